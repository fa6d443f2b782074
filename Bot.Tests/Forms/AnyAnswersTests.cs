using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;
using Bot.Tests.Conversations;
using Bot.Tests.Reports;
using CsCheck;

namespace Bot.Tests.Forms;

/// <summary>Whatever a citizen does in a form, there is one question, a way out, and a state that can be stored.</summary>
public sealed class AnyAnswersTests
{
    private static readonly string[] Questions =
        ["danger", "photos", "place", "kind", "work", "description", "consent", "name", "contact", "answer", "review"];

    private static readonly Conversation[] States = [.. Questions.Select(q => ReportTalk.At(q).State)];

    private static readonly string[] Likely =
    [
        "沒有", "1", "9", "上一步", "取消", "確定", "跳過", "繼續", "選單", "送出", "好", "你好", "English", "大字版", "我要檢舉", "我要陳情",
        "三民區九如一路100號", "0912345678", "失火了", "A123456789 的頂樓又蓋起來了"
    ];

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.String[Gen.Char, 0, 200],
        Gen.Int[0, Likely.Length - 1].Select(i => Likely[i]));

    private static readonly Gen<Activity> Deeds = Gen.OneOf<Activity>(
        Words.Select(words => (Activity)new TextActivity(words)),
        Gen.String.Select(data => (Activity)new ChoiceActivity("form:" + data)),
        Gen.Select(Gen.Double, Gen.Double).Select(p => (Activity)new PlaceActivity(p.Item1, p.Item2)),
        Gen.Enum<MediaKind>().Select(kind => (Activity)new MediaActivity([new(kind, "m")])));

    [Fact]
    public void Anything_at_any_question_is_answered_within_the_limits_and_can_be_stored() =>
        Gen.Select(Gen.Int[0, States.Length - 1], Deeds.Array[1, 6], Gen.Bool).Sample((at, deeds, large) =>
        {
            var conversation = States[at] with { LargeText = large };
            foreach (var (i, deed) in deeds.Index())
            {
                var facts = new Facts { Now = new DateTime(2026, 11, 23, 3, 0, i, DateTimeKind.Utc), Contacts = new() { AgencyName = "" }, FreshId = $"{i:x32}", Quota = new(0, 5), Receipt = new(CaseNumber.Of(115, 1), "CODE", new DateOnly(2026, 12, 22)) };
                var turn = Reception.Hear(conversation, deed, facts);
                Assert.Null(turn.Needs);
                Assert.All(turn.Sayings, saying => Assert.False(string.IsNullOrWhiteSpace(Talk.TextOf(saying))));
                Assert.All(turn.Sayings.SelectMany(Choices), choice => Assert.InRange(choice.Data.Length, 1, 300));
                var json = JsonSerializer.Serialize(turn.Next, DialogsJson.Default.Conversation);
                conversation = JsonSerializer.Deserialize(json, DialogsJson.Default.Conversation)!;
                Assert.Equal(json, JsonSerializer.Serialize(conversation, DialogsJson.Default.Conversation));
            }
        });

    private static IEnumerable<Choice> Choices(Saying saying) => saying switch
    {
        CardSaying card => card.Card.Buttons.OfType<ReplyButton>().Select(b => new Choice(b.Label, b.Data)),
        CardListSaying list => list.Cards.SelectMany(c => c.Buttons).OfType<ReplyButton>().Select(b => new Choice(b.Label, b.Data)),
        _ => saying.Choices
    };
}

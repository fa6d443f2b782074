using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using CsCheck;

namespace Bot.Tests.Conversations;

public sealed class AnyWordsTests
{
    private static readonly Facts Facts = new() { Now = DateTime.UnixEpoch, Contacts = new() { AgencyName = "" } };

    [Fact]
    public void Any_text_and_any_button_gets_a_readable_answer() =>
        Gen.Select(Gen.String[Gen.Char, 0, 200], Gen.Bool, Gen.Enum<FaqDecision>(), Gen.Bool).Sample((text, tapped, decision, known) =>
        {
            var entry = Talk.FireLane with { Id = new string('e', 200) };
            var facts = Facts with { Faq = new(decision, [entry]), Chosen = entry, TopicEntries = [new(entry.Id, "？")] };
            Activity activity = tapped ? new ChoiceActivity(text) : new TextActivity(text);
            var turn = Reception.Hear(new() { Greeted = known }, activity, facts);
            Assert.NotEmpty(turn.Sayings);
            Assert.All(turn.Sayings, saying => Assert.False(string.IsNullOrWhiteSpace(Talk.TextOf(saying))));
            Assert.All(turn.Sayings.SelectMany(s => s.Choices), choice => Assert.InRange(choice.Data.Length, 1, 300));
        });

    [Fact]
    public void Any_data_that_can_be_read_is_written_the_same() =>
        Gen.String.Sample(argument =>
            Assert.True(!ChoiceData.TryReadEntry("faq:show:" + argument, out var id) || id == argument));

    [Fact]
    public void Entry_and_topic_are_known_before_the_turn()
    {
        Assert.True(ChoiceData.TryReadEntry("faq:down:fire-lane", out var id) && id == "fire-lane");
        Assert.True(ChoiceData.TryReadTopic("topic:basics:2", out var topic) && topic == "basics");
        Assert.False(ChoiceData.TryReadEntry("faq:none", out _));
        Assert.False(ChoiceData.TryReadEntry("faq:show:" + new string('x', 300), out _));
    }

    [Fact]
    public void Rows_and_events_of_other_versions_can_be_read()
    {
        var row = JsonSerializer.Deserialize("""{"greeted":true,"form":{"id":"x"}}""", DialogsJson.Default.Conversation);
        Assert.Equal(new Conversation { Greeted = true }, row);
        Assert.Equal(new Activity(), JsonSerializer.Deserialize("""{"kind":"hologram","depth":3}""", DialogsJson.Default.Activity));
        Assert.Equal(new TextActivity("a"), JsonSerializer.Deserialize("""{"text":"a","kind":"text"}""", DialogsJson.Default.Activity));
    }
}

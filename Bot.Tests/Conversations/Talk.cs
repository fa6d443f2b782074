using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Sayings;
using Bot.Dialogs.Surveys;

namespace Bot.Tests.Conversations;

/// <summary>A citizen who talks to the reception. Between any two messages state and activity go through JSON, as in a restart.</summary>
public sealed class Talk
{
    private Conversation conversation;

    private Facts facts = new()
    {
        Now = new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc),
        Contacts = new() { AgencyName = "違建大隊", Phone = "07-000-0000" }
    };

    private int turns;
    private int filed;

    private Talk(Conversation conversation) => this.conversation = conversation;

    /// <summary>How many cases this citizen has filed today already.</summary>
    public int FiledToday { get; set; }

    /// <summary>What the host finds about cases.</summary>
    public Func<CaseInquiry, CaseFinding> Cases { get; set; } = _ => new CasesFound([]);

    /// <summary>Whether people answer now.</summary>
    public OfficeState Office { get; set; } = new(IsOpen: false, new DateTime(2026, 11, 24, 8, 0, 0));

    /// <summary>What the host has stored about this citizen.</summary>
    public MyDataCopy MyData { get; set; } = new([]);

    public Turn Turn { get; private set; } = new(new(), [], []);

    public Conversation State => conversation;

    public IEnumerable<Choice> Choices => Turn.Sayings.SelectMany(ChoicesOf);

    public string Heard => string.Join('\n', Turn.Sayings.Select(TextOf));

    public static FaqAnswer FireLane { get; } = new()
    {
        Id = "fire-lane",
        Question = "防火巷可以加蓋嗎？",
        Answer = "不可以。防火巷要保持暢通。\n第二行。",
        LegalBasis = "違章建築處理辦法第11條之1",
        Language = "zh-TW",
        FollowUps = [new("a", "甲？"), new("b", "乙？"), new("c", "丙？"), new("d", "丁？")]
    };

    public static Talk WithANewCitizen() => new(new());

    public static Talk WithAKnownCitizen(string? language = "zh-TW") => new(new() { Greeted = true, Language = language });

    public Talk Knowing(Func<Facts, Facts> change)
    {
        facts = change(facts);
        return this;
    }

    public Talk Finding(FaqDecision decision, params FaqAnswer[] entries) => Knowing(f => f with { Faq = new(decision, entries) });

    public Talk After(TimeSpan time) => Knowing(f => f with { Now = f.Now + time });

    public Talk Says(string text) => Does(new TextActivity(text));

    public Talk Taps(string data) => Does(new ChoiceActivity(data));

    public Talk Does(Activity activity)
    {
        facts = facts with { FreshId = $"{++turns:x32}" };
        Turn = Reception.Hear(conversation, ThroughJson(activity), facts);
        for (var known = facts; Turn.Needs is { } missing;)
        {
            known = LookUp(known, missing);
            Turn = Reception.Hear(conversation, ThroughJson(activity), known);
        }

        var json = JsonSerializer.Serialize(Turn.Next, DialogsJson.Default.Conversation);
        conversation = JsonSerializer.Deserialize(json, DialogsJson.Default.Conversation)!;
        Assert.Equal(json, JsonSerializer.Serialize(conversation, DialogsJson.Default.Conversation));
        return this;
    }

    /// <summary>A change of what is remembered, as another release would have left it.</summary>
    public Talk Remembering(Func<Conversation, Conversation> change)
    {
        conversation = change(conversation);
        return this;
    }

    /// <summary>Taps the button with these words among those just offered.</summary>
    public Talk TapsOn(string label)
    {
        var offered = Choices.ToArray();
        Assert.Contains(label, offered.Select(c => c.Label));
        return Taps(offered.First(c => c.Label == label).Data);
    }

    public Talk Hears(string text)
    {
        Assert.Contains(text, Heard, StringComparison.Ordinal);
        return this;
    }

    public Talk DoesNotHear(string text)
    {
        Assert.DoesNotContain(text, Heard, StringComparison.Ordinal);
        return this;
    }

    public Talk HearsNothing()
    {
        Assert.Empty(Turn.Sayings);
        return this;
    }

    public Talk IsOffered(string data)
    {
        Assert.Contains(data, Choices.Select(c => c.Data));
        return this;
    }

    public Talk SeesTheMenu()
    {
        Assert.IsType<CardListSaying>(Turn.Sayings[^1]);
        return this;
    }

    public static string TextOf(Saying saying) => saying switch
    {
        TextSaying text => text.Text,
        CardSaying card => card.Card.Text,
        CardListSaying list => string.Join('\n', list.Cards.Select(c => c.Title + "\n" + c.Text)),
        _ => ""
    };

    private static IEnumerable<Choice> ChoicesOf(Saying saying) => saying switch
    {
        CardListSaying list => [.. list.Cards.SelectMany(ButtonsOf), .. saying.Choices],
        CardSaying single => [.. ButtonsOf(single.Card), .. saying.Choices],
        _ => saying.Choices
    };

    private static IEnumerable<Choice> ButtonsOf(Card card) =>
        card.Buttons.OfType<ReplyButton>().Select(b => new Choice(b.Label, b.Data));

    private Facts LookUp(Facts known, Lookup missing) => missing switch
    {
        QuotaCheck => known with { Quota = new(FiledToday, 5) },
        ReceiptReservation => known with { Receipt = new(CaseNumber.Of(115, 122 + ++filed), "K7QM2X", new DateOnly(2026, 12, 22)) },
        CaseInquiry inquiry => known with { Cases = Cases(inquiry) },
        OfficeInquiry => known with { Office = Office },
        MyDataInquiry => known with { MyData = MyData },
        SurveyInquiry => known with { Surveys = [] },
        _ => throw new InvalidOperationException($"Nobody looks up a {missing.GetType().Name}.")
    };

    private static Activity ThroughJson(Activity activity)
    {
        var json = JsonSerializer.Serialize(activity, DialogsJson.Default.Activity);
        return JsonSerializer.Deserialize(json, DialogsJson.Default.Activity)!;
    }
}

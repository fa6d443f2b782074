using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;
using Bot.Tests.Support;

namespace Bot.Tests.Year;

/// <summary>
/// Many citizens in the chat at once: each of them does the next thing of a script when everybody has been answered. A script
/// yields what the citizen does, and reads in between what was said.
/// </summary>
internal sealed partial class YearTalk(BotApp bot, YearClock clock, YearOfficers officers)
{
    /// <summary>Behind the button that turns off what is told of a case.</summary>
    public const string Quiet = "case:quiet:";

    private static readonly string[] Questions =
    [
        "什麼是違章建築？", "怎麼檢舉違建", "頂樓加蓋算違建嗎", "檢舉人的資料會保密嗎", "防火巷可以加蓋嗎", "多久會回覆", "可以補辦執照嗎", "拆除要付錢嗎",
        "今天晚餐吃什麼好呢", "我的腳踏車不見了", "拆除費用問題", "罰款", "鐵皮屋可以嗎"
    ];

    private static readonly string[] EnglishQuestions = ["What is an illegal building?", "How do I report an illegal building?", "Will my name be kept secret?", "best noodles in town"];

    /// <summary>What was asked, as the citizens saw what came of it.</summary>
    public List<YearQuestion> Asked { get; } = [];

    /// <summary>The cases that were reported in the chat, word by word.</summary>
    public List<YearCase> Reported { get; } = [];

    /// <summary>Messages and taps, by channel and hour on the wall.</summary>
    public List<(bool OnLine, DateTime At)> Sent { get; } = [];

    /// <summary>Lets citizens talk until all of their scripts are at an end.</summary>
    public async Task RunAsync(IEnumerable<(YearCitizen Citizen, IEnumerable<Doing> Script)> talks)
    {
        var open = talks.Select(t => (t.Citizen, Script: t.Script.GetEnumerator())).ToList();
        while ((open = [.. open.Where(t => t.Script.MoveNext())]).Count > 0)
        {
            await Task.WhenAll(open.Select(t => DoAsync(t.Citizen, t.Script.Current)));
            Sent.AddRange(open.Select(t => (t.Citizen.OnLine, clock.Wall)));
            await clock.AnsweredAsync();
        }
    }

    /// <summary>Asks something, and says or taps what most people do then.</summary>
    public IEnumerable<Doing> Asks(YearCitizen citizen)
    {
        var chinese = citizen.Language == "zh-TW";
        yield return Doing.Says(chinese ? Questions[citizen.Chance.Next(Questions.Length)] : EnglishQuestions[citizen.Chance.Next(EnglishQuestions.Length)]);
        var asked = new YearQuestion { Citizen = citizen, On = DateOnly.FromDateTime(clock.Wall) };
        Asked.Add(asked);
        if (Thumb().Match(citizen.Heard) is { Success: true } answer)
        {
            (asked.Decision, asked.Entry) = (FaqDecision.Answer, answer.Groups[1].Value);
            if (citizen.Chance.Next(2) == 0)
            {
                asked.Helpful = citizen.Chance.Next(4) > 0;
                yield return Doing.Taps($"faq:{(asked.Helpful == true ? "up" : "down")}:{asked.Entry}");
            }
        }
        else if (Offered().Match(citizen.Heard) is { Success: true } offered)
        {
            asked.Decision = FaqDecision.Choices;
            if (citizen.Chance.Next(3) > 0)
            {
                asked.Entry = offered.Groups[1].Value;
                yield return Doing.Taps(offered.Value);
            }
            else
            {
                asked.WasNone = true;
                yield return Doing.Taps("faq:none");
            }
        }
    }

    /// <summary>Says thank you: nothing to ask, but the window is open again and what waits goes along.</summary>
    public static IEnumerable<Doing> Thanks(YearCitizen citizen) => [Doing.Says(citizen.Language == "en" ? "thank you" : "謝謝")];

    /// <summary>Reports a rooftop in the chat, from the first word to the number of the case.</summary>
    public IEnumerable<Doing> Reports(YearCitizen citizen, (string District, string Road) place)
    {
        string[] words =
        [
            "我要檢舉", "沒有", "沒有照片", $"{place.District}{place.Road}{citizen.Number + 1}號", "頂樓加蓋", "已經蓋好",
            $"頂樓用鐵皮加蓋了一整層，裡面還隔了{citizen.Number + 1}個房間。", "同意", "王小明", $"0912{citizen.Number:000000}", "要，在這裡通知", "送出"
        ];
        foreach (var said in words)
        {
            yield return Doing.Says(said);
        }

        var number = CaseNumber().Match(citizen.Heard);
        Assert.True(number.Success, $"Citizen {citizen.Number} was told no number: {citizen.Heard}");
        if (Asked.FindLast(q => q.Citizen == citizen && q.On == DateOnly.FromDateTime(clock.Wall)) is { } question)
        {
            question.WasFollowedByReport = true;
        }

        Reported.Add(officers.TakeIn(new(number.Value, citizen, clock.Wall) { Building = "rooftop", District = place.District }));
    }

    /// <summary>Turns off what is told of a case.</summary>
    public IEnumerable<Doing> Quiets(YearCase about)
    {
        yield return Doing.Taps(Quiet + about.Number);
        about.NoticesOffAt = clock.Wall;
    }

    private Task DoAsync(YearCitizen citizen, Doing doing) => doing.IsTap ? citizen.TapsAsync(bot, doing.Words) : citizen.SaysAsync(bot, doing.Words);

    [GeneratedRegex("faq:up:([a-z0-9-]+)")]
    private static partial Regex Thumb();

    [GeneratedRegex("faq:show:([a-z0-9-]+)")]
    private static partial Regex Offered();

    [GeneratedRegex("[0-9]{3}-[0-9]{6}-[0-9A-Z]")]
    private static partial Regex CaseNumber();
}

/// <summary>Something that a citizen does in the chat.</summary>
internal readonly record struct Doing(bool IsTap, string Words)
{
    public static Doing Says(string words) => new(false, words);

    public static Doing Taps(string data) => new(true, data);
}

/// <summary>A question, and what its citizen saw of what came of it.</summary>
internal sealed class YearQuestion
{
    public required YearCitizen Citizen { get; init; }

    public required DateOnly On { get; init; }

    public FaqDecision Decision { get; set; } = FaqDecision.None;

    /// <summary>The entry that answered, or that was picked.</summary>
    public string? Entry { get; set; }

    public bool? Helpful { get; set; }

    /// <summary>None of what was offered was meant.</summary>
    public bool WasNone { get; set; }

    public bool WasFollowedByReport { get; set; }

    /// <summary>No person was needed.</summary>
    public bool IsSolved => Entry is not null && Helpful != false && !WasNone && !WasFollowedByReport;
}

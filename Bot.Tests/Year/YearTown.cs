using Bot.Cases;
using Bot.Dialogs.Reports;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Year;

/// <summary>The citizens of the town, and what each of them will do on which day of the year. The same seed makes the same town.</summary>
internal sealed class YearTown
{
    private static readonly (string District, string Road)[] Places =
    [
        ("三民區", "九如一路"), ("鳳山區", "光遠路"), ("左營區", "博愛二路"), ("前鎮區", "中山三路"), ("岡山區", "岡山路"), ("旗山區", "中山路")
    ];

    private static readonly string[] Buildings = ["rooftop", "fire-lane", "arcade", "yard", "balcony", "canopy"];

    private readonly BotApp bot;
    private readonly YearClock clock;
    private readonly YearOfficers officers;
    private readonly YearTalk talk;
    private readonly Docket docket;
    private readonly List<(DateOnly Day, YearCitizen Citizen, Errand Errand)> errands = [];

    public YearTown(BotApp bot, YearClock clock, YearPost post, YearOfficers officers, YearTalk talk, int size, int seed)
    {
        (this.bot, this.clock, this.officers, this.talk, docket) = (bot, clock, officers, talk, new(bot));
        Citizens = [.. Enumerable.Range(0, size).Select(i => new YearCitizen(i, i % 2 == 0, i % 25 == 0 ? "en" : "zh-TW", post, new Random((seed * 100_003) + i)))];
        Citizens.ForEach(Plan);
    }

    public List<YearCitizen> Citizens { get; }

    /// <summary>Every fifth day is one on which people come to the chat.</summary>
    public static bool IsChatDay(DateOnly day) => day.DayOfYear % 5 == 0;

    /// <summary>Reports that come in today in the morning, already written down.</summary>
    public async Task FileAsync()
    {
        foreach (var citizen in Due(Errand.Files))
        {
            await FileAsync(citizen);
        }
    }

    /// <summary>Those who block the agency today.</summary>
    public async Task LeaveAsync()
    {
        foreach (var citizen in Due(Errand.Leaves))
        {
            await citizen.LeavesAsync(bot);
        }
    }

    /// <summary>What people do today in the chat.</summary>
    public IEnumerable<(YearCitizen Citizen, IEnumerable<Doing> Script)> Talks() =>
        from errand in errands
        where errand.Day == DateOnly.FromDateTime(clock.Wall) && errand.Citizen.LeftAt is null
        let script = ScriptOf(errand.Citizen, errand.Errand)
        where script is not null
        select (errand.Citizen, script);

    private IEnumerable<Doing>? ScriptOf(YearCitizen citizen, Errand errand) => errand switch
    {
        Errand.Asks => talk.Asks(citizen),
        Errand.Thanks => YearTalk.Thanks(citizen),
        Errand.Reports => talk.Reports(citizen, Places[citizen.Number % Places.Length]),
        Errand.Quiets when officers.Cases.Find(c => c.Citizen == citizen && c.IsTold) is { } own => talk.Quiets(own),
        _ => null
    };

    // Also what fell on a day without anybody at work.
    private List<YearCitizen> Due(Errand errand)
    {
        var due = errands.Where(e => e.Errand == errand && e.Day <= DateOnly.FromDateTime(clock.Wall)).ToList();
        errands.RemoveAll(due.Contains);
        return [.. due.Select(e => e.Citizen).Where(c => c.LeftAt is null)];
    }

    private async Task FileAsync(YearCitizen citizen)
    {
        var chance = citizen.Chance;
        var isPetition = chance.Next(6) == 0;
        var district = Places[chance.Next(Places.Length)].District;
        var receipt = await docket.The<CaseFacts>().ReserveAsync();
        var filed = new YearCase(receipt.Number.Value, citizen, clock.Wall)
        {
            Building = isPetition ? null : Buildings[chance.Next(Buildings.Length)],
            District = isPetition ? null : district,
            Answer = chance.Next(12) switch { 0 => "none", 1 => "phone", _ => "chat" },
            Language = citizen.Language
        };
        var report = new Report
        {
            Kind = isPetition ? ReportKind.Petition : ReportKind.IllegalBuilding,
            Place = isPetition ? null : CaseOffice.Door with { District = district, Address = CaseOffice.Door.Address! with { District = district } },
            Building = filed.Building,
            Floor = "roof",
            Work = "finished",
            Description = "屋頂加蓋了一整層鐵皮屋。",
            Answer = filed.Answer
        };
        await docket.CarryOutAsync(
            citizen.Address,
            new FileCase(Guid.NewGuid().ToString("N"), report, new("王曉明", "+886912345678", null), new("1", bot.Now.UtcDateTime), receipt),
            citizen.Language);
        officers.TakeIn(filed);
    }

    private void Plan(YearCitizen citizen)
    {
        var chance = citizen.Chance;
        if (chance.Next(10) < 8)
        {
            Add(citizen, Errand.Asks, ChatDay(chance, 0));
        }

        var reportsInChat = citizen.Language == "zh-TW" && chance.Next(100) < 14;
        if (!reportsInChat && chance.Next(100) >= 11)
        {
            return;
        }

        var day = reportsInChat ? ChatDay(chance, 0) : BusyDay(chance);
        Add(citizen, reportsInChat ? Errand.Reports : Errand.Files, day);
        if (chance.Next(6) == 0)
        {
            Add(citizen, Errand.Files, day.AddDays(chance.Next(1, 200)));
        }

        for (var visit = chance.Next(4); visit > 0; visit--)
        {
            Add(citizen, Errand.Thanks, ChatDay(chance, day.DayOfYear + 1));
        }

        // Who can be told by no template looks in now and then.
        for (var later = day.AddDays(40); citizen is { OnLine: false, Language: "en" } && later < new DateOnly(2026, 12, 1); later = later.AddDays(40))
        {
            Add(citizen, Errand.Thanks, ChatDayFrom(later));
        }

        AddLater(citizen, Errand.Leaves, 4, day.AddDays(chance.Next(3, 90)));
        AddLater(citizen, Errand.Quiets, 6, ChatDay(chance, day.DayOfYear + 1));
    }

    private void AddLater(YearCitizen citizen, Errand errand, int percent, DateOnly day)
    {
        if (citizen.Chance.Next(100) < percent)
        {
            Add(citizen, errand, day);
        }
    }

    private void Add(YearCitizen citizen, Errand errand, DateOnly day) => errands.Add((day, citizen, errand));

    // In the season of typhoons twice as many look up at their roofs.
    private static DateOnly BusyDay(Random chance) => chance.Next(3) == 0 ? new DateOnly(2026, 7, 1).AddDays(chance.Next(92)) : new DateOnly(2026, 1, 2).AddDays(chance.Next(350));

    private static DateOnly ChatDay(Random chance, int notBefore) => ChatDayFrom(new DateOnly(2026, 1, 1).AddDays(chance.Next(Math.Min(notBefore, 355), 364)));

    private static DateOnly ChatDayFrom(DateOnly day)
    {
        while (!IsChatDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}

/// <summary>What a citizen goes about on a day.</summary>
internal enum Errand
{
    Asks,
    Thanks,
    Reports,
    Files,
    Quiets,
    Leaves
}

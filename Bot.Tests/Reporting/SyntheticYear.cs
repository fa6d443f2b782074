using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Tests.Cases;

namespace Bot.Tests.Reporting;

/// <summary>A year of cases as they would have come and gone, put straight into the register: what the figures are compared with.</summary>
internal sealed class SyntheticYear
{
    private static readonly string?[] Districts = ["三民區", "鳳山區", "左營區", "岡山區", "旗山區", "茂林區"];
    private static readonly string[] Kinds = ["rooftop", "arcade", "yard", "unsure"];
    private static readonly CaseSource[] Sources = [CaseSource.Chat, CaseSource.Chat, CaseSource.Chat, CaseSource.Hotline, CaseSource.Phone];
    private static readonly PetitionState[] Answers = [PetitionState.AnsweredIllegal, PetitionState.AnsweredListed, PetitionState.ClosedNotFound];
    private static readonly PetitionState[] Other = [PetitionState.Transferred, PetitionState.Merged, PetitionState.Withdrawn, PetitionState.NotAcceptedInfo];

    public List<Made> Cases { get; } = [];

    /// <summary>Makes cases from a number of days before a day until it.</summary>
    public static async Task<SyntheticYear> MakeAsync(CaseOffice office, int count, DateOnly first, int days, int seed = 2026, int from = 0)
    {
        var chance = new Random(seed);
        var year = new SyntheticYear();
        for (var i = 0; i < count; i++)
        {
            year.Cases.Add(Invent(from + i, first.AddDays(chance.Next(days)), chance));
        }

        await using var db = office.Database();
        db.AddRange(year.Cases.Select(c => Row(c, office)));
        db.AddRange(year.Cases.SelectMany(Moves));
        await db.SaveChangesAsync();
        return year;
    }

    private static Made Invent(int i, DateOnly received, Random chance)
    {
        var petition = chance.Next(6) == 0;
        var made = new Made($"S{i:0000000}", received, petition ? null : Districts[chance.Next(chance.Next(2) == 0 ? 2 : Districts.Length)], petition ? null : Kinds[chance.Next(Kinds.Length)], Sources[chance.Next(Sources.Length)]);
        if (chance.Next(5) == 0)
        {
            return made;
        }

        var outcome = chance.Next(4) == 0 ? Other[chance.Next(Other.Length)] : Answers[chance.Next(Answers.Length)];
        var extended = chance.Next(8) == 0;
        return made with
        {
            Outcome = outcome,
            Closed = Answers.Contains(outcome) && chance.Next(2) == 0,
            EndedOn = received.AddDays(chance.Next(1, extended ? 70 : 45)),
            Extended = extended,
            ToldOn = received.AddDays(chance.Next(0, 4))
        };
    }

    private static CaseRow Row(Made c, CaseOffice office) => new()
    {
        Number = c.Number,
        DraftId = c.Number,
        Kind = c.Kind is null ? ReportKind.Petition : ReportKind.IllegalBuilding,
        District = c.District,
        Building = c.Kind,
        Report = "",
        Answer = "chat",
        Language = c.Number[^1] == '7' ? "en" : "zh-TW",
        CodeHash = "",
        NoticeVersion = "1",
        Source = c.Source,
        State = c.Outcome is not { } outcome ? PetitionState.Registered : c.Closed ? PetitionState.Closed : outcome,
        Details = c.Outcome is PetitionState.Transferred ? office.The<CaseSeals>().Details(c.Number, new() { Agency = "養護工程處", Reference = "1" }) : null,
        Version = 3,
        ReceivedOn = c.ReceivedOn,
        ReceivedAt = At(c.ReceivedOn),
        MovedAt = At(c.EndedOn ?? c.ReceivedOn),
        ClockFrom = c.ReceivedOn,
        ExtraDays = c.Extended ? 30 : 0,
        Extensions = c.Extended ? 1 : 0,
        EndedAt = c.EndedOn is { } ended ? At(ended) : null
    };

    private static IEnumerable<CaseMoveRow> Moves(Made c)
    {
        yield return Move(c, 1, PetitionState.Draft, PetitionState.Submitted, c.ReceivedOn, null);
        if (c.Outcome is { } outcome)
        {
            yield return Move(c, 2, PetitionState.Submitted, PetitionState.Registered, c.ToldOn, "sealed");
            yield return Move(c, 3, PetitionState.Registered, outcome, c.EndedOn!.Value, "sealed");
            if (c.Closed)
            {
                yield return Move(c, 4, outcome, PetitionState.Closed, c.EndedOn.Value.AddDays(1), null);
            }
        }
    }

    private static CaseMoveRow Move(Made c, int number, PetitionState from, PetitionState to, DateOnly day, string? told) => new()
    {
        CaseNumber = c.Number,
        Number = number,
        Deed = CaseDeed.Moved,
        From = from,
        To = to,
        By = "mei",
        Role = CaseRole.Officer,
        Text = told,
        At = At(day)
    };

    // Half past nine in the evening in Taiwan: another day than in Greenwich only after eight in the morning there, so also one at dawn.
    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(day.Day % 2 == 0 ? 13 : 17, 30), DateTimeKind.Utc).AddHours(day.Day % 2 == 0 ? 0 : -24);
}

/// <summary>A case as the test knows it. The agency's days.</summary>
internal sealed record Made(string Number, DateOnly ReceivedOn, string? District, string? Kind, CaseSource Source)
{
    public PetitionState? Outcome { get; init; }

    public bool Closed { get; init; }

    public DateOnly? EndedOn { get; init; }

    public bool Extended { get; init; }

    public DateOnly ToldOn { get; init; }
}

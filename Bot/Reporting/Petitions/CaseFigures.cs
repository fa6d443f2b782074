using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Reporting.Statistics;

namespace Bot.Reporting.Petitions;

/// <summary>
/// The cases of a time in figures. A case counts as it stands now: one that was reopened is open since its receipt. So opening
/// and received less ended is always what is pending.
/// </summary>
public sealed record CaseFigures
{
    /// <summary>The ages by which what is pending is told apart: the last day of each band.</summary>
    private static readonly int[] Bands = [7, 15, 30, 60, int.MaxValue];

    public required CaseScope Scope { get; init; }

    /// <summary>What was received in the time.</summary>
    public required IReadOnlyList<ReceivedCases> Received { get; init; }

    /// <summary>What ended in the time, whenever it was received.</summary>
    public required IReadOnlyList<EndedCase> Ended { get; init; }

    /// <summary>How many were pending when it began.</summary>
    public required int Opening { get; init; }

    /// <summary>How many are pending at its end, by the day of their receipt.</summary>
    public required IReadOnlyList<PendingCases> Pending { get; init; }

    /// <summary>Those that ended by being passed on, by the agency that got them.</summary>
    public required IReadOnlyList<Cell> Transfers { get; init; }

    public int ReceivedCount => Received.Sum(r => r.Count);

    public int Ending => Pending.Sum(p => p.Count);

    /// <summary>結案率: ended over opening and received; null if there was nothing to end.</summary>
    public double? ClosingRate => Opening + ReceivedCount is > 0 and var all ? (double)Ended.Count / all : null;

    /// <summary>Those with a limit that ended in it, extensions included.</summary>
    public int InTime => Ended.Count(c => c.InTime);

    /// <summary>The share that ended in the legal limit; null if none ended.</summary>
    public double? InTimeShare => Ended.Count > 0 ? (double)InTime / Ended.Count : null;

    public int Extended => Ended.Count(c => c.Extensions > 0);

    public Durations? CalendarDays => Durations.Of(Ended.Select(c => c.Days));

    public Durations? WorkingDays => Durations.Of(Ended.Select(c => c.WorkingDays));

    /// <summary>Until the first word to the citizen after the receipt.</summary>
    public Durations? FirstReply => Durations.Of(Ended.Where(c => c.FirstReplyDays is not null).Select(c => c.FirstReplyDays!.Value));

    /// <summary>How many are pending in each band of age at the end: up to 7, 15, 30, 60 days, and older.</summary>
    public IReadOnlyList<int> Ageing =>
        [.. Bands.Select((last, i) => Pending.Where(p => Scope.Until.DayNumber - p.ReceivedOn.DayNumber is var age && age <= last && (i == 0 || age > Bands[i - 1])).Sum(p => p.Count))];

    /// <summary>How many ended by each outcome.</summary>
    public IReadOnlyDictionary<PetitionState, int> Outcomes => Ended.GroupBy(c => c.Outcome).ToDictionary(same => same.Key, same => same.Count());
}

/// <summary>Cases received in a month that have everything else in common too.</summary>
public sealed record ReceivedCases(DateOnly Month, string? District, string Kind, CaseSource Source, string Language, PetitionState State, int Count);

/// <summary>Cases that are pending.</summary>
public sealed record PendingCases(DateOnly ReceivedOn, int Count);

/// <summary>A case that has ended.</summary>
public sealed record EndedCase
{
    public string? District { get; init; }

    public required string Kind { get; init; }

    public required PetitionState Outcome { get; init; }

    public required DateOnly EndedOn { get; init; }

    /// <summary>Days from receipt, or reopening, to the end.</summary>
    public required int Days { get; init; }

    /// <summary>Workdays among them.</summary>
    public required int WorkingDays { get; init; }

    /// <summary>Days from receipt to the first word; null if there was none.</summary>
    public required int? FirstReplyDays { get; init; }

    /// <summary>Whether it ended by the last day of the limit.</summary>
    public required bool InTime { get; init; }

    public required int Extensions { get; init; }
}

using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.Usage;

/// <summary>How the chat was used in a time. Only days that are over are in it.</summary>
public sealed class UsageFigures(IEnumerable<UsageDayRow> sums)
{
    private readonly ILookup<string, UsageDayRow> measures = sums.ToLookup(s => s.Measure, StringComparer.Ordinal);

    /// <summary>Questions that were asked.</summary>
    public int Questions => this[UsageMeasures.Decisions].Values.Sum();

    /// <summary>What citizens sent.</summary>
    public int Messages => this[UsageMeasures.MessagesByChannel].Values.Sum();

    /// <summary>Questions that an entry answered at once, over all; null if none was asked.</summary>
    public double? AnsweredShare => Share(this[UsageMeasures.Decisions].GetValueOrDefault(nameof(Dialogs.Conversations.FaqDecision.Answer)));

    /// <summary>Questions for which there was no entry at all, over all.</summary>
    public double? UnansweredShare => Share(this[UsageMeasures.Decisions].GetValueOrDefault(nameof(Dialogs.Conversations.FaqDecision.None)));

    /// <summary>Questions after which no person was needed, over all.</summary>
    public double? DeflectedShare => Share(this[UsageMeasures.Deflected].GetValueOrDefault(""));

    /// <summary>Questions after which a person was asked for, over all.</summary>
    public double? HandedOverShare => Share(this[UsageMeasures.Followed].GetValueOrDefault(nameof(Dialogs.Conversations.FollowUp.AskedForPerson)));

    /// <summary>Thumbs up over all thumbs; a sign of use, not of satisfaction.</summary>
    public double? HelpfulShare => this[UsageMeasures.Thumbs] is var thumbs && thumbs.Values.Sum() is > 0 and var all ? (double)thumbs.GetValueOrDefault("up") / all : null;

    /// <summary>Counts of a measure by their keys.</summary>
    public IReadOnlyDictionary<string, int> this[string measure] => measures[measure].ToDictionary(s => s.Key, s => s.Count, StringComparer.Ordinal);

    private double? Share(int part) => Questions > 0 ? (double)part / Questions : null;
}

/// <summary>Adds up what was counted day by day.</summary>
public sealed class UsageStatistics(IDbContextFactory<BotDb> databases)
{
    public async Task<UsageFigures> ReadAsync(DateOnly from, DateOnly until)
    {
        await using var db = await databases.CreateDbContextAsync();
        var sums = await db.Set<UsageDayRow>().Where(u => u.Day >= from && u.Day <= until)
            .GroupBy(u => new { u.Measure, u.Key }).Select(same => new { same.Key, Count = same.Sum(u => u.Count) }).ToListAsync();
        return new(sums.Select(s => new UsageDayRow { Day = from, Measure = s.Key.Measure, Key = s.Key.Key, Count = s.Count }));
    }
}

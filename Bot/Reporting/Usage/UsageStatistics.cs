using System.Globalization;
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

    /// <summary>What citizens sent and the bot has dealt with.</summary>
    public int Answers => this[UsageMeasures.Answers].Values.Sum();

    /// <summary>Days of which it is known in how many minutes the service ran.</summary>
    public int MeasuredDays => this[UsageMeasures.MinutesOfDay].GetValueOrDefault("") / UsageTally.MinutesADay;

    /// <summary>The share of their minutes in which it ran; null if there are none.</summary>
    public double? Availability => this[UsageMeasures.MinutesOfDay].GetValueOrDefault("") is > 0 and var all
        ? (double)this[UsageMeasures.Minutes].GetValueOrDefault("") / all
        : null;

    /// <summary>The share of what citizens sent that was dealt with in so many seconds, one of <see cref="UsageTally.AnswerBounds"/>; null if there was nothing.</summary>
    public double? AnsweredWithin(int seconds) => Answers is > 0 and var all
        ? (double)this[UsageMeasures.Answers].Where(a => a.Key is not UsageTally.Longer && int.Parse(a.Key, CultureInfo.InvariantCulture) <= seconds).Sum(a => a.Value) / all
        : null;

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
        var sums = await db.Set<UsageDayRow>().Where(u => u.Day >= from && u.Day <= until && u.Measure != UsageMeasures.Minute)
            .GroupBy(u => new { u.Measure, u.Key }).Select(same => new { same.Key, Count = same.Sum(u => u.Count) }).ToListAsync();
        return new(sums.Select(s => new UsageDayRow { Day = from, Measure = s.Key.Measure, Key = s.Key.Key, Count = s.Count }));
    }
}

using System.Globalization;
using Bot.Dialogs.Surveys;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>
/// The results of surveys as plain values, for statistics: anonymous forms, how many came how far, and whom the population
/// consists of. Periods of the frame are months of the draw; forms know their week alone, and belong to the month of its Thursday.
/// </summary>
public sealed class SurveyReadings(IDbContextFactory<BotDb> databases, SurveyShelf shelf, SurveySeals seals, SiteCalendar site, TimeProvider clock)
{
    /// <summary>The months from one to another, as periods are written.</summary>
    public static IReadOnlyList<string> Periods(DateOnly from, DateOnly until)
    {
        var months = new List<string>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= until; month = month.AddMonths(1))
        {
            months.Add(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }

        return months;
    }

    /// <summary>The anonymous forms of the months in question.</summary>
    /// <param name="survey">One survey; null for all.</param>
    /// <param name="periods">As in <see cref="Periods"/>.</param>
    public async Task<IReadOnlyList<AnsweredForm>> FormsAsync(string? survey, IReadOnlyList<string> periods)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.SurveyForms.AsNoTracking().Where(f => survey == null || f.Survey == survey).ToListAsync();
        return
        [
            .. rows.Where(f => periods.Contains(PeriodOf(f.Week))).OrderBy(f => f.Week, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)
                .Select(f => new AnsweredForm(
                    f.Survey, f.Version, f.Week, f.Unit, f.DistrictGroup, f.OutcomeGroup, f.DaysBand, f.Channel, f.Language,
                    SurveyJson.Read<Dictionary<string, string?>>(f.Answers))
                { Complete = f.Complete })
        ];
    }

    /// <summary>How many were considered, excluded and why, drawn, reached, and what became of them.</summary>
    public async Task<IReadOnlyList<SurveyFrameCounts>> FramesAsync(string? survey, IReadOnlyList<string> periods)
    {
        await using var db = await databases.CreateDbContextAsync();
        var frame = await db.SurveyFrame.Where(f => (survey == null || f.Survey == survey) && periods.Contains(f.Period))
            .GroupBy(f => new { f.Survey, f.Version, f.Period, f.Exclusion }).Select(same => new { same.Key, Number = same.Count() }).ToListAsync();
        var counts = await db.SurveyCounts.AsNoTracking().Where(c => (survey == null || c.Survey == survey) && periods.Contains(c.Period)).ToListAsync();
        return
        [
            .. frame.Select(f => (f.Key.Survey, f.Key.Version, f.Key.Period)).Concat(counts.Select(c => (c.Survey, c.Version, c.Period))).Distinct().Order()
                .Select(key => new SurveyFrameCounts(
                    key.Survey, key.Version, key.Period,
                    frame.Where(f => (f.Key.Survey, f.Key.Version, f.Key.Period) == key && f.Key.Exclusion is null).Sum(f => f.Number),
                    frame.Where(f => (f.Key.Survey, f.Key.Version, f.Key.Period) == key && f.Key.Exclusion is not null)
                        .ToDictionary(f => f.Key.Exclusion!.Value, f => f.Number),
                    counts.Where(c => (c.Survey, c.Version, c.Period) == key).ToDictionary(c => c.Stage, c => c.Number)))
        ];
    }

    /// <summary>The population: all that were eligible, drawn or not, by the groups that answers are weighted by.</summary>
    public async Task<IReadOnlyList<SurveyMargin>> MarginsAsync(string survey, IReadOnlyList<string> periods)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.SurveyFrame.Where(f => f.Survey == survey && periods.Contains(f.Period) && f.Exclusion == null)
            .GroupBy(f => new { f.OutcomeGroup, f.DistrictGroup, f.DaysBand })
            .Select(same => new SurveyMargin(same.Key.OutcomeGroup, same.Key.DistrictGroup, same.Key.DaysBand, same.Count()))
            .ToListAsync();
    }

    /// <summary>A published version, for its questions and their trend keys (<see cref="TrendKey"/>).</summary>
    public Task<SurveyDefinition?> DefinitionAsync(string survey, int version) => shelf.VersionAsync(survey, version);

    /// <summary>The surveys that have ever been published, as they are now.</summary>
    public Task<IReadOnlyList<SurveyDefinition>> SurveysAsync() => shelf.CurrentAsync();

    /// <summary>Free words that planners have released, in no order that tells anything.</summary>
    public async Task<IReadOnlyList<ReleasedText>> TextsAsync(string survey, IReadOnlyList<string> periods)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.SurveyTexts.AsNoTracking().Where(t => t.Survey == survey && t.Status == SurveyTextStatus.Released).ToListAsync();
        return
        [
            .. rows.Where(t => periods.Contains(PeriodOf(t.Week))).OrderBy(t => t.Id, StringComparer.Ordinal)
                .Select(t => new ReleasedText(t.Survey, t.Version, t.Week, t.Question, t.Unit, t.Language, seals.OpenText(t.Text)))
        ];
    }

    /// <summary>True once no form of these months can still be added.</summary>
    public async Task<bool> AreCompleteAsync(IReadOnlyList<string> periods)
    {
        var today = site.DayOf(clock.GetUtcNow().UtcDateTime);
        await using var db = await databases.CreateDbContextAsync();
        return string.CompareOrdinal(periods.Max(StringComparer.Ordinal), Periods(today, today)[0]) < 0
            && !await db.SurveyInvitations.AnyAsync(i => periods.Contains(i.Period) && i.EndedWeek == null)
            && !await db.SurveyHeld.AnyAsync();
    }

    /// <summary>The month to which a week belongs: that of its Thursday, as ISO 8601 does with years.</summary>
    public static string PeriodOf(string week) => DateOnly.FromDateTime(
            ISOWeek.ToDateTime(int.Parse(week.AsSpan(0, 4), CultureInfo.InvariantCulture), int.Parse(week.AsSpan(6), CultureInfo.InvariantCulture), DayOfWeek.Thursday))
        .ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>An anonymous form.</summary>
/// <param name="SurveyId">Which survey.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Week">The week in which it was answered: <c>2026-W48</c>.</param>
/// <param name="Unit">The unit that had the case when the invitation was sent; <c>none</c> for enquiries and staff.</param>
/// <param name="DistrictGroup">As in <see cref="SurveysOptions.DistrictGroups"/>.</param>
/// <param name="OutcomeGroup">As in <see cref="SurveyGroups"/>.</param>
/// <param name="DaysBand">Likewise.</param>
/// <param name="Channel">By which it was answered.</param>
/// <param name="Language">In which it was asked.</param>
/// <param name="Answers">By question; null for what was left out, missing for what was not reached. Without free words.</param>
public sealed record AnsweredForm(
    string SurveyId, int Version, string Week, string Unit, string DistrictGroup, string OutcomeGroup, string DaysBand, string Channel, string Language,
    IReadOnlyDictionary<string, string?> Answers)
{
    /// <summary>False if some questions were never reached.</summary>
    public bool Complete { get; init; }
}

/// <summary>How many came how far, of one survey, version and month.</summary>
/// <param name="SurveyId">Which survey.</param>
/// <param name="Version">Which version.</param>
/// <param name="Period">The month of the draw.</param>
/// <param name="Eligible">Who might be asked.</param>
/// <param name="Excluded">Who might not, by reason.</param>
/// <param name="Stages">From <see cref="SurveyStage.Drawn"/> on.</param>
public sealed record SurveyFrameCounts(
    string SurveyId, int Version, string Period, int Eligible, IReadOnlyDictionary<Exclusion, int> Excluded, IReadOnlyDictionary<SurveyStage, int> Stages)
{
    /// <summary>How many came to a stage.</summary>
    public int At(SurveyStage stage) => Stages.GetValueOrDefault(stage);
}

/// <summary>One cell of the population.</summary>
public sealed record SurveyMargin(string OutcomeGroup, string DistrictGroup, string DaysBand, int Number);

/// <summary>Free words that may be read.</summary>
public sealed record ReleasedText(string SurveyId, int Version, string Week, string Question, string Unit, string Language, string Text);

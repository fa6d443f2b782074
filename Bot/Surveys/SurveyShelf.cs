using System.Collections.Concurrent;
using Bot.Dialogs.Surveys;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>
/// The published questionnaires. The first who asks finds those that the program ships; from then on planners own them. A
/// published version is never altered, so that what was read once stays right.
/// </summary>
public sealed class SurveyShelf(IDbContextFactory<BotDb> databases, TimeProvider clock)
{
    private const string Shipped = "seed";

    private readonly ConcurrentDictionary<(string, int), SurveyDefinition> read = [];
    private volatile bool isPlanted;

    /// <summary>A published version; null if there is none.</summary>
    public async Task<SurveyDefinition?> VersionAsync(string survey, int version)
    {
        if (read.TryGetValue((survey, version), out var known))
        {
            return known;
        }

        await using var db = await databases.CreateDbContextAsync();
        var row = await db.SurveyVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.Survey == survey && v.Version == version && v.Status == SurveyVersionStatus.Published);
        return row is null ? null : read[(survey, version)] = SurveyJson.Read<SurveyDefinition>(row.Content);
    }

    /// <summary>The newest published version of every survey, the one that was published last first.</summary>
    public async Task<IReadOnlyList<SurveyDefinition>> CurrentAsync()
    {
        await PlantAsync();
        await using var db = await databases.CreateDbContextAsync();
        var newest = await db.SurveyVersions.Where(v => v.Status == SurveyVersionStatus.Published)
            .GroupBy(v => v.Survey).Select(same => new { Survey = same.Key, Version = same.Max(v => v.Version), At = same.Max(v => v.PublishedAt) }).ToListAsync();
        var current = new List<SurveyDefinition>();
        foreach (var one in newest.OrderByDescending(n => n.At).ThenBy(n => n.Survey, StringComparer.Ordinal))
        {
            current.Add((await VersionAsync(one.Survey, one.Version))!);
        }

        return current;
    }

    /// <summary>The questionnaire of an audience as it is sent now: the one that was published last; null if none is.</summary>
    public async Task<SurveyDefinition?> ForAsync(SurveyAudience audience) => (await CurrentAsync()).FirstOrDefault(s => s.Audience == audience);

    private async Task PlantAsync()
    {
        if (isPlanted)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync();
        if (!await db.SurveyVersions.AnyAsync())
        {
            var now = clock.GetUtcNow().UtcDateTime;
            db.AddRange(SurveyContent.Read().Select(survey => new SurveyVersionRow
            {
                Survey = survey.Survey,
                Version = survey.Version,
                Status = SurveyVersionStatus.Published,
                Content = SurveyJson.Write(survey),
                Revision = 1,
                ChangedBy = Shipped,
                ChangedAt = now,
                PublishedAt = now
            }));
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException)
            {
                // Another server was faster; if it was not, the next look fails with the true reason.
            }
        }

        isPlanted = true;
    }
}

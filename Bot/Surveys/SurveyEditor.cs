using Bot.Dialogs.Surveys;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>Where planners write questionnaires: a draft after the newest version, changed as often as they like, published once.</summary>
public sealed class SurveyEditor(IDbContextFactory<BotDb> databases, SurveyShelf shelf, AuditLog log, TimeProvider clock)
{
    /// <summary>Every version of every survey, the newest first.</summary>
    public async Task<IReadOnlyList<SurveyVersionRow>> VersionsAsync(string? survey = null)
    {
        await shelf.CurrentAsync();
        await using var db = await databases.CreateDbContextAsync();
        return await db.SurveyVersions.AsNoTracking().Where(v => survey == null || v.Survey == survey)
            .OrderBy(v => v.Survey).ThenByDescending(v => v.Version).ToListAsync();
    }

    /// <summary>The questionnaire of a version.</summary>
    public static SurveyDefinition Open(SurveyVersionRow row) => SurveyJson.Read<SurveyDefinition>(row.Content);

    /// <summary>The draft of a survey; made of its newest version if there is none. Null if there is no such survey.</summary>
    public async Task<SurveyVersionRow?> DraftAsync(string survey, AuditEntry entry)
    {
        var versions = await VersionsAsync(survey);
        if (versions is not [var newest, ..] || newest.Status is SurveyVersionStatus.Draft)
        {
            return versions.Count > 0 ? versions[0] : null;
        }

        var definition = Open(newest) with { Version = newest.Version + 1 };
        var draft = Draft(definition, entry);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(draft);
        await db.SaveChangesAsync();
        await log.AppendAsync(db, entry with { Details = new { deed = "draft", version = draft.Version } });
        await transaction.CommitAsync();
        return draft;
    }

    /// <summary>Begins a survey of its own, with no question yet. Once it is published, it is what its audience is asked instead of the one before.</summary>
    /// <param name="first">Version 1, with the name that it keeps for ever.</param>
    /// <param name="entry">For the log.</param>
    /// <returns>False if there is one of that name.</returns>
    public async Task<bool> CreateAsync(SurveyDefinition first, AuditEntry entry)
    {
        if (await VersionsAsync(first.Survey) is not [])
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(Draft(first, entry));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException) when (db.SurveyVersions.AsNoTracking().Any(v => v.Survey == first.Survey))
        {
            return false;
        }

        await log.AppendAsync(db, entry with { Details = new { deed = "create", audience = first.Audience.ToString() } });
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Throws a draft away: nobody was ever asked it.</summary>
    /// <returns>False if somebody else was faster, or it is published.</returns>
    public async Task<bool> DeleteDraftAsync(string survey, int version, int seen, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var deleted = await db.SurveyVersions
            .Where(v => v.Survey == survey && v.Version == version && v.Status == SurveyVersionStatus.Draft && v.Revision == seen).ExecuteDeleteAsync();
        if (deleted == 0)
        {
            return false;
        }

        await log.AppendAsync(db, entry with { Details = new { deed = "delete", version } });
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>Saves a draft.</summary>
    /// <returns>False if somebody else was faster, or it is published.</returns>
    public Task<bool> SaveAsync(SurveyDefinition draft, int seen, AuditEntry entry) => ChangeAsync(draft, seen, publish: false, entry);

    /// <summary>Publishes a draft: from now on it is what is sent, and it is never altered again.</summary>
    /// <returns>False if somebody else was faster, or it is published already.</returns>
    /// <exception cref="InvalidOperationException">It is not fit to be published.</exception>
    public Task<bool> PublishAsync(SurveyDefinition draft, int seen, AuditEntry entry) => SurveyRules.Problems(draft, null) is []
        ? ChangeAsync(draft, seen, publish: true, entry)
        : throw new InvalidOperationException("Only what has no problems can be published.");

    private SurveyVersionRow Draft(SurveyDefinition definition, AuditEntry entry) => new()
    {
        Survey = definition.Survey,
        Version = definition.Version,
        Status = SurveyVersionStatus.Draft,
        Content = SurveyJson.Write(definition),
        Revision = 1,
        ChangedBy = entry.ByName,
        ChangedAt = clock.GetUtcNow().UtcDateTime
    };

    private async Task<bool> ChangeAsync(SurveyDefinition draft, int seen, bool publish, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = await db.SurveyVersions.FindAsync(draft.Survey, draft.Version);
        if (row is null || row.Status is SurveyVersionStatus.Published || row.Revision != seen)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var before = row.Content;
        (row.Content, row.ChangedBy, row.ChangedAt) = (SurveyJson.Write(draft), entry.ByName, now);
        row.Revision++;
        if (publish)
        {
            (row.Status, row.PublishedAt) = (SurveyVersionStatus.Published, now);
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        await log.AppendAsync(db, entry with { Details = new { deed = publish ? "publish" : "save", version = draft.Version, before, after = row.Content } });
        await transaction.CommitAsync();
        return true;
    }
}

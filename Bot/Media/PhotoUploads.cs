using Bot.Dialogs.Activities;
using Bot.Media.Pictures;
using Bot.Staff.Audit;
using Bot.Storage;

namespace Bot.Media;

/// <summary>
/// Photos that staff add to a case for a citizen: judged by their content, made anew and sealed like those that citizens
/// send. Files come first and rows in the transaction of the case; a file that a crash leaves without a row is swept up.
/// </summary>
public sealed class PhotoUploads(WriteQueue writes, PhotoFiles files, AuditLog log, TimeProvider clock)
{
    /// <summary>The most at once.</summary>
    public const int Most = PhotoEffects.MostPhotos;

    /// <summary>The most that a case has, those of the citizen included.</summary>
    public const int MostOfCase = 20;

    /// <summary>The largest file.</summary>
    public const int MostBytes = PhotoFetcher.MostBytes;

    /// <summary>The largest form that brings them.</summary>
    public const int LargestForm = (Most * MostBytes) + (1024 * 1024);

    // In place of the citizen's account and draft: nothing leads from such a photo to a chat.
    private const string Staff = "staff";

    private const string Count = "SELECT COUNT(*) FROM photos WHERE case_number = @case_number AND status <> 'Dropped'";

    private const string Insert = """
        INSERT INTO photos (id, account_hash, draft_id, position, file, status, attempts, interruptions, next_attempt_at, case_number, created_at, stored_at)
        SELECT @id, @account, @account, COALESCE(MAX(position), 0) + 1, @file, 'Stored', 0, 0, @now, @case_number, @now, @now
        FROM photos WHERE case_number = @case_number
        """;

    /// <summary>Puts pictures on the disk.</summary>
    /// <returns>Their names there.</returns>
    public async Task<IReadOnlyList<string>> KeepAsync(IReadOnlyList<Picture> pictures, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var picture in pictures)
        {
            names.Add(PhotoFiles.NewName());
            await files.WriteAsync(names[^1], picture, cancellation);
        }

        return names;
    }

    /// <summary>Makes kept pictures photos of a case.</summary>
    /// <returns>False if the case would have too many; nothing is written then.</returns>
    public bool Add(Writer writer, string caseNumber, IReadOnlyList<string> names)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (writer.ExecuteForId(Count, caseNumber) + names.Count > MostOfCase)
        {
            return false;
        }

        foreach (var name in names)
        {
            writer.Execute(Insert, Guid.NewGuid().ToString("N"), Staff, name, now, caseNumber);
        }

        return true;
    }

    /// <summary>Makes pictures photos of a case that is there, with a line of the audit log.</summary>
    /// <returns>False if the case would have too many.</returns>
    public async Task<bool> AddAsync(string caseNumber, IReadOnlyList<Picture> pictures, AuditEntry entry, CancellationToken cancellation)
    {
        var names = await KeepAsync(pictures, cancellation);
        var added = await writes.RunAloneAsync(writer =>
        {
            if (!Add(writer, caseNumber, names))
            {
                return false;
            }

            log.Append(writer, entry with { Subject = caseNumber, Details = new { photos = names.Count } });
            return true;
        });
        if (!added)
        {
            names.ToList().ForEach(files.Delete);
        }

        return added;
    }
}

/// <summary>What of an upload could be read.</summary>
/// <param name="Pictures">All of them; empty if one is bad.</param>
/// <param name="BadFile">The name of the first bad file, as the browser said it.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record UploadReading(IReadOnlyList<Picture> Pictures, string? BadFile = null, PhotoProblem? Problem = null);

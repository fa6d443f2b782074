using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Media;

/// <summary>Shows photos to staff. Who may look, and that somebody did, is for the pages to see to.</summary>
public sealed class PhotoArchive(IDbContextFactory<BotDb> databases, PhotoFiles files)
{
    /// <summary>The media type of every stored photo.</summary>
    public const string MediaType = "image/jpeg";

    /// <summary>The JPEG of a photo; null if there is none, it is not fetched yet, or the citizen took it back.</summary>
    /// <param name="id">As in <see cref="PhotoRow.Id"/>.</param>
    /// <param name="thumbnail">True for the small copy, at most 320 pixels long; else at most 2560.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    public Task<Stream?> OpenAsync(string id, bool thumbnail, CancellationToken cancellation = default) =>
        OpenAsync(id, thumbnail ? PhotoSize.Small : PhotoSize.Full, cancellation);

    /// <summary>One of the copies of a photo.</summary>
    public async Task<Stream?> OpenAsync(string id, PhotoSize size, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var file = await Visible(db).Where(p => p.Id == id && p.Status == PhotoStatus.Stored)
            .Select(p => p.File).SingleOrDefaultAsync(cancellation);
        return file is null ? null : await files.OpenAsync(file, size, cancellation);
    }

    /// <summary>The photos of a case in the citizen's order, with those that could not be had.</summary>
    public async Task<IReadOnlyList<CasePhoto>> OfCaseAsync(string caseNumber, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Visible(db).Where(p => p.CaseNumber == caseNumber).OrderBy(p => p.Position)
            .Select(p => new CasePhoto(p.Id, p.Status, p.MaskedAt != null)).ToListAsync(cancellation);
    }

    private static IQueryable<PhotoRow> Visible(BotDb db) =>
        db.Photos.AsNoTracking().Where(p => p.TakenBackAt == null && p.Status != PhotoStatus.Dropped);
}

/// <summary>A photo of a case.</summary>
/// <param name="Id">To open it by.</param>
/// <param name="Status">Only a stored one can be opened.</param>
/// <param name="IsMasked">Whether there is a copy that hides a part of it, which may leave the house.</param>
public sealed record CasePhoto(string Id, PhotoStatus Status, bool IsMasked = false);

/// <summary>The copies of a photo.</summary>
public enum PhotoSize
{
    /// <summary>At most 320 pixels long.</summary>
    Small,

    /// <summary>At most 2560 pixels long.</summary>
    Full,

    /// <summary>As long as the full one, with parts blacked out: the only one that may leave the house.</summary>
    Masked
}

using Bot.Media;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Cases;

/// <summary>One photo of a case. Its files come from here alone: for those who may see the case, logged each time, kept by no browser.</summary>
[Needs(Right.ReadCases)]
public sealed class PhotoModel(CasePageTools tools, PhotoArchive archive) : CasePage(tools)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The photos that can be looked at, in the citizen's order.</summary>
    public IReadOnlyList<CasePhoto> Photos { get; private set; } = [];

    /// <summary>Which of them this is, from 0.</summary>
    public int Position { get; private set; }

    public Task<IActionResult> OnGetAsync() => WithPhotoAsync(() => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnGetSmallAsync() => FileAsync(PhotoSize.Small);

    public Task<IActionResult> OnGetFullAsync() => FileAsync(PhotoSize.Full);

    public Task<IActionResult> OnGetMaskedAsync() => FileAsync(PhotoSize.Masked);

    private Task<IActionResult> FileAsync(PhotoSize size) => WithPhotoAsync(async () =>
    {
        if (await archive.OpenAsync(Id, size, HttpContext.RequestAborted) is not { } file)
        {
            return NotFound();
        }

        await LogAsync(AuditAction.PhotoShown, new { photo = Position + 1, size = size.ToString() });
        Response.Headers.CacheControl = "no-store";
        return File(file, PhotoArchive.MediaType);
    });

    private Task<IActionResult> WithPhotoAsync(Func<Task<IActionResult>> work) => WithCaseAsync(async () =>
    {
        Photos = [.. (await archive.OfCaseAsync(Number, HttpContext.RequestAborted)).Where(p => p.Status is PhotoStatus.Stored)];
        Position = Photos.ToList().FindIndex(p => p.Id == Id);
        return Position < 0 ? NotFound() : await work();
    });
}

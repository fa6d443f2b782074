using System.Globalization;
using Bot.Channels.Open311;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Partners;

/// <summary>What a partner may do, and its keys: each is shown once, when it is made.</summary>
[Needs(Right.ChangeSettings), NeedsConfirmation]
public sealed class EditModel(PartnerDesk desk, BotDb db, IOptions<Open311Options> options, IStringLocalizer<PartnersWords> words) : StaffPage
{
    /// <summary>In place of an id: a partner that is being added.</summary>
    public const string New = "new";

    private const string KeyKey = "PartnerKey";

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = New;

    [BindProperty]
    public PartnerForm Form { get; set; } = new();

    /// <summary>Null while it is being added.</summary>
    public PartnerRow? Partner { get; private set; }

    public IReadOnlyList<PartnerKeyRow> Keys { get; private set; } = [];

    /// <summary>A key that was just made.</summary>
    public string? Key { get; private set; }

    private long? PartnerId => long.TryParse(Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public async Task<IActionResult> OnGetAsync()
    {
        Key = TempData[KeyKey] as string;
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Form = Partner is null ? new() { CallsPerMinute = options.Value.CallsPerMinute } : PartnerForm.Of(Partner);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await desk.SaveAsync(PartnerId, Form.ToTerms(), Entry(AuditAction.PartnerChanged)) is not { } id)
        {
            ModelState.AddModelError("Form.Name", words["NameTaken"]);
            return Page();
        }

        Tell(words["Saved"]);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostIssueAsync()
    {
        if (PartnerId is not { } id || await desk.IssueAsync(id, Entry(AuditAction.PartnerKeyMade)) is not { } key)
        {
            return NotFound();
        }

        TempData[KeyKey] = key;
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostRevokeAsync(long key)
    {
        if (PartnerId is not { } id || !await desk.RevokeAsync(id, key, Entry(AuditAction.PartnerKeyRevoked)))
        {
            return NotFound();
        }

        Tell(words["KeyRevoked"]);
        return RedirectToPage(new { Id });
    }

    /// <returns>False if there is no such partner.</returns>
    private async Task<bool> LoadAsync()
    {
        Partner = await db.Partners.AsNoTracking().SingleOrDefaultAsync(p => p.Id == PartnerId);
        Keys = await db.PartnerKeys.AsNoTracking().Where(k => k.PartnerId == PartnerId).OrderByDescending(k => k.Id).ToListAsync();
        return Partner is not null || Id == New;
    }
}

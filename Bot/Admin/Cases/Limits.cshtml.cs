using Bot.Cases;
using Bot.Cases.Limits;
using Bot.Dialogs.Privacy;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Cases;

/// <summary>
/// Which accounts are restricted, and what they said that nobody has read yet: a lawful complaint among it is not lost. A
/// supervisor limited to districts sees what was decided at cases of those districts.
/// </summary>
[Needs(Right.SuperviseCases)]
public sealed class LimitsModel(BotDb db, Restrictions restrictions, HeldMessages held, AuditLog log, IStringLocalizer<CasesWords> words) : StaffPage
{
    public IReadOnlyList<OpenedRestriction> InForce { get; private set; } = [];

    public IReadOnlyList<HeldMessage> Waiting { get; private set; } = [];

    /// <summary>The message that is shown as it was written; the others are masked.</summary>
    public long? Read { get; private set; }

    public Colleagues People { get; private set; } = Colleagues.None;

    public Task OnGetAsync() => LoadAsync();

    /// <summary>Shows one message as it was written, which may tell who wrote it.</summary>
    [AlsoNeeds(Right.SeeIdentities), NeedsConfirmation]
    public async Task<IActionResult> OnPostReadAsync(long id)
    {
        if (!await held.MayReadAsync(id, User.Sight))
        {
            return NotFound();
        }

        await log.WriteAsync(Entry(AuditAction.HeldMessageSeen, $"message {id}"));
        Read = id;
        Response.Headers.CacheControl = "no-store";
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostDoneAsync(long id)
    {
        var by = Actor.Of(Entry(AuditAction.HeldMessageSeen, $"message {id}") with { Details = new { done = true } });
        if (await held.MayReadAsync(id, User.Sight) && await held.SeeAsync(id, by))
        {
            Tell(words["HeldDone"]);
        }

        return RedirectToPage();
    }

    internal string Shown(HeldMessage message) => message.Id == Read ? message.Words : Masking.Mask(message.Words);

    private async Task LoadAsync()
    {
        InForce = await restrictions.InForceAsync(User.Sight);
        Waiting = await held.WaitingAsync(User.Sight);
        People = await Colleagues.ReadAsync(db, words);
    }
}

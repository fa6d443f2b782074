using Bot.Faqs;
using Bot.Faqs.Laws;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Faqs;

/// <summary>One answer as it stands: its words, its versions, and what this person may do with it now.</summary>
[Needs(Right.ReadFaqs)]
public sealed class EntryModel(
    FaqCatalogue catalogue, FaqDesk desk, LawReviews reviews, BotDb db, IStringLocalizer<FaqsWords> words) : FaqPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The version that the person was looking at when they decided.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public FaqListing Listing { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FaqVersionRow> Versions { get; private set; } = [];

    /// <summary>The sentence why a set time passed without publication; null if it did not.</summary>
    public string? HeldBecause => Listing.Entry.Held is { } held ? Sentence(held.Problem) : null;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    [AlsoNeeds(Right.WriteFaqs)]
    public Task<IActionResult> OnPostSubmitAsync() => ChangeAsync(desk.SubmitAsync(Id, Seen, Me), "Submitted");

    [AlsoNeeds(Right.ApproveFaqs)]
    public Task<IActionResult> OnPostSendBackAsync() => ChangeAsync(desk.SendBackAsync(Id, Seen, Me), "SentBack");

    [AlsoNeeds(Right.ApproveFaqs)]
    public Task<IActionResult> OnPostApproveAsync() => ChangeAsync(desk.ApproveAsync(Id, Seen, Me), "Approved");

    [AlsoNeeds(Right.ApproveFaqs)]
    public Task<IActionResult> OnPostWithdrawAsync() => ChangeAsync(desk.WithdrawAsync(Id, Seen, Me), "Withdrawn");

    [AlsoNeeds(Right.WriteFaqs)]
    public Task<IActionResult> OnPostRestoreAsync(int number) => ChangeAsync(desk.RestoreAsync(Id, number, Seen, Me), "Restored");

    /// <summary>Says that an amended law changes nothing in this answer.</summary>
    [AlsoNeeds(Right.WriteFaqs)]
    public async Task<IActionResult> OnPostKeepAsync()
    {
        if (await reviews.KeepAsync(Id, Me) is not null)
        {
            Tell(words["Kept"]);
        }

        return RedirectToPage(new { Id });
    }

    /// <summary>The change that would follow, if it is allowed now.</summary>
    public bool May(FaqChange change) => Listing.Entry.Status.After(change) is not null
        && User.Has(change is FaqChange.Submitted or FaqChange.Edited or FaqChange.Restored ? Right.WriteFaqs : Right.ApproveFaqs);

    private async Task<IActionResult> ChangeAsync(Task<FaqOutcome<FaqVersionRow>> change, string told)
    {
        var outcome = await change;
        if (outcome.Value is not null)
        {
            Tell(words[$"Done.{told}"]);
            return RedirectToPage(new { Id });
        }

        await LearnNamesAsync(db);
        Refuse(outcome.Problem!);
        return await ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await catalogue.FindAsync(Id) is not { } listing)
        {
            return NotFound();
        }

        (Listing, Seen) = (listing, listing.Entry.Version);
        ModelState.Remove(nameof(Seen));
        Versions = await desk.VersionsAsync(Id);
        await LearnNamesAsync(db);
        return Page();
    }
}

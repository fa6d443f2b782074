using Bot.Faqs;
using Bot.Faqs.Regression;
using Bot.Platform;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Faqs;

/// <summary>
/// Publishes approved words, now or at a set time, after it has shown what that does to the questions whose answers are
/// known. What makes the bot worse needs a reason.
/// </summary>
[Needs(Right.ApproveFaqs)]
public sealed class PublishModel(
    FaqCatalogue catalogue, FaqDesk desk, Rehearsals rehearsals, BotDb db, SiteCalendar calendar, IOptions<FaqsOptions> options,
    IStringLocalizer<FaqsWords> words) : FaqPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>True to publish at <see cref="At"/>.</summary>
    [BindProperty]
    public bool Later { get; set; }

    /// <summary>The set time on the agency's wall clock.</summary>
    [BindProperty]
    public DateTime? At { get; set; }

    /// <summary>Why it is published even though the regression set gets worse.</summary>
    [BindProperty]
    public string? Despite { get; set; }

    public FaqListing Listing { get; private set; } = null!;

    public Rehearsal Rehearsal { get; private set; } = null!;

    /// <summary>True if the rehearsal stands in the way, unless there is a reason.</summary>
    public bool GetsWorse => Rehearsal.IsWorseBy(options.Value.RegressionTolerance);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await catalogue.FindAsync(Id) is not { } listing)
        {
            return NotFound();
        }

        Seen = listing.Entry.Version;
        return await ShowAsync(listing);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await catalogue.FindAsync(Id) is not { } listing)
        {
            return NotFound();
        }

        await LearnNamesAsync(db);
        if (Later && At is null)
        {
            RequireWords(nameof(At), null);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(listing);
        }

        var despite = string.IsNullOrWhiteSpace(Despite) ? null : Despite.Trim();
        var outcome = await desk.PublishAsync(Id, Seen, Me, Later ? Moment(At!.Value) : null, despite);
        if (outcome.Problem is { } problem)
        {
            Refuse(problem, problem.Name is "MadeWorse" or "NoReason" ? nameof(Despite) : "");
            return await ShowAsync(listing);
        }

        Tell(words[$"Done.{outcome.Value!.Change}"]);
        return RedirectToPage("/Faqs/Entry", new { Id });
    }

    private DateTimeOffset Moment(DateTime onTheWall) =>
        new(calendar.StartOf(DateOnly.FromDateTime(onTheWall)) + onTheWall.TimeOfDay, TimeSpan.Zero);

    private async Task<IActionResult> ShowAsync(FaqListing listing)
    {
        Listing = listing;
        Rehearsal = await rehearsals.WithAsync([listing.Content]);
        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Bot.Conversations;
using Bot.Dialogs.Handover;
using Bot.Handover;
using Bot.Messaging;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Handover;

/// <summary>
/// One conversation. Whoever has it reads and answers; that they took it is logged. Anybody else looks at it only by asking
/// to, and that is logged each time.
/// </summary>
[Needs(Right.AnswerCitizens)]
public sealed class TalkModel(HandoverPageTools tools, StaffVoice voice, Transcripts transcripts, TalkPhotos photos, CannedReplies canned, HandoverQueue queue)
    : HandoverPage(tools)
{
    // What the bot and the citizen said just before; what is older belongs to something else.
    private static readonly TimeSpan Before = TimeSpan.FromHours(24);

    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(2);

    /// <summary>Who was seen to have it; null for nobody.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty, StringLength(StaffVoice.Longest)]
    public string? Answer { get; set; }

    /// <summary>A text to begin the answer with.</summary>
    [BindProperty]
    public string? Canned { get; set; }

    public Transcript? Shown { get; private set; }

    public bool Masked { get; private set; } = true;

    public IReadOnlyList<TalkPhoto> Photos { get; private set; } = [];

    public AssistedDraft? Draft { get; private set; }

    public IReadOnlyList<CannedReply> Replies { get; private set; } = [];

    public IReadOnlyList<HandoverAlertRow> Alerts { get; private set; } = [];

    public StaffWindow Window { get; private set; }

    /// <summary>Changes whenever the conversation does.</summary>
    public string Mark { get; private set; } = "";

    public Task<IActionResult> OnGetAsync() => WithRowAsync(ShowAsync);

    public Task<IActionResult> OnPostTakeAsync() => WithRowAsync(async () =>
    {
        if (!await Tools.Desk.TakeAsync(Id, User.StaffId, Seen ?? "", LineOf(AuditAction.HandoverTaken, new { from = Seen })))
        {
            return await RefuseAsync(Words["TakeTooLate"]);
        }

        Tell(Words["Taken"]);
        return RedirectToPage(new { id = Id });
    });

    public Task<IActionResult> OnPostSayAsync() => WithRowAsync(async () =>
    {
        RequireWords(nameof(Answer), Answer);
        if (!ModelState.IsValid)
        {
            return await ShowAsync();
        }

        var spoken = await voice.SayAsync(Id, User.StaffId, Answer!.Trim().ReplaceLineEndings("\n"), LineOf(AuditAction.CitizenAnswered));
        if (spoken is not Spoken.Said)
        {
            return await RefuseAsync(Words[$"Spoken.{spoken}"]);
        }

        Tell(Words["Said"]);
        return RedirectToPage(new { id = Id });
    });

    /// <summary>Puts a text under what is written already; nothing is sent.</summary>
    public Task<IActionResult> OnPostInsertAsync() => WithRowAsync(async () =>
    {
        if (await canned.TextAsync(Canned, CitizensLanguage) is { } text)
        {
            Answer = string.IsNullOrWhiteSpace(Answer) ? text : $"{Answer.TrimEnd()}\n{text}";
            ModelState.Remove(nameof(Answer));
        }

        return await ShowAsync();
    });

    public Task<IActionResult> OnPostBackAsync() => GiveAsync(Tools.Desk.HandBackAsync, "HandedBack", "bot");

    public Task<IActionResult> OnPostQueueAsync() => GiveAsync(Tools.Desk.PutBackAsync, "PutBack", "queue");

    /// <summary>A look without taking it.</summary>
    public Task<IActionResult> OnPostLookAsync() => WithRowAsync(() => LookAsync(masked: true));

    [AlsoNeeds(Right.SeeIdentities), NeedsConfirmation]
    public Task<IActionResult> OnPostUnmaskedAsync() => WithRowAsync(() => LookAsync(masked: false));

    /// <summary>A photo that the citizen sent meanwhile.</summary>
    public Task<IActionResult> OnGetPhotoAsync(string? photo) => WithRowAsync(async () =>
    {
        if (!IsMine || await photos.OpenAsync(Row, photo ?? "", HttpContext.RequestAborted) is not { } file)
        {
            return NotFound();
        }

        await Tools.Log.WriteAsync(LineOf(AuditAction.PhotoShown, new { photo }));
        Response.Headers.CacheControl = "no-store";
        return File(file, Bot.Media.PhotoArchive.MediaType);
    });

    /// <summary>What came of an alert: of one that was being sent when the program ended nobody knows.</summary>
    public AlertResult ResultOf(HandoverAlertRow alert) =>
        alert.Result is AlertResult.Sending && Now - alert.At > LongestSending ? AlertResult.Unsure : alert.Result;

    private Task<IActionResult> GiveAsync(Func<string, string, AuditEntry?, Task<bool>> deed, string told, string to) => WithRowAsync(async () =>
    {
        if (!await deed(Id, User.StaffId, LineOf(AuditAction.HandoverGivenBack, new { to })))
        {
            return await RefuseAsync(Words["Spoken.NotYours"]);
        }

        Tell(Words[$"Given.{told}"]);
        return RedirectToPage("/Handover/Index");
    });

    private async Task<IActionResult> LookAsync(bool masked)
    {
        await Tools.Log.WriteAsync(LineOf(AuditAction.ConversationShown, new { masked }));
        (Masked, Shown) = (masked, await transcripts.ReadAsync(Row.Citizen, Row.OpenedAt - Before, masked));
        return await ShowAsync();
    }

    private async Task<IActionResult> RefuseAsync(string sentence)
    {
        ModelState.AddModelError("", sentence);
        return await WithRowAsync(ShowAsync);
    }

    private async Task<IActionResult> ShowAsync()
    {
        Mark = await queue.MarkAsync(Id);
        Alerts = await Tools.Db.HandoverAlerts.AsNoTracking().Where(a => a.HandoverId == Id).OrderBy(a => a.Id).ToListAsync();
        if (IsMine)
        {
            Shown ??= await transcripts.ReadAsync(Row.Citizen, Row.OpenedAt - Before, Masked);
            Photos = await photos.OfAsync(Row);
            Draft = AssistedForm.Of(Conversation, Now, PageLanguage);
            Replies = await canned.ListAsync(Case, CitizensLanguage);
            Window = await voice.WindowAsync(Row);
        }

        return Page();
    }
}

using System.Globalization;
using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Handover;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Handover;

/// <summary>A page about one conversation: finds it, and knows whether the member has it.</summary>
public abstract class HandoverPage(HandoverPageTools tools) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public HandoverRow Row { get; private set; } = null!;

    /// <summary>What the citizen was doing.</summary>
    public Conversation Conversation { get; private set; } = new();

    /// <summary>The names of everybody who works here, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>Whether the member has the conversation: only then is it shown without asking, and only then may they speak.</summary>
    public bool IsMine => Row.Status is HandoverStage.Taken && Row.TakenBy == User.StaffId;

    public DateTime Now => tools.Clock.GetUtcNow().UtcDateTime;

    protected HandoverPageTools Tools => tools;

    protected IStringLocalizer<HandoverWords> Words => tools.Words;

    protected static string PageLanguage => CultureInfo.CurrentUICulture.Name;

    /// <summary>The language that the citizen reads.</summary>
    public string CitizensLanguage => Conversation.Language ?? SpokenLanguage.Chinese;

    public string NameOf(string? by) => by is null ? "" : Names.GetValueOrDefault(by, by);

    /// <summary>The case that was talked of; null if there was none, or the member may not see it.</summary>
    public CaseRow? Case { get; private set; }

    protected async Task<IActionResult> WithRowAsync(Func<Task<IActionResult>> work)
    {
        if (await tools.Desk.FindAsync(Id) is not { Citizen.Length: > 0 } row)
        {
            return NotFound();
        }

        Row = row;
        (Conversation, _) = await tools.Conversations.LoadAsync(row.Citizen);
        Names = await tools.Db.Staff.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.DisplayName);
        if (Conversation.LastCase is { } number
            && await tools.Db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number) is { } found && User.MaySee(found))
        {
            Case = found;
        }

        return await work();
    }

    protected AuditEntry LineOf(AuditAction what, object? details = null) => Entry(what, $"handover:{Id}") with { Details = details };
}

/// <summary>What every page about a conversation works with.</summary>
public sealed record HandoverPageTools(
    BotDb Db, HandoverDesk Desk, ConversationStore Conversations, AuditLog Log, TimeProvider Clock, IStringLocalizer<HandoverWords> Words);

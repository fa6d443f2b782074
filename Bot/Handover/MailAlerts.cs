using System.Globalization;
using Bot.Dialogs.Handover;
using Bot.Messaging;
using Bot.Messaging.Mail;
using Bot.Platform;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Handover;

/// <summary>
/// Tells staff by e-mail that somebody waits: how long, and where to answer; never who it is or what was said. The row that
/// says so is written before the mail is sent, so that of several servers one sends it, and none sends it again after a crash.
/// </summary>
public sealed class MailAlerts(
    IDbContextFactory<BotDb> databases, WriteQueue writes, Mailer mailer, SiteAddress site, IOptions<HandoverOptions> options, TimeProvider clock,
    IHostApplicationLifetime lifetime)
{
    /// <summary>Stands for the office's own mailbox where a row names a member of staff.</summary>
    public const string Office = "office";

    private const string Claim = """
        INSERT INTO handover_alerts (handover_id, kind, staff_id, result, at) VALUES (@handover_id, 'Mail', @staff_id, 'Sending', @at)
        ON CONFLICT (handover_id, kind, staff_id) DO UPDATE SET result = 'Sending', reason = NULL, at = excluded.at
            WHERE handover_alerts.result = 'Later' AND handover_alerts.at <= @before
        """;

    private const string Settle = """
        UPDATE handover_alerts SET result = @result, reason = @reason, at = @at
        WHERE handover_id = @handover_id AND kind = 'Mail' AND staff_id = @staff_id AND result = 'Sending'
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    // While the server cannot be reached, not every mail has to find that out for itself.
    private DateTime restsUntil;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends what is due.</summary>
    /// <returns>How many mails were tried.</returns>
    public async Task<int> RunAsync()
    {
        if (!mailer.IsOn || options.Value.MailAfterMinutes == 0 || Now < restsUntil)
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync();
        var longEnough = Now.AddMinutes(-options.Value.MailAfterMinutes);
        var waiting = await db.Handovers.AsNoTracking().Where(h => h.Status == HandoverStage.Waiting && h.OpenedAt <= longEnough).OrderBy(h => h.OpenedAt).ToListAsync();
        if (waiting.Count == 0)
        {
            return 0;
        }

        var told = await ToldAsync(db, waiting);
        var due = (await RecipientsAsync(db)).SelectMany(to => waiting.Where(h => !told.Contains((h.Id, to.Id))).Select(h => (h, to)));
        var tried = 0;
        foreach (var (row, to) in due)
        {
            tried += await SendAsync(row, to) ? 1 : 0;
        }

        return tried;
    }

    private async Task<HashSet<(string Handover, string Staff)>> ToldAsync(BotDb db, List<HandoverRow> waiting)
    {
        List<string> ids = [.. waiting.Select(h => h.Id)];
        var again = Now - Pause;
        var told = await db.HandoverAlerts.AsNoTracking()
            .Where(a => a.Kind == AlertKind.Mail && ids.Contains(a.HandoverId) && (a.Result != AlertResult.Later || a.At > again))
            .Select(a => new { a.HandoverId, a.StaffId }).ToListAsync();
        return [.. told.Select(a => (a.HandoverId, a.StaffId))];
    }

    private async Task<IReadOnlyList<Recipient>> RecipientsAsync(BotDb db) => options.Value.MailTo is { Length: > 0 } mailbox
        ? [new(Office, mailbox)]
        : [.. (await db.Staff.AsNoTracking().Where(m => m.Active && m.Email != null).OrderBy(m => m.Email).ToListAsync())
            .Where(m => m.Roles.Has(Right.AnswerCitizens)).Select(m => new Recipient(m.Id, m.Email!))];

    private async Task<bool> SendAsync(HandoverRow row, Recipient to)
    {
        var now = Now;
        if (await writes.RunAsync(writer => writer.Execute(Claim, row.Id, to.Id, now, now - Pause)) == 0)
        {
            return false;
        }

        KillPoint.Reach("handover.mailing");
        var delivery = now < restsUntil
            ? new(Fate.ChannelDown, "the mail server could not be reached just now")
            : await mailer.SendAsync(MailAbout(row, to), lifetime.ApplicationStopped);
        restsUntil = delivery.Fate is Fate.ChannelDown ? now + Pause : restsUntil;
        await writes.RunAsync(writer => writer.Execute(Settle, ResultOf(delivery.Fate).ToString(), delivery.Reason, Now, row.Id, to.Id));
        return true;
    }

    private OutgoingMail MailAbout(HandoverRow row, Recipient to)
    {
        var (minutes, link) = ((int)(Now - row.OpenedAt).TotalMinutes, new Uri(site.Base, $"admin/handover/talk/{row.Id}"));
        return new(to.Address, AlertWords.Subject(minutes), AlertWords.Text(minutes, link), string.Create(CultureInfo.InvariantCulture, $"handover-{row.Id}-{to.Id}"));
    }

    private static AlertResult ResultOf(Fate fate) => fate switch
    {
        Fate.Sent => AlertResult.Sent,
        Fate.Refused => AlertResult.Failed,
        Fate.Unknown => AlertResult.Unsure,
        _ => AlertResult.Later
    };

    private sealed record Recipient(string Id, string Address);
}

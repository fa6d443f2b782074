using System.Globalization;
using Bot.Messaging.Mail;
using Bot.Platform;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Monitoring;

/// <summary>Tells people that a platform has fallen silent: once for each silence, whichever server notices it first.</summary>
public sealed partial class SilenceAlarm(
    DailyDuties duties, Mailer mailer, IDbContextFactory<BotDb> databases, SiteAddress site, SiteCalendar days, IOptions<MonitoringOptions> options,
    ILogger<SilenceAlarm> logger)
{
    public async Task RaiseAsync(WatchedChannel channel, CancellationToken cancellation)
    {
        // A silence is named by its beginning: whoever takes it as a duty first is the one who tells of it.
        var heard = channel.LastWebhook!.Value;
        if (!await duties.TakeAsync($"silence:{channel.Name}:{heard.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}", DateOnly.FromDateTime(heard)))
        {
            return;
        }

        LogSilent(channel.Name, channel.Silent.TotalHours, heard);
        if (mailer.IsOn)
        {
            foreach (var to in await ReadersAsync(cancellation))
            {
                await WriteAsync(to, channel, heard, cancellation);
            }
        }
    }

    private async Task WriteAsync(string to, WatchedChannel channel, DateTime heard, CancellationToken cancellation)
    {
        var words = new object[] { channel.Name, channel.Silent.TotalHours, days.OnTheWall(heard), new Uri(site.Base, "/admin/delivery") };
        var text = string.Join("\n\n", MonitoringWords.Languages.Select(l => MonitoringWords.Say(l, "Silence.Text", words)));
        var subject = string.Join(" / ", MonitoringWords.Languages.Select(l => MonitoringWords.Say(l, "Silence.Subject", words)));
        var delivery = await mailer.SendAsync(new(to, subject, text, $"silence.{channel.Name}.{heard.Ticks}.{Guid.NewGuid():N}"), cancellation);
        if (delivery.Fate is not Messaging.Fate.Sent)
        {
            LogNotMailed(delivery.Reason);
        }
    }

    private async Task<IReadOnlyList<string>> ReadersAsync(CancellationToken cancellation)
    {
        if (options.Value.MailTo is { Count: > 0 } configured)
        {
            return configured;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var members = await db.Staff.AsNoTracking().Where(m => m.Active).ToListAsync(cancellation);
        return [.. members.Where(m => m.Roles.Contains(StaffRole.Administrator)).Select(m => m.Email).OfType<string>()];
    }

    [LoggerMessage(LogLevel.Error, "No webhook of {Channel} for {Hours:F1} hours of opening time, the last one at {Heard:u}: see the runbook, \"no webhook\"")]
    private partial void LogSilent(string channel, double hours, DateTime heard);

    [LoggerMessage(LogLevel.Warning, "The alarm about a silent channel could not be mailed: {Reason}")]
    private partial void LogNotMailed(string? reason);
}

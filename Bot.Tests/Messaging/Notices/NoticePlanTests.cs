using Bot.Messaging.Notices;
using Bot.Platform;
using Microsoft.Extensions.Options;
using static Bot.Messaging.Notices.NoticeCause;

namespace Bot.Tests.Messaging.Notices;

/// <summary>The plan as a table: a situation, and the way that it leads to.</summary>
public sealed class NoticePlanTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Soon = Now.AddMinutes(1);
    private static readonly DateTime Ago = Now.AddMinutes(-1);

    private static readonly NoticeSituation Line = new() { Now = Now, PushesLeft = 5 };
    private static readonly NoticeSituation Messenger = new() { Now = Now, WindowUntil = Soon, Template = NoTemplate };
    private static readonly NoticeSituation Letter = new() { Now = Now, Wish = NoticeWish.Mail, HasChat = false, Mail = Chosen };

    public static TheoryData<string, NoticeSituation, NoticeStatus, NoticeWay?> Table => new()
    {
        { "LINE", Line, NoticeStatus.Sending, NoticeWay.Push },
        { "LINE, the citizen is writing", Line with { WritesUntil = Soon }, NoticeStatus.Waiting, null },
        { "LINE, the citizen has stopped writing", Line with { WritesUntil = Ago }, NoticeStatus.Sending, NoticeWay.Push },
        { "LINE, nothing left of the month", Line with { PushesLeft = 0 }, NoticeStatus.Held, null },
        { "LINE, nothing left, with an e-mail", Line with { PushesLeft = 0, Mail = Chosen }, NoticeStatus.Sending, NoticeWay.Mail },
        { "LINE, nothing left, and the e-mail failed", Line with { PushesLeft = 0, Mail = Chosen, Tried = NoticeWays.Mail }, NoticeStatus.Held, null },
        { "LINE, more used than allowed", Line with { PushesLeft = -3 }, NoticeStatus.Held, null },
        { "LINE, the platform says that the month is spent", Line with { Tried = NoticeWays.Push }, NoticeStatus.Held, null },
        { "LINE, at night", Line with { Morning = Soon }, NoticeStatus.Waiting, null },
        { "LINE, blocked", Line with { HasLeft = true }, NoticeStatus.Blocked, null },
        { "LINE, blocked, with an e-mail", Line with { HasLeft = true, Mail = Chosen }, NoticeStatus.Sending, NoticeWay.Mail },
        { "Messenger, in the window", Messenger, NoticeStatus.Sending, NoticeWay.Message },
        { "Messenger, an answer is being made", Messenger with { WritesUntil = Soon }, NoticeStatus.Waiting, null },
        { "Messenger, after the window", Messenger with { WindowUntil = Ago }, NoticeStatus.Held, null },
        { "Messenger, after the window, with a template", Messenger with { WindowUntil = Ago, Template = Chosen }, NoticeStatus.Sending, NoticeWay.Template },
        { "Messenger, after the window, templates refused", Messenger with { WindowUntil = Ago, Template = TemplatesRefused }, NoticeStatus.Held, null },
        { "Messenger, after the window, with an e-mail", Messenger with { WindowUntil = Ago, Mail = Chosen }, NoticeStatus.Sending, NoticeWay.Mail },
        { "Messenger, closed although we thought it open", Messenger with { Tried = NoticeWays.Message, Template = Chosen }, NoticeStatus.Sending, NoticeWay.Template },
        { "Messenger, says that the citizen has left", Messenger with { Tried = NoticeWays.Chat }, NoticeStatus.Blocked, null },
        { "by e-mail", Letter, NoticeStatus.Sending, NoticeWay.Mail },
        { "by e-mail, from somebody who also chats", Letter with { HasChat = true, PushesLeft = 5 }, NoticeStatus.Sending, NoticeWay.Mail },
        { "by e-mail, without a mail server", Letter with { Mail = MailOff }, NoticeStatus.ByHand, null },
        { "by e-mail, refused", Letter with { Tried = NoticeWays.Mail }, NoticeStatus.ByHand, null },
        { "by telephone", Line with { Wish = NoticeWish.Phone }, NoticeStatus.ByHand, null },
        { "in a chat that there is not", Line with { HasChat = false }, NoticeStatus.ByHand, null },
        { "in a chat that there is not, with an e-mail", Line with { HasChat = false, Mail = Chosen }, NoticeStatus.Sending, NoticeWay.Mail },
        { "too late", Line with { ExpiresAt = Now }, NoticeStatus.Expired, null }
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_situation_leads_to_a_way(string name, NoticeSituation situation, NoticeStatus status, NoticeWay? way)
    {
        var step = NoticePlan.Decide(situation);

        Assert.True((status, way) == (step.Status, step.Way), $"{name}: {step.Status} {step.Way}");
        Assert.NotEmpty(step.Looks);
        Assert.True(step.Status is not (NoticeStatus.Waiting or NoticeStatus.Held) || step.DueAt > Now, "what waits is looked at again");
    }

    [Fact]
    public void The_log_names_every_way_in_order_and_why_it_was_not_taken()
    {
        var step = NoticePlan.Decide(Messenger with { WindowUntil = Ago, Mail = MailOff });

        Assert.Equal(
            [
                new(NoticeWay.Reply, NobodyWrites), new(NoticeWay.Push, NotHere), new(NoticeWay.Message, WindowClosed), new(NoticeWay.Template, NoTemplate),
                new(NoticeWay.Mail, MailOff), new(null, Held)
            ],
            step.Looks);
    }

    [Theory]
    [InlineData("2026-11-25T12:59:59", null)]
    [InlineData("2026-11-25T13:00:00", "2026-11-26T00:00:00")]
    [InlineData("2026-11-25T15:59:00", "2026-11-26T00:00:00")]
    [InlineData("2026-11-25T16:01:00", "2026-11-26T00:00:00")]
    [InlineData("2026-11-25T23:59:59", "2026-11-26T00:00:00")]
    [InlineData("2026-11-26T00:00:00", null)]
    public void Nights_in_Taipei_last_from_nine_to_eight(string moment, string? morning) =>
        Assert.Equal(Utc(morning), QuietHours.EndOf(Utc(moment)!.Value, new(), new SiteCalendar(Options.Create(new SiteOptions()))));

    [Theory]
    [InlineData("12:00", "14:00", "2026-11-25T04:30:00", "2026-11-25T06:00:00")]
    [InlineData("00:00", "00:00", "2026-11-25T04:30:00", null)]
    public void The_hours_are_settings(string from, string until, string moment, string? end) => Assert.Equal(
        Utc(end),
        QuietHours.EndOf(
            Utc(moment)!.Value, new() { QuietFrom = TimeOnly.Parse(from, null), QuietUntil = TimeOnly.Parse(until, null) }, new SiteCalendar(Options.Create(new SiteOptions()))));

    private static DateTime? Utc(string? text) => text is null ? null : DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal);
}

using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Messaging.Notices;

/// <summary>Gathers what the plan of a notice depends on.</summary>
internal sealed class NoticeSituations(
    Database database, IEnumerable<IChannel> channels, StandingOrders orders, PushBudget budget, ICitizenPresence presences, TemplateGate gate,
    NoticeLetters letters, IAskingHours hours, SiteCalendar calendar, IOptions<NoticesOptions> options, TimeProvider clock)
{
    private const string SelectWriting = "SELECT 1 FROM inbox WHERE citizen = @citizen AND status = 'Pending' AND received_at > @since LIMIT 1";

    // The platform counts from the citizen's words, we from their arrival; and a call takes its time.
    private static readonly TimeSpan WindowMargin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TurnTakes = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    public IChannel? ChannelOf(OpenNotice notice) => notice.Channel is null ? null : channelByName.GetValueOrDefault(notice.Channel);

    /// <summary>How many pushes of a month a notice may use up to; null where they cost nothing.</summary>
    public int? BudgetFor(OpenNotice notice) => ChannelOf(notice) is { } channel && orders.MonthlyPushes(channel) is { } pushes
        ? Math.Max(0, notice.Kind is NoticeKind.Survey ? pushes - options.Value.SurveyReserve : pushes)
        : null;

    public async Task<NoticeSituation> OfAsync(OpenNotice notice)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var situation = new NoticeSituation
        {
            Now = now,
            Wish = notice.Wish,
            Tried = notice.Status is NoticeStatus.Held ? notice.Tried & NoticeWays.Mail : notice.Tried,
            ExpiresAt = notice.ExpiresAt,
            Morning = await MorningAsync(notice, now),
            HasChat = false,
            Mail = letters.Verdict(notice)
        };
        return ChannelOf(notice) is { } channel && notice.Citizen is { } citizen && notice.Wish is NoticeWish.Chat
            ? await WithChatAsync(situation, notice, channel, citizen)
            : situation;
    }

    // Who is asked for an opinion is left in peace on Sundays as well, whenever asking has become possible.
    private async Task<DateTime?> MorningAsync(OpenNotice notice, DateTime now)
    {
        var quiet = notice.Urgent ? null : QuietHours.EndOf(now, options.Value, calendar);
        return notice.Kind is NoticeKind.Survey && await hours.NextAsync(now) is { } next && !(quiet > next) ? next : quiet;
    }

    private async Task<NoticeSituation> WithChatAsync(NoticeSituation situation, OpenNotice notice, IChannel channel, string citizen)
    {
        var presence = await presences.OfAsync(citizen);
        var most = BudgetFor(notice);
        return situation with
        {
            HasChat = true,
            HasLeft = presence.HasLeft,
            WritesUntil = await WritesUntilAsync(citizen, presence, paid: most is not null),
            PushesLeft = most is { } pushes ? pushes - await budget.UsedAsync(channel.Name) : null,
            WindowUntil = WindowOf(channel, presence),
            Template = TemplateVerdict(channel, notice)
        };
    }

    // Where speaking unasked costs nothing, only an answer that is being made is waited for.
    private async Task<DateTime?> WritesUntilAsync(string citizen, Presence presence, bool paid)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if ((await database.ReadAsync(SelectWriting, _ => true, citizen, now - Patience)).Count > 0)
        {
            return now + TurnTakes;
        }

        if (presence.TalksUntil > now)
        {
            return presence.TalksUntil;
        }

        return paid && presence.HeardAt is { } heard ? heard + TimeSpan.FromSeconds(options.Value.AnswerSeconds) : null;
    }

    private static DateTime? WindowOf(IChannel channel, Presence presence) => channel.FreeFor switch
    {
        var free when free == TimeSpan.Zero => null,
        var free when free == TimeSpan.MaxValue => DateTime.MaxValue,
        var free => presence.HeardAt is { } heard ? heard + free - WindowMargin : DateTime.MinValue
    };

    private NoticeCause TemplateVerdict(IChannel channel, OpenNotice notice) =>
        !channel.KnowsTemplates ? NoticeCause.NotHere
        : options.Value.TemplateFor(notice.Kind, notice.Language) is null ? NoticeCause.NoTemplate
        : gate.IsOpen ? NoticeCause.Chosen
        : NoticeCause.TemplatesRefused;
}

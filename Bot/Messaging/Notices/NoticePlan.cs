using static Bot.Messaging.Notices.NoticeCause;

namespace Bot.Messaging.Notices;

/// <summary>
/// How a notice gets to its citizen: what is free before what costs, what is surely read before what is not. Pure: the same
/// situation gives the same step.
/// </summary>
public static class NoticePlan
{
    // What is held may have become possible: a new month has new pushes, and settings change.
    private static readonly TimeSpan LookAgain = TimeSpan.FromDays(1);

    private static readonly NoticeWay[] InTheChat = [NoticeWay.Reply, NoticeWay.Push, NoticeWay.Message, NoticeWay.Template, NoticeWay.Mail];
    private static readonly NoticeWay[] OutsideTheChat = [NoticeWay.Mail];

    public static NoticeStep Decide(NoticeSituation s) => s switch
    {
        _ when s.ExpiresAt <= s.Now => End(NoticeStatus.Expired, Expired),
        { Wish: NoticeWish.Phone } => End(NoticeStatus.ByHand, ByHand),
        { Morning: { } morning } => new(NoticeStatus.Waiting, null, morning, [new(null, Night)]),
        { Wish: NoticeWish.Chat, HasChat: true, HasLeft: false } when s.Tried != (s.Tried | NoticeWays.Chat) => Along(s, InTheChat),
        _ => Along(s, OutsideTheChat)
    };

    private static NoticeStep Along(NoticeSituation s, NoticeWay[] ways)
    {
        var looks = new List<NoticeLook>();
        foreach (var way in ways)
        {
            var cause = s.Tried.HasFlag((NoticeWays)(1 << (int)way)) ? Tried : Look(s, way);
            looks.Add(new(way, cause));
            if (cause is CitizenWrites)
            {
                return new(NoticeStatus.Waiting, null, s.WritesUntil, looks);
            }

            if (cause is Chosen)
            {
                return new(NoticeStatus.Sending, way, null, looks);
            }
        }

        return AtTheEnd(s, looks);
    }

    private static NoticeCause Look(NoticeSituation s, NoticeWay way) => way switch
    {
        NoticeWay.Reply => s.WritesUntil > s.Now ? CitizenWrites : NobodyWrites,
        NoticeWay.Push => s.PushesLeft switch { null => NotHere, > 0 => Chosen, _ => PushesSpent },
        NoticeWay.Message => s.WindowUntil switch { null => NotHere, { } until when until > s.Now => Chosen, _ => WindowClosed },
        NoticeWay.Template => s.Template,
        _ => s.Mail
    };

    // Who cannot be reached in the chat at present is told at the next message; who wanted no chat, or left it, by a person.
    private static NoticeStep AtTheEnd(NoticeSituation s, List<NoticeLook> looks)
    {
        var (status, cause, due) = s switch
        {
            { Wish: NoticeWish.Mail } or { HasChat: false } => (NoticeStatus.ByHand, ByHand, null),
            _ when s.HasLeft || s.Tried == (s.Tried | NoticeWays.Chat) => (NoticeStatus.Blocked, Blocked, null),
            _ => (NoticeStatus.Held, Held, s.ExpiresAt < s.Now + LookAgain ? s.ExpiresAt : (DateTime?)(s.Now + LookAgain))
        };
        return new(status, null, due, [.. looks, new(null, cause)]);
    }

    private static NoticeStep End(NoticeStatus status, NoticeCause cause) => new(status, null, null, [new(null, cause)]);
}

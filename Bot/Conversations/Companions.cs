using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Bot.Messaging.Notices;

namespace Bot.Conversations;

/// <summary>The notices that go along with an answer, before it: for nothing, because the citizen has just written.</summary>
/// <param name="Notices">Oldest first; empty if none does.</param>
/// <param name="Sayings">Theirs, then those of the turn.</param>
/// <param name="LastCall">The place among the calls of the one that says the last of them.</param>
/// <param name="SomeStay">True if others wait on: the citizen may now be told in another way.</param>
internal sealed record Companions(IReadOnlyList<WaitingNotice> Notices, IReadOnlyList<Saying> Sayings, int LastCall, bool SomeStay)
{
    /// <summary>
    /// As many of the waiting ones as there is room for. Where unasked calls cost something, the answer may not need one more
    /// call because of them: only the first is free. Nothing goes along with an alarm, or with the wish to hear no more.
    /// </summary>
    public static Companions Of(IReadOnlyDictionary<string, IChannel> channels, string citizen, Turn turn, Burst burst, List<WaitingNotice> waiting)
    {
        var none = new Companions([], turn.Sayings, 0, waiting.Count > 0);
        if (waiting.Count == 0 || turn.Sayings.Count == 0 || turn.IsAlarm || turn.Effects.Any(e => e is SetCaseNotices { On: false }) || burst.Activity is HostActivity
            || !channels.TryGetValue(citizen[..citizen.IndexOf(':', StringComparison.Ordinal)], out var channel))
        {
            return none;
        }

        var paid = channel.MonthlyPushes is not null;
        var most = paid ? channel.Render(turn.Sayings).Count : int.MaxValue;
        for (var count = paid && burst.Answerable is null ? 0 : waiting.Count; count > 0; count--)
        {
            var first = waiting[..count].SelectMany(notice => notice.Sayings).ToList();
            IReadOnlyList<Saying> all = [.. first, .. turn.Sayings];
            if (channel.Render(all).Count <= most)
            {
                return new(waiting[..count], all, channel.Render(first).Count - 1, count < waiting.Count);
            }
        }

        return none;
    }
}

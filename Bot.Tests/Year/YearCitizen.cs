using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Year;

/// <summary>One of the town's citizens: on LINE or on Messenger, with a language and a memory of what was said.</summary>
internal sealed class YearCitizen(int number, bool onLine, string language, YearPost post, Random chance)
{
    private readonly LineCitizen line = LineCitizen.Number(20_000 + number);
    private readonly MessengerCitizen messenger = new($"{7_300_000_000 + number}");
    private int heard;
    private long steps;

    public int Number => number;

    public bool OnLine => onLine;

    public string Language => language;

    /// <summary>Decides what this citizen does, and what becomes of the cases: nobody else's luck depends on it.</summary>
    public Random Chance => chance;

    public string Address => onLine ? line.Address : messenger.Address;

    /// <summary>When the citizen did something that has an answer, on the agency's wall.</summary>
    public List<DateTime> Did { get; } = [];

    /// <summary>When the citizen did something whose answer other things may go along with: all but the wish to hear no more.</summary>
    public List<DateTime> Listened { get; } = [];

    /// <summary>From when on the citizen has blocked the agency; null for never.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>From when on the citizen wants to be asked nothing.</summary>
    public DateTime? NeverAskAgainAt { get; set; }

    /// <summary>What has come since the citizen did something last: buttons and all.</summary>
    public string Heard => string.Join('\n', post.To(Address).Skip(heard).Select(d => d.Words + d.Raw));

    public async Task SaysAsync(BotApp bot, string words)
    {
        Listened.Add(YearClock.WallOf(bot.Now));
        await DoAsync(bot, line.Says(words, Next(bot)), messenger.Says(words, Next(bot)));
    }

    public async Task TapsAsync(BotApp bot, string data)
    {
        if (!data.StartsWith(YearTalk.Quiet, StringComparison.Ordinal))
        {
            Listened.Add(YearClock.WallOf(bot.Now));
        }

        await DoAsync(bot, line.Taps(data, Next(bot)), messenger.TapsButton("x", data, Next(bot)));
    }

    /// <summary>Blocks the agency. LINE says so; Meta does not.</summary>
    public async Task LeavesAsync(BotApp bot)
    {
        LeftAt = YearClock.WallOf(bot.Now);
        if (onLine)
        {
            bot.Line.Blocked[line.UserId] = true;
            await bot.DeliverAsync(line.Unfollows(Next(bot)));
        }
        else
        {
            bot.Messenger.Blocked[messenger.Psid] = true;
        }
    }

    private async Task DoAsync(BotApp bot, LineEvent onLineEvent, SignedWebhook onMessenger)
    {
        heard = post.To(Address).Count;
        Did.Add(YearClock.WallOf(bot.Now));
        if (onLine)
        {
            bot.Line.ReplyTokens.Expect(onLineEvent.ReplyToken!, line.UserId);
            await bot.DeliverAsync(onLineEvent);
        }
        else
        {
            await bot.DeliverAsync(onMessenger);
        }
    }

    // Events of one citizen have an order, even where the clock stands still.
    private DateTimeOffset Next(BotApp bot) => bot.Now.AddMilliseconds(++steps % 1_000);
}

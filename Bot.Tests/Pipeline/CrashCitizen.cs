using System.Net;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Pipeline;

/// <summary>A citizen on LINE, and LINE, which delivers again what was not acknowledged.</summary>
internal class CrashCitizen(LineStandIn line, int number)
{
    // A picture whose reading was interrupted three times is given up, and the citizen told so without having asked.
    private const string Lost = "請再傳一次";

    private readonly List<LineEvent> acknowledged = [];
    private readonly List<LineEvent> refused = [];
    private readonly LineCitizen citizen = LineCitizen.Number(number);
    private DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(56);

    public string UserId => citizen.UserId;

    public string Address => citizen.Address;

    /// <summary>The events that got a 200.</summary>
    public IReadOnlyList<LineEvent> Acknowledged => acknowledged;

    public int Redelivered { get; private set; }

    /// <summary>How the last event was refused; null if nobody answered.</summary>
    public HttpStatusCode? Refusal { get; private set; }

    /// <summary>True if nothing is on its way and everything that arrived has an answer.</summary>
    public bool IsAnswered => refused is [] && Answers >= acknowledged.Count;

    /// <summary>The calls that answer something.</summary>
    public int Answers => line.SentTo(UserId).Count(call => !call.Texts.Any() || call.Texts.Any(text => !IsApology(text)));

    /// <summary>How often the citizen was asked to send a photo once more.</summary>
    protected int Apologies => line.TextsTo(UserId).Count(IsApology);

    /// <summary>For a failing test: what was sent to the citizen, and how much was acknowledged.</summary>
    public string Heard => $"{acknowledged.Count} acknowledged, answered with:\n{string.Join("\n", line.TextsTo(UserId))}";

    protected LineStandIn Line => line;

    /// <returns>False if it was not acknowledged.</returns>
    public Task<bool> SaysAsync(BotProcess bot, string words, bool tokenIsSpent = false)
    {
        var said = citizen.Says(words, now = now.AddSeconds(1));
        if (tokenIsSpent)
        {
            line.ReplyTokens.Spend(said.ReplyToken!);
        }

        return DeliverAsync(bot, said);
    }

    /// <returns>False if it was not acknowledged.</returns>
    public Task<bool> TapsAsync(BotProcess bot, string data) => DeliverAsync(bot, citizen.Taps(data, now = now.AddSeconds(1)));

    public Task<bool> SendsPhotoAsync(BotProcess bot, byte[] jpeg)
    {
        var sent = citizen.SendsPhoto(now = now.AddSeconds(1));
        line.Contents[sent.MessageId!] = new LineStoredContent(200, jpeg);
        return DeliverAsync(bot, sent);
    }

    /// <returns>False if something is still not acknowledged.</returns>
    public async Task<bool> DeliverAgainAsync(BotProcess bot)
    {
        var again = refused.ToList();
        refused.Clear();
        Redelivered += again.Count;
        foreach (var e in again)
        {
            await DeliverAsync(bot, e);
        }

        return refused is [];
    }

    private static bool IsApology(string text) => text.Contains(Lost, StringComparison.Ordinal);

    private async Task<bool> DeliverAsync(BotProcess bot, LineEvent e)
    {
        line.ReplyTokens.Expect(e.ReplyToken!, UserId);
        try
        {
            (await bot.Http.SendAsync(LineEvent.Deliver(e))).EnsureSuccessStatusCode();
            acknowledged.Add(e);
            return true;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            refused.Add(e);
            Refusal = (problem as HttpRequestException)?.StatusCode;
            return false;
        }
    }
}

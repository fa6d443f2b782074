using Bot.Dialogs.Handover;
using Bot.Handover;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Handover;

/// <summary>The running program with one citizen on one channel, and two members of staff: Wu and Lin.</summary>
internal sealed class Counter : IAsyncDisposable
{
    public const string Wu = "wu";
    public const string Lin = "lin";

    private static readonly LineCitizen OnLine = LineCitizen.Number(601);
    private static readonly MessengerCitizen OnMessenger = new("6283190457128601");
    private readonly string channel;

    private Counter(BotApp bot, string channel) => (Bot, this.channel) = (bot, channel);

    public BotApp Bot { get; }

    public string Citizen => channel == "line" ? OnLine.Address : OnMessenger.Address;

    public HandoverDesk Desk => The<HandoverDesk>();

    public StaffVoice Voice => The<StaffVoice>();

    /// <summary>Everything that the citizen has read, in order.</summary>
    public IReadOnlyList<string> Heard => channel == "line"
        ? [.. Bot.Line.Sent.SelectMany(s => s.Texts)]
        : [.. Bot.Messenger.Sent.Select(s => s.Text ?? "")];

    public static async Task<Counter> OpenAsync(string database, string channel, Dictionary<string, string?>? settings = null) =>
        new(await BotApp.OnAsync(database, settings), channel);

    public T The<T>()
        where T : notnull => Bot.Services.GetRequiredService<T>();

    public async Task SaysAsync(string text)
    {
        Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Bot.Messenger.CitizenActed(OnMessenger.Psid, Bot.Now);
        await (channel == "line" ? Bot.DeliverAsync(OnLine.Says(text, Bot.Now)) : Bot.DeliverAsync(OnMessenger.Says(text, Bot.Now)));
        await Bot.SettleAsync();
    }

    public async Task TapsAsync(string data)
    {
        Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Bot.Messenger.CitizenActed(OnMessenger.Psid, Bot.Now);
        await (channel == "line" ? Bot.DeliverAsync(OnLine.Taps(data, Bot.Now)) : Bot.DeliverAsync(OnMessenger.TapsButton("button", data, Bot.Now)));
        await Bot.SettleAsync();
    }

    /// <summary>Says something that the bot leaves to the person.</summary>
    public async Task SaysInVainAsync(string text)
    {
        var before = Heard.Count;
        await SaysAsync(text);
        Assert.Equal(before, Heard.Count);
    }

    /// <summary>Waits until the citizen has read something.</summary>
    public Task HearsAsync(string text) => Bot.PassUntilAsync(
        () => Heard.Any(heard => heard.Contains(text, StringComparison.Ordinal)), $"“{text}” has arrived; so far: {string.Join(" | ", Heard.TakeLast(5))}");

    public async Task<HandoverRow> EntryAsync()
    {
        await using var db = Bot.Database();
        return await db.Handovers.AsNoTracking().OrderBy(h => h.OpenedAt).LastAsync();
    }

    public async Task<HandoverStage> StageAsync() => (await EntryAsync()).Status;

    /// <summary>The citizen asks for a person, and Wu takes it.</summary>
    public async Task<string> TalksToWuAsync()
    {
        await SaysAsync("真人");
        await HearsAsync("第 1 位");
        var id = (await EntryAsync()).Id;
        Assert.True(await Desk.TakeAsync(id, Wu, ""));
        return id;
    }

    /// <summary>The citizen asks for a person in the evening, hears when people are there again, and leaves a question.</summary>
    /// <returns>The id of the entry.</returns>
    public async Task<string> LeavesAQuestionAsync()
    {
        await Bot.RestartAsync(() => Bot.Clock.Advance(TimeSpan.FromHours(8)));
        await SaysAsync("真人");
        await HearsAsync("115年11月19日 08:00");
        await TapsAsync("form:start:ask-person");
        await SaysAsync("隔壁的鐵皮屋什麼時候會拆？");
        await HearsAsync("已經留給同仁了");
        return (await EntryAsync()).Id;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();
}

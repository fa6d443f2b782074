using Bot.Tests.Support;

namespace Bot.Tests.Media;

/// <summary>One bot on each database for all tests of photos: they run one after another, each with a draft of its own.</summary>
public sealed class BothBots : IAsyncLifetime
{
    private readonly Dictionary<string, BotApp> bots = [];

    internal async Task<PhotoDesk> DeskAsync(string database, string citizen = "line:U0000000000000000000000000000000a")
    {
        if (!bots.TryGetValue(database, out var bot))
        {
            bots.Add(database, bot = await BotApp.OnAsync(database));
        }

        return new PhotoDesk(bot, citizen);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var bot in bots.Values)
        {
            await bot.DisposeAsync();
        }
    }
}

/// <summary>Tests of photos name this collection and take <see cref="BothBots"/>.</summary>
[CollectionDefinition(nameof(BothBots))]
public sealed class PhotoTests : ICollectionFixture<BothBots>;

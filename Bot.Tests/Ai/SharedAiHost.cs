namespace Bot.Tests.Ai;

/// <summary>A host for all tests of a class. Between two tests a while passes, in which the breaker forgives and the model is well again.</summary>
public abstract class SharedAiHost(Dictionary<string, string?> settings) : IAsyncLifetime
{
    private AiHost? host;

    internal AiHost Host => host!;

    public async Task InitializeAsync()
    {
        host = await AiHost.StartAsync(settings);
        await PrepareAsync();
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    internal AiHost Rested()
    {
        Host.Model.Mishap = null;
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        return Host;
    }

    protected virtual Task PrepareAsync() => Task.CompletedTask;
}

/// <summary>Only the chat model is asked.</summary>
public sealed class ChooserHost() : SharedAiHost(new() { ["Ai:Embeddings"] = "false" });

/// <summary>Only the embedding model is asked, and the map of the library is drawn.</summary>
public sealed class MapHost() : SharedAiHost(new() { ["Ai:Chooser"] = "false" })
{
    protected override Task PrepareAsync() => Host.DrawAsync();
}

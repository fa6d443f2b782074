using Bot.Ai;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Ai;

public sealed class AiOptionsTests
{
    private static readonly AiOptions Whole =
        new() { Endpoint = "https://api.example.org/v1", ApiKey = "k", ChatModel = "c", EmbeddingModel = "e" };

    [Fact]
    public void Nothing_configured_is_off_and_fine() => Assert.Equal((false, null), (new AiOptions().IsOn, new AiOptions().Problem));

    [Fact]
    public void Wholly_configured_it_is_on() => Assert.Equal((true, null), (Whole.IsOn, Whole.Problem));

    [Theory]
    [InlineData("", "k", "c", "e", "Ai:Endpoint")]
    [InlineData("", "", "", "e", "Ai:Endpoint")]
    [InlineData("https://api.example.org/v1", "", "c", "e", "Ai:ApiKey")]
    [InlineData("https://api.example.org/v1", "k", "", "e", "Ai:ChatModel")]
    [InlineData("https://api.example.org/v1", "k", "c", "", "Ai:EmbeddingModel")]
    [InlineData("api.example.org", "k", "c", "e", "Ai:Endpoint")]
    [InlineData("http://api.example.org/v1", "k", "c", "e", "Ai:Endpoint")]
    [InlineData("http://8.8.8.8/v1", "k", "c", "e", "Ai:Endpoint")]
    public void Half_configured_it_names_the_key(string endpoint, string key, string chat, string embedding, string named)
    {
        var options = new AiOptions { Endpoint = endpoint, ApiKey = key, ChatModel = chat, EmbeddingModel = embedding };
        Assert.StartsWith("Ai", options.Problem, StringComparison.Ordinal);
        Assert.Contains(named, options.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://127.0.0.1:8000/v1")]
    [InlineData("http://[::1]:8000/v1")]
    [InlineData("http://ollama:11434")]
    [InlineData("http://192.168.1.20/v1")]
    [InlineData("https://172.20.0.3/v1")]
    public void A_server_of_our_own_needs_no_key(string endpoint) =>
        Assert.Null(new AiOptions { Endpoint = endpoint, ChatModel = "c", EmbeddingModel = "e" }.Problem);

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1")]
    [InlineData("http://localhost:11434/", "http://localhost:11434/v1")]
    [InlineData("https://example.org/openai/v1/", "https://example.org/openai/v1/")]
    public void An_address_without_a_path_gets_the_usual_one(string endpoint, string address) =>
        Assert.Equal(address, new AiOptions { Endpoint = endpoint }.Address.ToString());

    [Fact]
    public void A_model_of_a_feature_that_is_off_may_be_missing()
    {
        Assert.Null(new AiOptions { Endpoint = "http://localhost", ChatModel = "c", Embeddings = false }.Problem);
        Assert.Null(new AiOptions { Endpoint = "http://localhost", EmbeddingModel = "e", Chooser = false, StaffDrafts = false }.Problem);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2501)]
    public void Nobody_waits_longer_than_two_and_a_half_seconds(int milliseconds) =>
        Assert.Contains("Ai:TimeLimitMs", new AiOptions { Endpoint = "http://localhost", ChatModel = "c", EmbeddingModel = "e", TimeLimitMs = milliseconds }.Problem!, StringComparison.Ordinal);

    [Fact]
    public void The_start_is_refused_with_the_sentence()
    {
        using var host = Host(new() { ["Ai:Endpoint"] = "https://api.example.org/v1", ["Ai:ApiKey"] = "secret-key" });
        var refusal = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Ai:ChatModel is missing", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_off_there_is_nobody_to_ask_and_nothing_runs()
    {
        using var host = Host([]);
        Assert.Null(host.Services.GetService<SecondOpinion>());
        Assert.Null(host.Services.GetService<AiGate>());
        Assert.IsType<AiNotice>(Assert.Single(host.Services.GetServices<IHostedService>()));
    }

    [Theory]
    [InlineData("", "AI is off")]
    [InlineData("http://localhost:11434/v1", "AI is on at localhost:11434: embeddings e, chooser off, staff drafts c, 500000 tokens a day")]
    public async Task The_start_says_in_one_line_whether_it_is_on(string endpoint, string sentence)
    {
        var log = new Journal();
        var options = new AiOptions { Endpoint = endpoint, ChatModel = "c", EmbeddingModel = "e", Chooser = false, ApiKey = "secret-key" };

        await new AiNotice(Options.Create(options), log).StartAsync(CancellationToken.None);

        Assert.StartsWith(sentence, Assert.Single(log.Lines), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", log.Lines[0], StringComparison.Ordinal);
    }

    private static IHost Host(Dictionary<string, string?> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddAi();
        return builder.Build();
    }

    private sealed class Journal : ILogger<AiNotice>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}

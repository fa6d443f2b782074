using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Telemetry;

namespace Bot.Tests.Monitoring;

/// <summary>What those who watch get to see of the real program in a process of its own, and what they must not.</summary>
public sealed partial class TelemetryTests
{
    private const string Name = "王曉明";
    private const string Phone = "0912345678";
    private const string Token = "planted-channel-access-token";

    // One program shows all of it: starting one takes longer than looking.
    [Fact]
    public async Task A_message_can_be_followed_and_counted_and_nobody_is_named()
    {
        await using var collector = await OtlpStandIn.StartAsync();
        await using var line = await LineStandIn.StartAsync(accessToken: Token);
        using var folder = new TemporaryFolder();
        var metrics = $"127.0.0.1:{FreePort.Next()}";
        await using var bot = BotProcess.Start(new Dictionary<string, string?>(Settings(line, folder))
        {
            ["Telemetry:OtlpEndpoint"] = collector.Address,
            ["Telemetry:OtlpProtocol"] = "HttpProtobuf",
            ["Telemetry:MetricsAddress"] = metrics,
            ["Telemetry:TraceIdsInLog"] = "true",
            ["Logging:LogLevel:Bot"] = "Debug",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200"
        });
        await bot.ReadyOrDeadAsync();
        await DeliverAsync(bot, LineCitizen.Number(76).Says("違建檢舉", DateTimeOffset.UtcNow));
        await Eventually.TrueAsync(() => CallLines().Count(bot.Output) == 1, "everything has started");
        var citizen = LineCitizen.Number(77);

        await DeliverAsync(bot, citizen.Says($"我是{Name}，電話 {Phone}", DateTimeOffset.UtcNow));
        await Eventually.TrueAsync(() => CallLines().Count(bot.Output) == 2, "the answer is sent");

        var way = CallLines().Matches(bot.Output)[^1].Groups[1].Value;
        Assert.Contains($"[{way}] 1 events are on disk", bot.Output, StringComparison.Ordinal);
        Assert.Matches($@"\[{way}\] Event \d+ has had its turn", bot.Output);
        await Eventually.TrueAsync(
            () => collector.Has("traces", Convert.FromHexString(way)) && collector.Has("logs", Convert.FromHexString(way))
                && collector.Has("metrics", "bot.turns") && collector.Has("metrics", "bot.events.waiting"),
            "the collector has it too");
        using var reader = new HttpClient();
        var page = await reader.GetStringAsync($"http://{metrics}/metrics");
        Assert.Matches("""bot_events_received[^\n]*channel="line"[^\n]*\} [1-9]""", page);
        Assert.Contains("bot_turn_duration", page, StringComparison.Ordinal);
        Assert.Contains("bot_cases_overdue", page, StringComparison.Ordinal);

        foreach (var secret in (string[])[Name, Phone, citizen.UserId, Token, LineEvent.Secret])
        {
            Assert.DoesNotContain(secret, bot.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
            Assert.Equal(-1, collector.All.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        }
    }

    [Fact]
    public async Task What_nobody_watches_is_not_loaded_and_no_secret_shows()
    {
        await using var line = await LineStandIn.StartAsync(accessToken: Token);
        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(Settings(line, folder));
        await bot.ReadyOrDeadAsync();
        await DeliverAsync(bot, LineCitizen.Number(78).Says("違建檢舉", DateTimeOffset.UtcNow));
        await Eventually.TrueAsync(() => line.Sent.Count > 0, "the answer is sent");

        var maps = await File.ReadAllTextAsync(ProcFile(bot, "maps"));
        Assert.Contains("Bot.dll", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", maps, StringComparison.Ordinal);
        Assert.DoesNotContain("Prometheus", maps, StringComparison.Ordinal);
        foreach (var secret in (string[])[Token, LineEvent.Secret])
        {
            Assert.DoesNotContain(secret, await File.ReadAllTextAsync(ProcFile(bot, "cmdline")), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, bot.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "collector")]
    [InlineData("Telemetry:MetricsAddress", "localhost")]
    public void A_wrong_address_refuses_the_start(string key, string value) =>
        Assert.StartsWith(key, Assert.Throws<Bot.Platform.StartRefusedException>(() => Program.Build([$"--{key}={value}"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("one\nfail: two", "one fail: two")]
    [InlineData("red \u001b[31m and \u2028 next", "red  [31m and   next")]
    public void Nothing_that_came_from_outside_begins_a_line_of_the_log(string said, string written) =>
        Assert.Equal(written, Bot.Platform.Telemetry.TracedConsole.OneLine(said));

    private static Dictionary<string, string?> Settings(LineStandIn line, TemporaryFolder folder) => new()
    {
        ["Line:ChannelSecret"] = LineEvent.Secret,
        ["Line:ChannelAccessToken"] = Token,
        ["Line:ApiBaseUrl"] = line.Address,
        ["Line:DataApiBaseUrl"] = line.Address,
        ["Storage:DataPath"] = folder.Path,
        ["Conversation:BurstWindowMs"] = "0"
    };

    // A machine that is busy with other tests may take longer than a client waits; what is delivered twice counts once.
    private static Task DeliverAsync(BotProcess bot, LineEvent said) => Eventually.TrueAsync(
        async () =>
        {
            try
            {
                return (await bot.Http.SendAsync(LineEvent.Deliver(said))).IsSuccessStatusCode;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        },
        "the webhook is taken");

    private static string ProcFile(BotProcess bot, string name) => string.Create(CultureInfo.InvariantCulture, $"/proc/{bot.Id}/{name}");

    [GeneratedRegex(@"\[([0-9a-f]{32})\] Call \d+ was made: Sent")]
    private static partial Regex CallLines();
}

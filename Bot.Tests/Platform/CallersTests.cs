using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Platform;

/// <summary>What hostile callers meet, on one running program.</summary>
public sealed class CallersTests : IAsyncLifetime
{
    private BotApp bot = null!;

    // The limit of the real settings, made shorter, so that the test need not wait as long.
    public async Task InitializeAsync() => bot = await BotApp.StartAsync(new() { ["Site:PublicBaseUrl"] = "https://bot.example.gov.tw" }, builder =>
    {
        builder.Services.PostConfigure<KestrelServerOptions>(server =>
        {
            Assert.Equal(TimeSpan.FromSeconds(10), server.Limits.RequestHeadersTimeout);
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1);
        });
    });

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_thousand_open_connections_hold_up_nobody()
    {
        var idle = new List<TcpClient>();
        for (var i = 0; i < 1000; i++)
        {
            var caller = new TcpClient();
            await caller.ConnectAsync(IPAddress.Loopback, bot.Http.BaseAddress!.Port);
            idle.Add(caller);
        }

        var said = LineCitizen.Number(1).Says("你好", bot.Now);
        await bot.DeliverAsync(said);
        Assert.Single(await bot.RepliesAsync(said));
        idle.ForEach(caller => caller.Dispose());
    }

    [Theory]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: a")]
    [InlineData("GET /health/li")]
    public async Task Who_never_ends_a_header_is_hung_up_on(string beginning)
    {
        using var caller = await CallAsync(beginning);
        var answer = await RestAsync(caller);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task Huge_or_many_headers_are_refused()
    {
        using var huge = await CallAsync($"GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Huge: {new string('a', 20_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431", await RestAsync(huge), StringComparison.Ordinal);

        var many = string.Concat(Enumerable.Range(0, 80).Select(i => $"X-{i}: a\r\n"));
        using var flood = await CallAsync($"GET /health/live HTTP/1.1\r\nHost: localhost\r\n{many}\r\n");
        Assert.StartsWith("HTTP/1.1 431", await RestAsync(flood), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/webhooks/line", "x-line-signature")]
    [InlineData("/webhooks/messenger", "X-Hub-Signature-256")]
    public async Task A_body_that_says_it_is_compressed_is_not_unpacked(string path, string header)
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await zip.WriteAsync(new byte[64 * 1024 * 1024]);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.Add(header, "sha256=00");

        Assert.Equal(HttpStatusCode.Unauthorized, (await bot.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("bot.example.gov.tw", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task The_site_answers_to_its_own_name(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;
        Assert.Equal(status, (await bot.Http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/admin/language?returnUrl=%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/admin/sign-in?ReturnUrl=%2F%0d%0aX-Injected:%201")]
    [InlineData("/webhooks/messenger?hub.mode=subscribe&hub.verify_token=x&hub.challenge=%0d%0aX-Injected:%201")]
    public async Task No_header_can_be_smuggled_into_an_answer(string address)
    {
        using var caller = await CallAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        var head = (await RestAsync(caller)).Split("\r\n\r\n")[0];
        Assert.StartsWith("HTTP/1.1 ", head, StringComparison.Ordinal);
        Assert.DoesNotContain("\nX-Injected", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\nSet-Cookie: a=b", head, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Server:", head, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<TcpClient> CallAsync(string words)
    {
        var caller = new TcpClient();
        await caller.ConnectAsync(IPAddress.Loopback, bot.Http.BaseAddress!.Port);
        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(words));
        return caller;
    }

    private static async Task<string> RestAsync(TcpClient caller)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(caller.GetStream(), Encoding.ASCII);
        try
        {
            return await reader.ReadToEndAsync(limit.Token);
        }
        catch (IOException)
        {
            return "";
        }
    }
}

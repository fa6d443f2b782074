using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Line;
using Bot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Line;

/// <summary>Only what is decided before anything is stored; the whole way is tested with the whole program.</summary>
public sealed class LineWebhookTests
{
    private const string Empty = """{"destination":"U0f1e2d3c4b5a69788796a5b4c3d2e1f0","events":[]}""";

    [Fact]
    public async Task A_signed_check_of_the_address_gets_an_empty_200()
    {
        using var answer = await PostAsync(Empty, SignatureOf(Empty));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_former_secret_opens_as_well()
    {
        using var answer = await PostAsync(Empty, SignatureOf(Empty, "former"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yUpa5d5hleosUdgmopg7e3/k1K+pG3uet+iWQ9W1qhE=")]
    public async Task A_body_without_a_fitting_signature_gets_401(string? signature)
    {
        using var answer = await PostAsync(Empty, signature);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_more_than_a_mebibyte_gets_413()
    {
        var body = new string(' ', 1024 * 1024 + 1);
        using var answer = await PostAsync(body, SignatureOf(body));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_without_length_that_does_not_end_gets_413()
    {
        var body = new string(' ', 1024 * 1024 + 1);
        using var answer = await PostAsync(body, SignatureOf(body), chunked: true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task When_LINE_is_off_nobody_opens()
    {
        using var answer = await PostAsync(Empty, SignatureOf(Empty), on: false);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(string body, string? signature, bool on = true, bool chunked = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(on
            ? new Dictionary<string, string?>
            {
                ["Line:ChannelSecret"] = "secret",
                ["Line:PreviousChannelSecret"] = "former",
                ["Line:ChannelAccessToken"] = "token",
                ["Line:ApiBaseUrl"] = "http://127.0.0.1:1"
            }
            : []);
        builder.AddLine();
        // Never asked here, so it needs none of what it stores with.
        builder.Services.AddSingleton((FrontDoor)RuntimeHelpers.GetUninitializedObject(typeof(FrontDoor)));
        await using var app = builder.Build();
        app.MapLine();
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/line") { Content = new StringContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        if (signature is not null)
        {
            request.Headers.Add("X-Line-Signature", signature);
        }

        return await client.SendAsync(request);
    }

    private static string SignatureOf(string body, string secret = "secret") =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
}

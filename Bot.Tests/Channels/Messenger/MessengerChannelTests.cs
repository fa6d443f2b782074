using System.Net;
using Bot.Channels.Messenger;
using Bot.Messaging;
using Bot.Tests.Support.Messenger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Messenger;

public sealed class MessengerChannelTests
{
    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["Messenger:AppSecret"] = MessengerKeys.AppSecret,
        ["Messenger:PageAccessToken"] = MessengerKeys.PageAccessToken,
        ["Messenger:VerifyToken"] = MessengerKeys.VerifyToken,
        ["Messenger:PageId"] = MessengerKeys.PageId
    };

    [Theory]
    [InlineData("Messenger:AppSecret")]
    [InlineData("Messenger:PageAccessToken")]
    [InlineData("Messenger:VerifyToken")]
    [InlineData("Messenger:PageId")]
    public void Half_of_the_settings_stop_the_start_and_the_missing_key_is_named(string missing)
    {
        var problem = Assert.Throws<OptionsValidationException>(() => Build(new(Complete) { [missing] = "" }).MapMessenger());
        Assert.Contains(missing + " is missing", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(MessengerKeys.AppSecret, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_secrets_the_channel_is_off()
    {
        await using var app = Build([]);
        app.MapMessenger();
        await app.StartAsync();

        Assert.Empty(app.Services.GetServices<IChannel>());
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetTestClient().GetAsync("/webhooks/messenger")).StatusCode);
    }

    [Theory]
    [InlineData("hub.mode=subscribe&hub.verify_token=test-verify-token&hub.challenge=1158201444", HttpStatusCode.OK)]
    [InlineData("hub.mode=subscribe&hub.verify_token=test-verify-token&hub.challenge=CHALLENGE_ACCEPTED", HttpStatusCode.OK)]
    [InlineData("hub.mode=subscribe&hub.verify_token=test-verify-tokem&hub.challenge=1", HttpStatusCode.Forbidden)]
    [InlineData("hub.mode=unsubscribe&hub.verify_token=test-verify-token&hub.challenge=1", HttpStatusCode.Forbidden)]
    [InlineData("hub.mode=subscribe&hub.challenge=1", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task The_callback_address_is_verified(string query, HttpStatusCode expected)
    {
        await using var app = Build(Complete);
        app.MapMessenger();
        await app.StartAsync();
        var answer = await app.GetTestClient().GetAsync("/webhooks/messenger?" + query);

        Assert.Equal(expected, answer.StatusCode);
        if (expected is HttpStatusCode.OK)
        {
            Assert.Equal(query[(query.LastIndexOf('=') + 1)..], await answer.Content.ReadAsStringAsync());
            Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        }
    }

    private static WebApplication Build(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting().AddLogging();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddMessenger();
        var app = builder.Build();
        app.UseRouting();
        return app;
    }
}

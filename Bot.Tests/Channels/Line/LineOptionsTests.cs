using Bot.Channels.Line;
using Bot.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Line;

public sealed class LineOptionsTests
{
    [Fact]
    public void Without_secrets_the_channel_is_off_and_starts()
    {
        using var host = Host([]);
        Assert.Empty(host.Services.GetServices<IChannel>());
        Assert.False(host.Services.GetRequiredService<IOptions<LineOptions>>().Value.IsOn);
    }

    [Fact]
    public void With_secret_and_token_the_channel_is_on()
    {
        using var host = Host(new() { ["Line:ChannelSecret"] = "s", ["Line:ChannelAccessToken"] = "t" });
        Assert.Equal("line", Assert.Single(host.Services.GetServices<IChannel>()).Name);
    }

    [Theory]
    [InlineData("Line:ChannelSecret", "Line:ChannelAccessToken")]
    [InlineData("Line:ChannelAccessToken", "Line:ChannelSecret")]
    [InlineData("Line:PreviousChannelSecret", "Line:ChannelSecret")]
    public void Half_configured_it_names_the_missing_key(string given, string missing)
    {
        using var host = Host(new() { [given] = "value" });
        var refusal = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("value", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Line:ApiBaseUrl", "api.line.me")]
    [InlineData("Line:DataApiBaseUrl", "ftp://api-data.line.me")]
    [InlineData("Line:MonthlyPushBudget", "-1")]
    public void A_value_that_cannot_be_right_is_named(string key, string value)
    {
        using var host = Host(new() { [key] = value });
        var refusal = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_for_photos_that_is_no_address_is_named()
    {
        using var host = Host(new() { ["Line:PhotoOrigins:0"] = "photos.example.org" });
        var refusal = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Line:PhotoOrigins", refusal.Message, StringComparison.Ordinal);
    }

    private static DisposableHost Host(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging();
        builder.AddLine();
        return new(builder.Services.BuildServiceProvider());
    }

    private sealed record DisposableHost(ServiceProvider Services) : IDisposable
    {
        public void Dispose() => Services.Dispose();
    }
}

using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>Stops a half-configured channel at start, with a sentence that names what is missing.</summary>
public sealed class LineOptionsCheck : IValidateOptions<LineOptions>
{
    public ValidateOptionsResult Validate(string? name, LineOptions options) => options switch
    {
        { IsOn: true, ChannelSecret: var secret } when string.IsNullOrWhiteSpace(secret) => Missing("ChannelSecret"),
        { IsOn: true, ChannelAccessToken: var token } when string.IsNullOrWhiteSpace(token) => Missing("ChannelAccessToken"),
        { ApiBaseUrl: var url } when !IsAddress(url) => NotAnAddress("ApiBaseUrl"),
        { DataApiBaseUrl: var url } when !IsAddress(url) => NotAnAddress("DataApiBaseUrl"),
        { PhotoOrigins: var origins } when !origins.All(IsAddress) => NotAnAddress("PhotoOrigins"),
        { MonthlyPushBudget: < 0 } => ValidateOptionsResult.Fail("Line:MonthlyPushBudget must not be negative."),
        _ => ValidateOptionsResult.Success
    };

    private static ValidateOptionsResult Missing(string key) =>
        ValidateOptionsResult.Fail($"LINE is configured only in part: set Line:{key}, or leave all LINE secrets empty to switch LINE off.");

    private static ValidateOptionsResult NotAnAddress(string key) =>
        ValidateOptionsResult.Fail($"Line:{key} must be an http or https address.");

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}

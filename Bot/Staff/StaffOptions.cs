using Microsoft.Extensions.Options;

namespace Bot.Staff;

/// <summary>Section <c>Staff</c>: how staff sign in.</summary>
public sealed class StaffOptions
{
    /// <summary>How many sign-ins may be tried in a minute from one network address; an office often shares one.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    public OpenIdOptions OpenId { get; init; } = new();
}

/// <summary>Section <c>Staff:OpenId</c>: the agency's identity provider (OpenID Connect); off if all of it is empty.</summary>
public sealed class OpenIdOptions
{
    /// <summary>The scheme of ASP.NET Core authentication, and the provider's name in the audit log.</summary>
    public const string Scheme = "OpenId";

    /// <summary>The issuer, an https address with <c>/.well-known/openid-configuration</c> below it.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    public bool IsOn => Authority is not "" && ClientId is not "" && ClientSecret is not "";

    internal string? MissingKey => (Authority, ClientId, ClientSecret) switch
    {
        ("", "", "") => null,
        ("", _, _) => nameof(Authority),
        (_, "", _) => nameof(ClientId),
        (_, _, "") => nameof(ClientSecret),
        _ => null
    };
}

internal sealed class StaffOptionsCheck : IValidateOptions<StaffOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffOptions options) => options switch
    {
        { OpenId.MissingKey: { } missing } =>
            ValidateOptionsResult.Fail($"Sign-in over OpenID Connect is configured in part: Staff:OpenId:{missing} is missing."),
        { SignInsPerMinute: < 1 } => ValidateOptionsResult.Fail("Staff:SignInsPerMinute has to be at least 1."),
        _ => ValidateOptionsResult.Success
    };
}

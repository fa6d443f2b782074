using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Support;

/// <summary>
/// An agency's identity provider (OpenID Connect Core 1.0): the code flow with a secret, PKCE (RFC 7636) and an answer by a form. Whoever comes
/// is signed in already, as <see cref="Email"/>.
/// </summary>
public sealed class OpenIdStandIn : IAsyncDisposable
{
    private const string ClientId = "bot";
    private const string ClientSecret = "a-secret-of-the-provider";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "key-1" };
    private readonly ConcurrentDictionary<string, Asked> codes = new();
    private readonly WebApplication app;

    private OpenIdStandIn(WebApplication app) => this.app = app;

    /// <summary>Who has signed in there.</summary>
    public string Email { get; set; } = "";

    /// <summary>The settings of a program whose staff sign in there.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Staff:OpenId:Authority"] = Issuer,
        ["Staff:OpenId:ClientId"] = ClientId,
        ["Staff:OpenId:ClientSecret"] = ClientSecret
    };

    private string Issuer => app.Urls.Single();

    public static async Task<OpenIdStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{FreePort.Next()}");
        var provider = new OpenIdStandIn(app);
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.ExchangeAsync);
        app.MapGet("/userinfo", () => Results.Json(new Dictionary<string, object> { ["sub"] = "1", ["email"] = provider.Email, ["email_verified"] = true }));
        await app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["jwks_uri"] = $"{Issuer}/keys",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" }
    });

    private IResult Keys()
    {
        var shown = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = key.KeyId });
        return Results.Json(new { keys = new[] { new { kty = shown.Kty, use = "sig", alg = "RS256", kid = shown.Kid, n = shown.N, e = shown.E } } });
    }

    // The form that a provider's page posts by itself (OAuth 2.0 Form Post Response Mode), as its fields.
    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["response_mode"] != "form_post" || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = new(query["redirect_uri"]!, query["nonce"]!, query["code_challenge"]!);
        return Results.Json(new { to = query["redirect_uri"].ToString(), code, state = query["state"].ToString() });
    }

    private async Task<IResult> ExchangeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verifier = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return form["client_id"] == ClientId && form["client_secret"] == ClientSecret
            && codes.TryRemove(form["code"].ToString(), out var asked) && asked.Challenge == verifier && asked.RedirectUri == form["redirect_uri"]
            ? Results.Json(new { access_token = "at", token_type = "Bearer", expires_in = 300, id_token = TokenOf(asked) })
            : Results.BadRequest(new { error = "invalid_grant" });
    }

    private string TokenOf(Asked asked) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = ClientId,
        Claims = new Dictionary<string, object> { ["sub"] = "1", ["nonce"] = asked.Nonce },
        SigningCredentials = new(key, SecurityAlgorithms.RsaSha256)
    });

    private sealed record Asked(string RedirectUri, string Nonce, string Challenge);
}

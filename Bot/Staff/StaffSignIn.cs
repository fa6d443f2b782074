using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Staff;

/// <summary>Identity's sign-in, with what is ours: the active only, a passkey counts as second factor, and every sign-in opens a session.</summary>
public sealed class StaffSignIn(
    UserManager<StaffMember> members, IHttpContextAccessor http, IUserClaimsPrincipalFactory<StaffMember> principals,
    IOptions<IdentityOptions> options, ILogger<SignInManager<StaffMember>> logger, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<StaffMember> confirmation, StaffSessions sessions)
    : SignInManager<StaffMember>(members, http, principals, options, logger, schemes, confirmation)
{
    // How the member showed who they are (RFC 8176): a code after the password, or a passkey.
    private const string Method = "amr";
    private const string Code = "mfa";
    private const string Passkey = "hwk";

    public override Task<bool> CanSignInAsync(StaffMember user) => Task.FromResult(user.Active);

    // Identity would let a password alone suffice for those who have a passkey but no authenticator.
    public override Task<bool> IsTwoFactorEnabledAsync(StaffMember user) => Task.FromResult(user.TwoFactorEnabled);

    public override async Task SignInWithClaimsAsync(
        StaffMember user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var claims = additionalClaims.ToList();
        var session = await sessions.OpenAsync(
            user.Id,
            claims.Exists(c => c is { Type: Method, Value: Code or Passkey }),
            Context.Connection.RemoteIpAddress?.ToString() ?? "",
            Context.Request.Headers.UserAgent.ToString());
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. claims, new(StaffSessions.Claim, session.Id)]);
    }

    /// <summary>Signs in with what the browser's passkey dialogue gave; needs no password and no code.</summary>
    public async Task<(SignInResult Result, StaffMember? Member)> WithPasskeyAsync(string? credential)
    {
        if (await AssertAsync(credential) is not { } member)
        {
            return (SignInResult.Failed, null);
        }

        if (await PreSignInCheck(member) is { } refusal)
        {
            return (refusal, member);
        }

        await SignInWithClaimsAsync(member, isPersistent: false, [new(Method, Passkey)]);
        return (SignInResult.Success, member);
    }

    /// <summary>Whose passkey it is; null if it is none of ours or was not shown just now.</summary>
    public async Task<StaffMember?> AssertAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            return null;
        }

        try
        {
            var shown = await PerformPasskeyAssertionAsync(credential);
            return shown.Succeeded && (await UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Succeeded ? shown.User : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for in this browser: its cookie is missing or too old.
            return null;
        }
    }

    /// <summary>Signs in somebody of whom an identity provider says who they are; our own second factor is still asked for.</summary>
    public async Task<SignInResult> ByProviderAsync(StaffMember member, string provider) =>
        await PreSignInCheck(member) ?? await SignInOrTwoFactorAsync(member, isPersistent: false, provider);
}

using Microsoft.AspNetCore.Identity;

namespace Bot.Staff;

/// <summary>A member's authenticator, passkeys and recovery codes.</summary>
public sealed class SecondFactors(UserManager<StaffMember> members, StaffSessions sessions)
{
    private const int HowManyCodes = 10;

    // Identity keeps the key as soon as it is shown; this says that a code has proved it to be on a phone.
    private const string Provider = "staff";
    private const string Proved = "authenticator-proved";

    public async Task<bool> HasAuthenticatorAsync(StaffMember member) =>
        await members.GetAuthenticationTokenAsync(member, Provider, Proved) is not null;

    /// <summary>The key for the authenticator, base 32.</summary>
    public async Task<string> KeyAsync(StaffMember member)
    {
        if (await members.GetAuthenticatorKeyAsync(member) is { Length: > 0 } key)
        {
            return key;
        }

        await members.ResetAuthenticatorKeyAsync(member);
        return (await members.GetAuthenticatorKeyAsync(member))!;
    }

    /// <summary>Whether a code is the one that the authenticator shows now.</summary>
    public Task<bool> IsCodeAsync(StaffMember member, string code) =>
        members.VerifyTwoFactorTokenAsync(member, TokenOptions.DefaultAuthenticatorProvider, code.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>Begins to use the authenticator; from now on a password alone no longer lets anybody in.</summary>
    public async Task AddAuthenticatorAsync(StaffMember member, string session)
    {
        await members.SetAuthenticationTokenAsync(member, Provider, Proved, "yes");
        await UseAsync(member, session);
    }

    public async Task RemoveAuthenticatorAsync(StaffMember member)
    {
        await members.RemoveAuthenticationTokenAsync(member, Provider, Proved);
        await members.ResetAuthenticatorKeyAsync(member);
        await StopIfNoneAsync(member);
    }

    public async Task AddPasskeyAsync(StaffMember member, UserPasskeyInfo passkey, string session)
    {
        await members.AddOrUpdatePasskeyAsync(member, passkey);
        await UseAsync(member, session);
    }

    public async Task RemovePasskeyAsync(StaffMember member, byte[] credentialId)
    {
        await members.RemovePasskeyAsync(member, credentialId);
        await StopIfNoneAsync(member);
    }

    /// <summary>Makes recovery codes, each good for one sign-in; earlier ones no longer work. They can be shown only now.</summary>
    public async Task<string[]> MakeCodesAsync(StaffMember member) =>
        [.. await members.GenerateNewTwoFactorRecoveryCodesAsync(member, HowManyCodes) ?? []];

    /// <summary>Recovery codes for somebody who has none left; null for everybody else.</summary>
    public async Task<string[]?> FirstCodesAsync(StaffMember member) =>
        await members.CountRecoveryCodesAsync(member) == 0 ? await MakeCodesAsync(member) : null;

    /// <summary>Takes all of them away, for somebody who has lost their phone, and ends their sessions.</summary>
    public async Task ResetAsync(StaffMember member)
    {
        foreach (var passkey in await members.GetPasskeysAsync(member))
        {
            await members.RemovePasskeyAsync(member, passkey.CredentialId);
        }

        await RemoveAuthenticatorAsync(member);
        await sessions.EndAllAsync(member.Id);
    }

    // Sessions that began with a password alone end, but for the one in which the factor was just shown.
    private async Task UseAsync(StaffMember member, string session)
    {
        await members.SetTwoFactorEnabledAsync(member, true);
        await sessions.ConfirmAsync(session, secondFactor: true);
        await sessions.EndAllAsync(member.Id, butThis: session);
    }

    private async Task StopIfNoneAsync(StaffMember member)
    {
        if (!await HasAuthenticatorAsync(member) && (await members.GetPasskeysAsync(member)).Count == 0)
        {
            await members.SetTwoFactorEnabledAsync(member, false);
            await members.GenerateNewTwoFactorRecoveryCodesAsync(member, 0);
        }
    }
}

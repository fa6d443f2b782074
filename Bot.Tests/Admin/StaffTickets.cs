using Bot.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Admin;

/// <summary>Members of staff and the cookies of their sessions, made without a browser.</summary>
internal static class StaffTickets
{
    public const string Password = "Correct-horse-1";

    /// <summary>A member with a password; with a second factor in use if asked for.</summary>
    public static async Task<StaffMember> MemberAsync(IServiceProvider services, string mail, bool secondFactor, params StaffRole[] roles)
    {
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (result, member) = await directory.AddAsync(mail, $"Member {mail}", roles, []);
        Assert.True(result.Succeeded, result.ToString());
        await directory.SetPasswordAsync(member, Password);
        if (secondFactor)
        {
            var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
            await factors.KeyAsync(member);
            await factors.AddAuthenticatorAsync(member, session: "");
        }

        return member;
    }

    /// <summary>The content of the cookie <c>staff</c> of somebody who has just signed in.</summary>
    public static async Task<string> OfAsync(IServiceProvider services, StaffMember member, DateTimeOffset until)
    {
        await using var scope = services.CreateAsyncScope();
        var session = await scope.ServiceProvider.GetRequiredService<StaffSessions>().OpenAsync(member.Id, member.TwoFactorEnabled, "127.0.0.1", "tests");
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<StaffMember>>().CreateAsync(member);
        principal.Identities.First().AddClaim(new(StaffSessions.Claim, session.Id));
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return options.TicketDataFormat.Protect(
            new(principal, new AuthenticationProperties { ExpiresUtc = until }, IdentityConstants.ApplicationScheme));
    }
}

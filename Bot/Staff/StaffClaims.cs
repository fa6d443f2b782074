using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Staff;

/// <summary>What the cookie of a member says: id, name, a claim for every role and every district.</summary>
public sealed class StaffClaims(UserManager<StaffMember> members, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<StaffMember>(members, options)
{
    internal const string DisplayName = "display_name";
    internal const string District = "district";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(StaffMember user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(DisplayName, user.DisplayName));
        identity.AddClaims(user.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        identity.AddClaims(user.Districts.Select(district => new Claim(District, district)));
        return identity;
    }
}

/// <summary>What a page may ask of the one who is signed in.</summary>
public static class StaffPrincipal
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The id of the member; empty for nobody.</summary>
        public string StaffId => user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

        public string StaffName => user.FindFirstValue(StaffClaims.DisplayName) ?? "";

        /// <summary>The districts to which they are limited; null if they are not.</summary>
        public IReadOnlyList<string>? StaffDistricts =>
            user.FindAll(StaffClaims.District).Select(claim => claim.Value).ToArray() is { Length: > 0 } districts ? districts : null;

        /// <summary>Whether they may work cases of a district: of every one unless they are limited to some.</summary>
        public bool MayWorkIn(string district) =>
            !user.HasClaim(claim => claim.Type == StaffClaims.District) || user.HasClaim(StaffClaims.District, district);
    }
}

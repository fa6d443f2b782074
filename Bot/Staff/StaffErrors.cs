using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Bot.Staff;

/// <summary>Identity's refusals in the language of the page, from <c>StaffErrors.resx</c> (zh-TW) and <c>StaffErrors.en.resx</c>.</summary>
public sealed class StaffErrors(IStringLocalizer<StaffErrors> words) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit));

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower));

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper));

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric));

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch));

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail));

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateEmail));

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail));

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidEmail));

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure));

    private IdentityError Say(string name, params object[] details) => new() { Code = name, Description = words[name, details] };
}

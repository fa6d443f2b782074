using System.ComponentModel.DataAnnotations;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Bot.Admin.SignIn;

/// <summary>Behind a set-up link: the first administrator says who they are; everybody chooses a password.</summary>
[AllowAnonymous, EnableRateLimiting(AdminSetup.SignInLimit)]
public sealed class SetUpModel(BotDb db, SetupLinks links, StaffDirectory directory, StaffSignIn signIn, AuditLog log) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, EmailAddress]
    public string? Email { get; set; }

    [BindProperty, StringLength(60)]
    public string? DisplayName { get; set; }

    [BindProperty, Required]
    public string Password { get; set; } = "";

    [BindProperty, Required, Compare(nameof(Password))]
    public string Again { get; set; } = "";

    public bool IsUsable { get; private set; }

    /// <summary>Whose password it is; null for the first administrator, who is not there yet.</summary>
    public StaffMember? Member { get; private set; }

    public Task OnGetAsync() => FindAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (!IsUsable || !await IsCompleteAsync() || !await links.UseAsync(Token))
        {
            return Page();
        }

        if (Member is null)
        {
            (var added, Member) = await directory.AddAsync(Email!, DisplayName!, [StaffRole.Administrator], districts: []);
            if (!added.Succeeded)
            {
                throw new InvalidOperationException($"The first administrator was refused: {added}");
            }
        }

        await log.DoAsync(db, AuditEntry.Of(HttpContext, AuditAction.SetUp, Member), () => directory.SetPasswordAsync(Member, Password));

        // Who has a second factor already still has to show it.
        if (Member.TwoFactorEnabled)
        {
            return RedirectToPage("/SignIn/Index");
        }

        await signIn.SignInAsync(Member, isPersistent: false);
        return RedirectToPage("/Account/SecondFactor");
    }

    private async Task FindAsync()
    {
        var link = await links.FindAsync(Token);
        Member = link?.MemberId is { } id ? await directory.FindAsync(id) : null;
        IsUsable = link is not null && (link.MemberId is null || Member is { Active: true });
    }

    private async Task<bool> IsCompleteAsync()
    {
        var someone = Member ?? new StaffMember { UserName = Email, Email = Email };
        foreach (var error in await directory.ProblemsAsync(someone, Password))
        {
            ModelState.AddModelError(nameof(Password), error);
        }

        if (Member is null)
        {
            RequireWords(nameof(Email), Email);
            RequireWords(nameof(DisplayName), DisplayName);
        }

        return ModelState.IsValid;
    }
}

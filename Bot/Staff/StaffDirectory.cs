using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff;

/// <summary>Takes staff on, changes what they may do, and lets them go.</summary>
public sealed class StaffDirectory(BotDb db, UserManager<StaffMember> members, StaffSessions sessions, AuditLog log, TimeProvider clock)
{
    public Task<StaffMember?> FindAsync(string id) => members.FindByIdAsync(id);

    public Task<StaffMember?> FindByEmailAsync(string email) => members.FindByEmailAsync(email);

    /// <summary>Takes a member on, who cannot sign in before they have chosen a password with a set-up link.</summary>
    /// <param name="email">The address with which they sign in.</param>
    /// <param name="name">The name that colleagues see.</param>
    /// <param name="roles">What they do here.</param>
    /// <param name="districts">Where; none for everywhere.</param>
    /// <param name="invited">The beginning of the line of the audit log, which is stored with the member; null if another line says it.</param>
    public async Task<(IdentityResult Result, StaffMember Member)> AddAsync(
        string email, string name, IReadOnlyList<StaffRole> roles, IReadOnlyList<string> districts, AuditEntry? invited = null)
    {
        var member = new StaffMember
        {
            UserName = email.Trim(),
            Email = email.Trim(),
            EmailConfirmed = true,
            DisplayName = name.Trim(),
            Roles = roles,
            Districts = districts,
            CreatedAt = clock.GetUtcNow().UtcDateTime
        };
        if (invited is null)
        {
            return (await members.CreateAsync(member), member);
        }

        var result = IdentityResult.Success;
        var details = new { member.Email, Roles = roles.Select(r => r.ToString()), member.Districts };
        await log.DoAsync(
            db, invited with { Subject = member.Id, Details = details }, async () => (result = await members.CreateAsync(member)).Succeeded);
        return (result, member);
    }

    /// <summary>Stores a change of name, roles, districts or activity. Sessions end unless only the name is new.</summary>
    public async Task<IdentityResult> ChangeAsync(StaffMember member, bool endSessions)
    {
        var result = await members.UpdateAsync(member);
        if (result.Succeeded && endSessions)
        {
            await sessions.EndAllAsync(member.Id);
        }

        return result;
    }

    /// <summary>What is wrong with a password, one sentence each.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(StaffMember member, string password)
    {
        var problems = new List<string>();
        foreach (var validator in members.PasswordValidators)
        {
            problems.AddRange((await validator.ValidateAsync(members, member, password)).Errors.Select(error => error.Description));
        }

        return problems;
    }

    /// <summary>Sets the password that was chosen with a set-up link. Ask <see cref="ProblemsAsync"/> first. Whoever was signed in as this member no longer is.</summary>
    public async Task SetPasswordAsync(StaffMember member, string password)
    {
        await members.RemovePasswordAsync(member);
        await members.AddPasswordAsync(member, password);
        await members.SetLockoutEndDateAsync(member, null);
        await members.ResetAccessFailedCountAsync(member);
        await sessions.EndAllAsync(member.Id);
    }

    /// <summary>True if nobody else could look after staff without this member.</summary>
    public async Task<bool> IsLastAdministratorAsync(StaffMember member)
    {
        var others = await members.Users.AsNoTracking().Where(m => m.Id != member.Id && m.Active).ToListAsync();
        return !others.Exists(m => m.Roles.Has(Right.ManageStaff));
    }
}

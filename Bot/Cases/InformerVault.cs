using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Messaging.Notices;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// The one door to who informed (違章建築處理辦法 §9, 刑法 §132): it asks for a role and a reason, and writes the look down
/// before it happens. What it returns goes on the screen of the one who asked, and nowhere else.
/// </summary>
public sealed partial class InformerVault(
    IDbContextFactory<BotDb> databases, WriteQueue writes, CaseSeals seals, IOptions<CasesOptions> options, TimeProvider clock, ILogger<InformerVault> logger) : IMailAddresses
{
    private const int LongestReason = 500;
    private const string OwnCopy = "a copy of their own data";
    private const string Notice = "to send a notice by e-mail";

    private const string LogLook = """
        INSERT INTO identity_looks (case_number, looked_by, role, reason, looked_at)
        VALUES (@case_number, @looked_by, @role, @reason, @looked_at)
        """;

    /// <summary>Opens who informed.</summary>
    /// <param name="number">Of which case.</param>
    /// <param name="by">Who looks.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why; up to 500 characters are kept.</param>
    public async Task<CaseOutcome<Informer>> OpenAsync(string number, string by, CaseRole role, string reason)
    {
        if (!options.Value.IdentityRoles.Contains(role))
        {
            LogRefused(number, by, role);
            return new CaseProblem("NotAllowed", role);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new CaseProblem("NoReason");
        }

        await using var db = await databases.CreateDbContextAsync();
        if (await db.Informers.AsNoTracking().SingleOrDefaultAsync(i => i.CaseNumber == number) is not { } row)
        {
            return new CaseProblem("Unknown", number);
        }

        var kept = reason.Length > LongestReason ? reason[..LongestReason] : reason;
        await writes.RunAsync(writer => writer.Execute(LogLook, number, by, role.ToString(), kept, clock.GetUtcNow().UtcDateTime));
        return seals.OpenInformer(row);
    }

    /// <summary>What an account has given of itself, by case number: for its own eyes.</summary>
    internal async Task<IReadOnlyDictionary<string, Informer>> OpenOwnAsync(string accountHash)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Informers.AsNoTracking().Where(i => i.AccountHash == accountHash).ToListAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        await writes.RunAsync(writer => rows.Sum(row => writer.Execute(LogLook, row.CaseNumber, "citizen", nameof(CaseRole.Citizen), OwnCopy, now)));
        return rows.ToDictionary(row => row.CaseNumber, seals.OpenInformer);
    }

    /// <summary>The e-mail address alone, for a notice that this program sends.</summary>
    async Task<string?> IMailAddresses.OpenAsync(string caseNumber)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Informers.AsNoTracking().SingleOrDefaultAsync(i => i.CaseNumber == caseNumber) is not { } row)
        {
            return null;
        }

        await writes.RunAsync(writer => writer.Execute(LogLook, caseNumber, "system", nameof(CaseRole.System), Notice, clock.GetUtcNow().UtcDateTime));
        return seals.OpenInformer(row).Email is { Length: > 0 } address ? address : null;
    }

    /// <summary>Who has looked, newest first.</summary>
    public async Task<IReadOnlyList<IdentityLookRow>> LooksAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.IdentityLooks.AsNoTracking().Where(l => l.CaseNumber == number).OrderByDescending(l => l.Id).ToListAsync();
    }

    [LoggerMessage(LogLevel.Warning, "{By} may not open who informed in case {Number} as {Role}")]
    private partial void LogRefused(string number, string by, CaseRole role);
}

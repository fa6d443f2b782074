using System.Security.Cryptography;
using System.Text;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff;

/// <summary>Makes and checks set-up links: <c>/admin/sign-in/set-up/TOKEN</c>.</summary>
public sealed class SetupLinks(IDbContextFactory<BotDb> databases, WriteQueue writes, AuditLog log, SiteAddress site, TimeProvider clock)
{
    private const string DeleteOld = "DELETE FROM staff_setup_links WHERE expires_at <= @now OR member_id = @member_id";
    private const string Insert = "INSERT INTO staff_setup_links (token_hash, member_id, expires_at) VALUES (@token_hash, @member_id, @expires_at)";

    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromMinutes(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link for a member, or for the first administrator; links made for them earlier no longer work.</summary>
    /// <param name="memberId">For whom; null for the first administrator.</param>
    /// <param name="entry">The line of the audit log, stored with the link; null if another line says it.</param>
    public async Task<Uri> IssueAsync(string? memberId, AuditEntry? entry = null)
    {
        var token = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var (hash, now) = (Hash(token), Now);
        // Plain SQL: the first start makes one, and would wake EF Core for nothing else.
        await writes.RunAloneAsync(writer =>
        {
            var changed = writer.Execute(DeleteOld, now, memberId) + writer.Execute(Insert, hash, memberId, now + Valid);
            log.Append(writer, entry);
            return changed;
        });
        return new Uri(site.Base, $"/admin/sign-in/set-up/{token}");
    }

    /// <summary>The link of a token, if it can still be used.</summary>
    public async Task<SetupLink?> FindAsync(string token)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Usable(db, token).AsNoTracking().SingleOrDefaultAsync();
    }

    /// <summary>Uses a link up; false if somebody was faster.</summary>
    public async Task<bool> UseAsync(string token)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Usable(db, token).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, Now)) == 1;
    }

    // The link of the first administrator is worthless as soon as there is anybody.
    private IQueryable<SetupLink> Usable(BotDb db, string token)
    {
        var (hash, now) = (Hash(token), Now);
        return db.SetupLinks.Where(l =>
            l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now && (l.MemberId != null || !db.Set<StaffMember>().Any()));
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using Bot.Cases;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Channels.Open311;

/// <summary>Where the administrator says who may use Open311, and makes and revokes keys; all of it stands in the audit log.</summary>
public sealed class PartnerDesk(IDbContextFactory<BotDb> databases, AuditLog log, Envelope envelope, TimeProvider clock)
{
    private const string KeyPlace = "open311 key";

    // 256 bits: nobody guesses it, so it needs no slow hash.
    private const int KeyBytes = 32;
    private const int ShownOfKey = 10;
    private const string Prefix = "k311-";

    /// <summary>By which a key is found.</summary>
    internal static string HashOf(Envelope envelope, string key) => envelope.Hash(KeyPlace, key);

    /// <summary>Takes a partner on, or changes what it may do.</summary>
    /// <param name="id">Null for a new one.</param>
    /// <param name="terms">What it may do.</param>
    /// <param name="entry">Who says so.</param>
    /// <returns>Its id; null if there is no such partner, or another one has this name.</returns>
    public async Task<long?> SaveAsync(long? id, PartnerTerms terms, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var partner = id is null
            ? new PartnerRow { Name = terms.Name, CreatedAt = clock.GetUtcNow().UtcDateTime }
            : await db.Partners.SingleOrDefaultAsync(p => p.Id == id);
        if (partner is null || await db.Partners.AnyAsync(p => p.Name == terms.Name && p.Id != partner.Id))
        {
            return null;
        }

        var before = id is null ? null : PartnerTerms.Of(partner);
        terms.WriteTo(partner);
        if (id is null)
        {
            db.Add(partner);
        }

        await db.SaveChangesAsync();
        await log.AppendAsync(db, entry with { Subject = Subject(partner.Id), Details = new { before, after = terms } });
        await transaction.CommitAsync();
        return partner.Id;
    }

    /// <summary>Makes a key.</summary>
    /// <returns>The key, to be shown once; null if there is no such partner.</returns>
    public async Task<string?> IssueAsync(long id, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await db.Partners.AnyAsync(p => p.Id == id))
        {
            return null;
        }

        var key = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var beginning = key[..ShownOfKey];
        db.Add(new PartnerKeyRow
        {
            PartnerId = id,
            Hash = HashOf(envelope, key),
            Beginning = beginning,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            CreatedBy = entry.ByName
        });
        await db.SaveChangesAsync();
        await log.AppendAsync(db, entry with { Subject = Subject(id), Details = new { beginning } });
        await transaction.CommitAsync();
        return key;
    }

    /// <summary>Makes a key worthless, at once and for good.</summary>
    /// <returns>False if the partner has no such key in use.</returns>
    public async Task<bool> RevokeAsync(long id, long key, AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.PartnerKeys.SingleOrDefaultAsync(k => k.Id == key && k.PartnerId == id && k.RevokedAt == null) is not { } found)
        {
            return false;
        }

        found.RevokedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
        await log.AppendAsync(db, entry with { Subject = Subject(id), Details = new { beginning = found.Beginning } });
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>How the audit log names a partner.</summary>
    internal static string Subject(long id) => $"partner:{id}";
}

/// <summary>What a partner may do.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Source">As which door its cases stand in the register.</param>
/// <param name="MayFile">Whether it may file cases.</param>
/// <param name="MayFollowAll">Whether it may follow more than its own.</param>
/// <param name="CallsPerMinute">How often it may call.</param>
public sealed record PartnerTerms(string Name, CaseSource Source, bool MayFile, bool MayFollowAll, int CallsPerMinute)
{
    internal static PartnerTerms Of(PartnerRow row) => new(row.Name, row.Source, row.MayFile, row.MayFollowAll, row.CallsPerMinute);

    internal void WriteTo(PartnerRow row) =>
        (row.Name, row.Source, row.MayFile, row.MayFollowAll, row.CallsPerMinute) = (Name, Source, MayFile, MayFollowAll, CallsPerMinute);
}

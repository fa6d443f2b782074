using System.Data.Common;
using System.Net;
using Bot.Cases;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Channels.Open311;

/// <summary>Knows partners by their keys, and keeps count of their calls.</summary>
internal sealed class PartnerGate(Database database, WriteQueue writes, Envelope envelope, CallLimits limits, TimeProvider clock)
{
    private const string CountKeys = "SELECT COUNT(*) FROM open311_keys WHERE revoked_at IS NULL";

    private const string SelectPartner = """
        SELECT p.id, p.name, p.source, p.may_file, p.may_follow_all, p.calls_per_minute, k.id, k.used_at
        FROM open311_keys k JOIN open311_partners p ON p.id = k.partner_id
        WHERE k.hash = @hash AND k.revoked_at IS NULL
        """;

    private const string NoteUse = "UPDATE open311_keys SET used_at = @now WHERE id = @id";

    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>False until there is a key: then nothing answers.</summary>
    public async Task<bool> IsOpenAsync() => (await database.ReadAsync(CountKeys, row => row.GetInt64(0)))[0] > 0;

    /// <summary>The partner that a key belongs to, if it may call now.</summary>
    public async Task<Admission> AdmitAsync(string? key, IPAddress? address)
    {
        if (!await limits.MayTryAsync(address))
        {
            return new(null, Problem.TooManyWrongKeys);
        }

        if (string.IsNullOrEmpty(key) || await FindAsync(key) is not { } found)
        {
            await limits.CountWrongAsync(address);
            return new(null, Problem.WrongKey);
        }

        await NoteUseAsync(found);
        return await limits.MayCallAsync(found.KeyId, found.Partner.CallsPerMinute) ? new(found.Partner, null) : new(null, Problem.TooManyCalls);
    }

    private async Task<KeyInUse?> FindAsync(string key) =>
        await database.ReadAsync(SelectPartner, Read, PartnerDesk.HashOf(envelope, key)) is [var found] ? found : null;

    private async Task NoteUseAsync(KeyInUse key)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (key.UsedAt is null || now - key.UsedAt >= Precision)
        {
            await writes.RunAsync(writer => writer.Execute(NoteUse, now, key.KeyId));
        }
    }

    private static KeyInUse Read(DbDataReader row) => new(
        new(row.GetInt64(0), row.GetString(1), Enum.Parse<CaseSource>(row.GetString(2)), row.GetBoolean(3), row.GetBoolean(4), row.GetInt32(5)),
        row.GetInt64(6),
        row.IsDBNull(7) ? null : row.GetMoment(7));

    private sealed record KeyInUse(Partner Partner, long KeyId, DateTime? UsedAt);
}

/// <summary>A partner that is calling.</summary>
internal sealed record Partner(long Id, string Name, CaseSource Source, bool MayFile, bool MayFollowAll, int CallsPerMinute);

/// <summary>Who is let in, or why nobody is.</summary>
internal readonly record struct Admission(Partner? Partner, Problem? Problem);

using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Bot.Platform;

/// <summary>
/// The keys with which stored text is sealed. Data Protection itself costs too much for every message and would read its key ring
/// for each, so that it only wraps keys of ours; they lie beside its own (files or Redis), never in the database. A key
/// that has been made stays readable for ever: what it sealed may be as old as a case file.
/// </summary>
internal sealed class DataKeys(IXmlRepository shelf, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>What a key is called on its shelf.</summary>
    public const string Element = "dataKey";

    // A random nonce may be used 2^32 times with one key (NIST SP 800-38D, 8.3); a busy city seals less in this time.
    private static readonly TimeSpan NewKeyAfter = TimeSpan.FromDays(90);

    private readonly IDataProtector wrapping = protection.CreateProtector("data keys");
    private readonly Lock reading = new();
    private volatile Ring? ring;

    /// <summary>The key for what is written now.</summary>
    public DataKey Current => (ring is { } known && known.Until > clock.GetUtcNow() ? known : Renew()).Newest;

    /// <summary>The key for hashes that are looked up; the same for ever, for a new one would find nothing.</summary>
    public DataKey ForLookUps => (ring ?? Renew()).ForLookUps;

    /// <exception cref="CryptographicException">There is no such key.</exception>
    public DataKey Find(string id) => ring?.ById.GetValueOrDefault(id) ?? Renew().ById.GetValueOrDefault(id)
        ?? throw new CryptographicException($"The data key {id} is missing. It has to be beside the other keys (Storage:DataPath/keys, or Redis).");

    private Ring Renew()
    {
        lock (reading)
        {
            var keys = Read();
            if (keys.TrueForAll(k => !k.IsForLookUps))
            {
                keys = Make(isForLookUps: true);
            }

            if (keys.TrueForAll(k => k.IsForLookUps || k.MadeAt + NewKeyAfter <= clock.GetUtcNow()))
            {
                keys = Make(isForLookUps: false);
            }

            return ring = Ring.Of(keys);
        }
    }

    private List<DataKey> Read() => [.. shelf.GetAllElements().Where(e => e.Name == Element).Select(e => new DataKey(
        (string)e.Attribute("id")!,
        (DateTimeOffset)e.Attribute("madeAt")!,
        (bool)e.Attribute("forLookUps")!,
        wrapping.Unprotect(Convert.FromBase64String(e.Value))))];

    // Read again afterwards: of two servers that make the first key at once, both have to take the older one.
    private List<DataKey> Make(bool isForLookUps)
    {
        var id = RandomNumberGenerator.GetHexString(DataKey.IdLength, lowercase: true);
        var wrapped = Convert.ToBase64String(wrapping.Protect(RandomNumberGenerator.GetBytes(32)));
        var made = new XElement(
            Element, new XAttribute("id", id), new XAttribute("madeAt", clock.GetUtcNow()), new XAttribute("forLookUps", isForLookUps), wrapped);
        shelf.StoreElement(made, $"data-key-{id}");
        return Read();
    }

    private sealed record Ring(IReadOnlyDictionary<string, DataKey> ById, DataKey Newest, DataKey ForLookUps, DateTimeOffset Until)
    {
        public static Ring Of(List<DataKey> keys)
        {
            var newest = keys.Where(k => !k.IsForLookUps).MaxBy(k => (k.MadeAt, k.Id))!;
            var oldest = keys.Where(k => k.IsForLookUps).MinBy(k => (k.MadeAt, k.Id))!;
            return new(keys.ToDictionary(k => k.Id), newest, oldest, newest.MadeAt + NewKeyAfter);
        }
    }
}

/// <summary>A key of 256 bits, unwrapped.</summary>
internal sealed class DataKey(string id, DateTimeOffset madeAt, bool isForLookUps, byte[] secret) : IDisposable
{
    /// <summary>Hexadecimal digits of an id.</summary>
    public const int IdLength = 8;

    /// <summary>Bytes of the tag that shows any change.</summary>
    public const int TagLength = 16;

    // A cipher must not be used by two threads at once; making one for every text costs more than the sealing.
    private readonly ThreadLocal<AesGcm> cipher = new(() => new AesGcm(secret, TagLength));

    public string Id => id;

    public DateTimeOffset MadeAt => madeAt;

    public bool IsForLookUps => isForLookUps;

    public AesGcm Cipher => cipher.Value!;

    public byte[] Hash(ReadOnlySpan<byte> data) => HMACSHA256.HashData(secret, data);

    public void Dispose() => cipher.Dispose();
}

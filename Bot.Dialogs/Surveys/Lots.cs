using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Surveys;

/// <summary>
/// Chance that can be repeated: everything that is drawn follows from a stored seed and a name, by SHA-256. Anyone who has
/// both can draw again and must come to the same.
/// </summary>
public static class Lots
{
    /// <summary>The lot of a name: every number is as likely as any other.</summary>
    public static ulong Of(string seed, string name) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{name}")));

    /// <summary>The lot as a fraction from 0 to just under 1.</summary>
    public static double Fraction(string seed, string name) => (Of(seed, name) >> 11) / (double)(1UL << 53);
}

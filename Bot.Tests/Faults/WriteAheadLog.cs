using System.Buffers.Binary;

namespace Bot.Tests.Faults;

/// <summary>A file of SQLite's write-ahead log (sqlite.org, "WAL-mode File Format").</summary>
internal static class WriteAheadLog
{
    private const int Header = 32;
    private const int FrameHeader = 24;

    /// <summary>Spoils the last page that counts, as a power cut in the middle of a write does. Pages of an earlier round lie behind it.</summary>
    /// <returns>Which one it was, from 1.</returns>
    public static int SpoilLastPage(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var frame = FrameHeader + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(8));
        var salts = bytes.AsSpan(16, 8);
        var count = 0;
        while (Header + ((count + 1) * frame) <= bytes.Length && bytes.AsSpan(Header + (count * frame) + 8, 8).SequenceEqual(salts))
        {
            count++;
        }

        Assert.True(count > 0, "The log has no page that counts.");
        bytes.AsSpan(Header + (count * frame) - 100, 100).Fill(0xA5);
        File.WriteAllBytes(path, bytes);
        return count;
    }
}

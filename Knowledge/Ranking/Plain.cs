using System.Runtime.InteropServices;

namespace Knowledge.Ranking;

/// <summary>Arrays of plain numbers as bytes, with their length before them.</summary>
internal static class Plain
{
    public static void WriteAll<T>(this BinaryWriter writer, T[] values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <exception cref="EndOfStreamException">There are fewer than the length says.</exception>
    /// <exception cref="InvalidDataException">The length is more than the stream holds.</exception>
    public static T[] ReadAll<T>(this BinaryReader reader) where T : unmanaged
    {
        var length = reader.ReadInt32();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (length < 0 || length > left / Marshal.SizeOf<T>())
        {
            throw new InvalidDataException("What an index has learnt has a length that cannot be.");
        }

        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

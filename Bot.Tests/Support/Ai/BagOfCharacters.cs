using System.Buffers.Binary;

namespace Bot.Tests.Support.Ai;

/// <summary>A model of meaning for tests: texts that share characters are alike, and the same everywhere and always.</summary>
internal static class BagOfCharacters
{
    public static float[] Of(string text, int length)
    {
        var vector = new float[length];
        for (var i = 0; i < text.Length; i++)
        {
            vector[text[i] * 7919u % length] += 1;
            vector[((text[i] * 31u) + (i + 1 < text.Length ? text[i + 1] : 0u)) % length] += 1;
        }

        vector[0] += 0.01f;
        return vector;
    }

    /// <summary>Little-endian, as the API sends it when asked for base64.</summary>
    public static string Base64(float[] vector)
    {
        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return Convert.ToBase64String(bytes);
    }
}

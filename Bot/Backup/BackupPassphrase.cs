using System.Security.Cryptography;

namespace Bot.Backup;

/// <summary>The words that open a backup, and the key made of them.</summary>
internal sealed class BackupPassphrase
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 16;

    // PBKDF2 with SHA-256 (OWASP, "Password Storage Cheat Sheet", 2023).
    private const int Iterations = 600_000;
    private const int KeyLength = 32;

    private readonly string words;

    private BackupPassphrase(string words) => this.words = words;

    /// <exception cref="BackupFailedException">There is none, it is too short, or its file cannot be read.</exception>
    public static BackupPassphrase Of(BackupOptions options)
    {
        var words = options.PassphraseFile is "" ? options.Passphrase : FirstLine(options.PassphraseFile);
        return words.Length >= Shortest
            ? new(words)
            : throw new BackupFailedException($"Set Backup:PassphraseFile, or Backup:Passphrase, to at least {Shortest} characters: backups are sealed with it.");
    }

    public byte[] KeyFor(ReadOnlySpan<byte> salt) => Rfc2898DeriveBytes.Pbkdf2(words, salt, Iterations, HashAlgorithmName.SHA256, KeyLength);

    private static string FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupFailedException($"The passphrase cannot be read: {e.Message}", e);
        }
    }
}

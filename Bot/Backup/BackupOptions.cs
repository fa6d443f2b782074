namespace Bot.Backup;

/// <summary>Section <c>Backup</c>: what the verbs <c>backup</c> and <c>restore</c> need.</summary>
public sealed class BackupOptions
{
    /// <summary>
    /// The words that open a backup, at least <see cref="BackupPassphrase.Shortest"/> characters. Keep them elsewhere than the
    /// backups: a backup holds the keys as well.
    /// </summary>
    public string Passphrase { get; init; } = "";

    /// <summary>A file with the passphrase on its first line, instead of <see cref="Passphrase"/>.</summary>
    public string PassphraseFile { get; init; } = "";

    /// <summary>The folder of <c>pg_dump</c> and <c>pg_restore</c>; empty if they are on the PATH.</summary>
    public string PostgresTools { get; init; } = "";
}

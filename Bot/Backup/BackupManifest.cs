using Bot.Storage;

namespace Bot.Backup;

/// <summary>What a backup says of itself; <c>manifest.json</c> in it.</summary>
internal sealed record BackupManifest
{
    public const string File = "manifest.json";

    public required StorageProvider Provider { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>How many rows each table had, in the same snapshot as the backup.</summary>
    public required SortedDictionary<string, long> Rows { get; init; }
}

namespace Bot.Backup;

/// <summary>A backup could not be written, read or put back; the message tells the operator why, in one sentence.</summary>
public sealed class BackupFailedException(string message, Exception? cause = null) : Exception(message, cause);

namespace Bot.Platform;

/// <summary>The program cannot start as it is set up. The message is the one sentence that the operator reads.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);

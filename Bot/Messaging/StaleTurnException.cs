namespace Bot.Messaging;

/// <summary>A turn was computed from something that has changed meanwhile; it is thrown away and computed anew.</summary>
public sealed class StaleTurnException(string message) : Exception(message);

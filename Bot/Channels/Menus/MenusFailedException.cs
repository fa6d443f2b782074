namespace Bot.Channels.Menus;

/// <summary>The menus could not be made. The message is the one sentence that the operator reads.</summary>
public sealed class MenusFailedException(string message) : Exception(message);

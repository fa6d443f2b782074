namespace Bot.Channels.Messenger;

/// <summary>Small signs of life in the citizen's thread.</summary>
public enum SenderAction
{
    MarkSeen,
    TypingOn
}

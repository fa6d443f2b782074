using System.ComponentModel.DataAnnotations;

namespace Bot.Conversations;

/// <summary>Section <c>Conversation</c>.</summary>
public sealed class ConversationOptions
{
    /// <summary>
    /// How long the bot waits for the rest of a thought that is typed in pieces, in milliseconds. Only typed text waits,
    /// never a button; 0 answers every message by itself at once.
    /// </summary>
    [Range(0, 10_000)]
    public int BurstWindowMs { get; init; } = 700;

    /// <summary>How many days a half-filled form is kept after it was touched last; then it is deleted with its photos.</summary>
    [Range(2, 60)]
    public int DraftDays { get; init; } = 7;

    /// <summary>How many messages of one citizen are answered one by one within a minute; what is more gets one answer together. 0 for no limit.</summary>
    [Range(0, 10_000)]
    public int MessagesPerMinute { get; init; } = 60;
}

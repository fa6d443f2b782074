using System.ComponentModel.DataAnnotations;

namespace Bot.Cases;

/// <summary>Section <c>Retention</c>: how long each kind of data is kept, in days; 0 keeps it. The reasons stand in appsettings.json.</summary>
public sealed class RetentionOptions
{
    private const int AHundredYears = 36_500;

    /// <summary>What was said in chats that became no case: the texts are blanked, the figures stay.</summary>
    [Range(0, AHundredYears)]
    public int ConversationDays { get; init; } = 90;

    /// <summary>Bodies that could not be read, kept for a person to look at.</summary>
    [Range(0, AHundredYears)]
    public int UnreadableDays { get; init; } = 30;

    /// <summary>Who informed, counted from the end of the case.</summary>
    [Range(0, AHundredYears)]
    public int IdentityDays { get; init; }

    /// <summary>Cases with their photos, counted from their end.</summary>
    [Range(0, AHundredYears)]
    public int CaseDays { get; init; }

    /// <summary>The log of who looked at identities.</summary>
    [Range(0, AHundredYears)]
    public int LookDays { get; init; }
}

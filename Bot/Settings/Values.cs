using System.Text.Json.Serialization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;

namespace Bot.Settings;

/// <summary>A text per language tag; where one is missing the Chinese stands in.</summary>
public sealed record Texts
{
    /// <summary>zh-TW.</summary>
    public string? Chinese { get; init; }

    /// <summary>en.</summary>
    public string? English { get; init; }

    /// <summary>The text for a language; null if there is none.</summary>
    public string? In(string language) => language == SpokenLanguage.Chinese || string.IsNullOrWhiteSpace(English) ? Clean(Chinese) : Clean(English);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}

/// <summary>The kill switch of a channel or a feature.</summary>
/// <param name="Off">True while it is switched off.</param>
/// <param name="Silent">Of a channel: nothing at all is sent; what waits goes out when it is on again. Of a feature: without meaning.</param>
/// <param name="Texts">What is said instead; our own sentence where it is empty.</param>
public sealed record Switch(bool Off, bool Silent, Texts Texts)
{
    public static readonly Switch On = new(false, false, new());
}

/// <summary>A notice of the agency that the bot shows before answers.</summary>
/// <param name="On">False once it is taken down.</param>
/// <param name="Texts">The notice.</param>
/// <param name="Until">The moment (UTC) from which it is no longer shown.</param>
public sealed record Banner(bool On, Texts Texts, DateTime? Until)
{
    public static readonly Banner None = new(false, new(), null);
}

/// <summary>When people answer, and what is said when they do not. Days off are those of the calendar.</summary>
/// <param name="Told">True if citizens who ask for a person are told.</param>
/// <param name="Opens">On the agency's wall.</param>
/// <param name="Closes">Likewise.</param>
/// <param name="Texts">What is said; our own sentence where it is empty.</param>
/// <param name="LunchFrom">From when on nobody answers at noon; null without a break.</param>
/// <param name="LunchTo">Until when.</param>
public sealed record OfficeHours(bool Told, TimeOnly Opens, TimeOnly Closes, Texts Texts, TimeOnly? LunchFrom = null, TimeOnly? LunchTo = null)
{
    public static readonly OfficeHours Usual = new(false, new(8, 0), new(17, 30), new(), new(12, 0), new(13, 30));

    [JsonIgnore]
    public OfficeTimes Times => new(Opens, Closes, LunchFrom, LunchTo);
}

/// <summary>Limits that staff set; null leaves what the configuration says.</summary>
public sealed record Limits
{
    public static readonly Limits Configured = new();

    /// <summary>Reports that one citizen may file a day.</summary>
    public int? ReportsPerDay { get; init; }

    /// <summary>Wrong look-up codes after which nothing is looked up for a while.</summary>
    public int? WrongTries { get; init; }

    public int? LockMinutes { get; init; }

    /// <summary>Paid calls to LINE in a calendar month.</summary>
    public int? LinePushes { get; init; }

    /// <summary>Hours without a webhook after which a channel is shown as quiet.</summary>
    public int? QuietHours { get; init; }
}

using Bot.Dialogs.Conversations;

namespace Bot.Settings;

/// <summary>The names of settings as they are stored; a name given here is kept for ever.</summary>
public static class SettingNames
{
    public const string Banner = "banner";
    public const string OfficeHours = "office-hours";
    public const string Limits = "limits";

    /// <summary>The agency's days: the days themselves are a table of their own, and this is the history of their changes.</summary>
    public const string Calendar = "calendar";

    private const string ChannelPrefix = "channel:";
    private const string FeaturePrefix = "feature:";
    private const string WordsPrefix = "case-words:";

    /// <summary>The switch of a channel, by <see cref="Messaging.IChannel.Name"/>.</summary>
    public static string OfChannel(string channel) => ChannelPrefix + channel;

    /// <summary>The switch of a feature.</summary>
    public static string Of(Feature feature) => FeaturePrefix + feature;

    /// <summary>A public text about cases in the agency's own words.</summary>
    public static string OfCaseWords(string language, string text) => $"{WordsPrefix}{language}:{text}";

    internal static string? ChannelIn(string name) => After(ChannelPrefix, name);

    internal static Feature? FeatureIn(string name) => Enum.TryParse<Feature>(After(FeaturePrefix, name), out var feature) ? feature : null;

    internal static (string Language, string Text)? CaseWordsIn(string name) =>
        After(WordsPrefix, name)?.Split(':', 2) is [var language, var text] ? (language, text) : null;

    private static string? After(string prefix, string name) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
}

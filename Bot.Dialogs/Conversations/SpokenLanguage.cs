using System.Text;
using Bot.Dialogs.Activities;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// Which language the bot speaks: what the citizen chose, else what the profile says, else what the first typed words are
/// written in, else Chinese.
/// </summary>
public static class SpokenLanguage
{
    /// <summary>Traditional Chinese: spoken when nothing else is known.</summary>
    public const string Chinese = "zh-TW";

    /// <summary>English: also what speakers of every language other than Chinese read until their own is written.</summary>
    public const string English = "en";

    private static readonly string[] Planned = ["vi", "id", "th", "fil"];

    /// <summary>
    /// The tag to speak in this turn, or null if nothing is known yet, which means Chinese. The host asks for it before the
    /// turn, to look up the texts of the knowledge base in the same language.
    /// </summary>
    public static string? Of(Conversation conversation, Activity activity, string? profileLanguage) =>
        conversation.Language ?? FromProfile(profileLanguage) ?? FromWords(TypedWords.Of(activity));

    /// <summary>True if both tags mean the same language to a reader.</summary>
    internal static bool Same(string one, string other) => FromProfile(one) == FromProfile(other);

    // The planned languages are remembered under their own names: the day they are written, they are spoken.
    private static string? FromProfile(string? tag)
    {
        var primary = tag?.Split('-', '_')[0].Trim().ToLowerInvariant();
        return primary switch
        {
            null or "" => null,
            "zh" => Chinese,
            "in" => "id",
            "tl" => "fil",
            _ when Planned.Contains(primary) => primary,
            _ => English
        };
    }

    // Han characters anywhere decide for Chinese; letters of any other script alone, for English.
    private static string? FromWords(string? text)
    {
        var letters = (text ?? "").EnumerateRunes().Where(Rune.IsLetter).ToArray();
        return letters switch
        {
            [] => null,
            _ when letters.Any(IsChinese) => Chinese,
            _ => English
        };
    }

    private static bool IsChinese(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
            or (>= 0x3100 and <= 0x312F) or (>= 0x31A0 and <= 0x31BF);
}

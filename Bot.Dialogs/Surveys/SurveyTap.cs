using System.Diagnostics.CodeAnalysis;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Surveys;

/// <summary>What stands behind the buttons of an invitation: <c>survey:start:TOKEN</c>. The token is random, and still grants nothing to anybody but the one who was asked.</summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Token">The invitation.</param>
public readonly record struct SurveyTap(string Verb, string Token)
{
    internal const string Start = "start";
    internal const string No = "no";
    internal const string Never = "never";

    /// <summary>Begins every token, so that a button of a survey's question is told from that of another form.</summary>
    public const string TokenPrefix = "sv";

    private const string Prefix = "survey:";
    private const int LongestToken = 64;

    /// <summary>Reads the data of a tapped button.</summary>
    public static bool TryRead(string? data, out SurveyTap tap)
    {
        tap = data?.StartsWith(Prefix, StringComparison.Ordinal) is true && data[Prefix.Length..].Split(':') is [Start or No or Never, _] parts && IsToken(parts[1])
            ? new(parts[0], parts[1])
            : default;
        return tap.Verb is not null;
    }

    /// <summary>The invitations that a turn may have to do with: the host looks them up before it.</summary>
    public static IEnumerable<string> TokensIn(Conversation conversation, Activity activity)
    {
        var drafts = (conversation.Drafts ?? []).Where(d => d.Form == SurveyForm.FormId).Select(d => d.Id);
        return activity is ChoiceActivity tap && TryReadToken(tap.Data, out var token) ? drafts.Append(token).Distinct() : drafts;
    }

    /// <summary>The words to put behind the button.</summary>
    public override string ToString() => $"{Prefix}{Verb}:{Token}";

    internal static bool IsToken(string text) =>
        text.Length <= LongestToken && text.StartsWith(TokenPrefix, StringComparison.Ordinal) && text.All(char.IsAsciiLetterOrDigit);

    private static bool TryReadToken(string data, [NotNullWhen(true)] out string? token)
    {
        token = TryRead(data, out var tap) ? tap.Token
            : FormTap.TryRead(data, out var answer) && IsToken(answer.Draft) ? answer.Draft
            : null;
        return token is not null;
    }
}

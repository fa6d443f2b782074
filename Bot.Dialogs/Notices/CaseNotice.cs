using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Notices;

/// <summary>What a citizen is told unasked when a case moves.</summary>
public static class CaseNotice
{
    /// <summary>The public words of a move; with the number before them if it is not among them, for somebody may have several cases.</summary>
    public static Saying Of(string language, string number, string words) => new TextSaying(
        words.Contains(number, StringComparison.Ordinal) ? words : $"{Wordbook.Fill(NoticeWords.In(language).CaseHeading, number)}\n{words}");
}

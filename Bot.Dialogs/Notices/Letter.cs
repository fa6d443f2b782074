using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Notices;

/// <summary>
/// A notice as an e-mail. It may be read by others: it has no name, and of a case only the number and the public words.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string Subject, string Text)
{
    /// <summary>A case has moved.</summary>
    public static Letter AboutCase(string language, string number, string words, string agency)
    {
        var frame = NoticeWords.In(language);
        return new(Wordbook.Fill(frame.CaseSubject, number), Wordbook.Fill(frame.CaseText, number, words, agency));
    }

    /// <summary>Anything else that the agency tells unasked.</summary>
    public static Letter Other(string language, string words, string agency)
    {
        var frame = NoticeWords.In(language);
        return new(Wordbook.Fill(frame.OtherSubject, agency), Wordbook.Fill(frame.OtherText, words, agency));
    }
}

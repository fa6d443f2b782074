using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

internal static class ContactReader
{
    public static Reader<Contact> Reader { get; } = new(
        heard => heard.Text is { Length: >= 9 } text ? Understanding.Of(Answer.Of(text)) : Understanding.None,
        answer => answer.Words is { } words ? new Contact(words.Contains('@', StringComparison.Ordinal) ? null : words, words.Contains('@', StringComparison.Ordinal) ? words : null) : null)
    {
        IsOpen = true
    };
}

using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Reports;

/// <summary>A telephone number, an e-mail address, or both in one message; what may be a slip is asked about.</summary>
internal static class ContactQuestion
{
    public static Reader<Contact> Reader { get; } = new(Read, answer => Kept(answer.Words));

    public static string Show(Moment moment, Answer answer)
    {
        var contact = Kept(answer.Words);
        var phone = contact?.Phone is { } kept ? Phone.Of(kept).Display(moment.Conversation.Language ?? SpokenLanguage.Chinese) : null;
        return string.Join(' ', new[] { phone, contact?.Email }.OfType<string>());
    }

    private static Understanding Read(Heard heard)
    {
        if (heard.Text is not { } text)
        {
            return Understanding.None;
        }

        var words = ReportWords.In(heard.Moment);
        var email = EmailReader.Read(text, asWritten: heard.IsRepeated);
        // The figures of a mail address are no telephone number.
        var phone = PhoneReader.Read(string.Join(' ', text.Split([' ', '\n', '\u3001', '\uFF0C', ','], StringSplitOptions.RemoveEmptyEntries).Where(part => !part.Contains('@', StringComparison.Ordinal) && !part.Contains('\uFF20', StringComparison.Ordinal))));
        return (phone, email) switch
        {
            (_, { Problem: MaybeMeant meant }) => Doubt(heard, words.EmailMeant, meant.Suggestion, phone.Value?.ToString(), meant.Suggestion),
            ({ Problem: MaybeMeant meant }, _) => Doubt(
                heard, words.LocalNumber, Phone.Of(meant.Suggestion).Display(words.Language), meant.Suggestion, email.Value),
            ({ IsRead: true } or { Problem: NothingRead }, { IsRead: true }) or ({ IsRead: true }, _) =>
                Understanding.Of(Keep(phone.Value?.ToString(), email.Value)),
            (_, { IsRead: true }) => Understanding.Of(Keep(null, email.Value)),
            ({ Problem: TooShort or TooLong }, _) => Understanding.Wrong(words.PhoneUnclear),
            _ => Understanding.None
        };
    }

    private static Understanding Doubt(Heard heard, string question, string shown, string? phone, string? email) =>
        Understanding.Doubtful(heard, Wordbook.Fill(question, shown), Keep(phone, email));

    private static Answer Keep(string? phone, string? email) => Answer.Of(string.Join(' ', new[] { phone, email }.OfType<string>()));

    private static Contact? Kept(string? words)
    {
        var parts = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts is []
            ? null
            : new(
                parts.FirstOrDefault(part => !part.Contains('@', StringComparison.Ordinal)),
                parts.FirstOrDefault(part => part.Contains('@', StringComparison.Ordinal)));
    }
}

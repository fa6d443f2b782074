using System.Globalization;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>What the knowledge base found, and what to do when it found nothing.</summary>
internal static class Answers
{
    private const int LongestKeptQuestion = 500;
    private const int MostChoices = 3;
    private const string ReportingTopic = "reporting";

    /// <summary>A typed question: an answer, a question back, or an honest "I do not know".</summary>
    public static Turn ToQuestion(Moment moment, string question)
    {
        if (Announcements.InsteadOf(moment, Feature.Faq) is { } instead)
        {
            return instead;
        }

        var (turn, decision, entry) = moment.Facts.Faq switch
        {
            { Decision: FaqDecision.Answer, Entries: [var best, ..] } => (Show(moment, best), FaqDecision.Answer, best.Id),
            { Decision: FaqDecision.Choices, Entries: [var best, ..] some } => (AskBack(moment, some), FaqDecision.Choices, best.Id),
            _ => (NoAnswer(moment, moment.Words.NoAnswer), FaqDecision.None, null)
        };
        return turn with { Effects = [new KeepQuestion(Cut(question.Trim()), decision, entry)] };
    }

    public static Turn Show(Moment moment, FaqAnswer answer)
    {
        var words = moment.Words;
        IReadOnlyList<Choice> choices =
        [
            .. answer.Topic is ReportingTopic ? [Choices.Report(words)] : (Choice[])[],
            new(words.HelpfulButton, new ChoiceData(ChoiceData.Up, answer.Id).ToString()),
            new(words.NotHelpfulButton, new ChoiceData(ChoiceData.Down, answer.Id).ToString()),
            .. answer.FollowUps.Take(MostChoices).Select(Choices.Show),
            Choices.Menu(words)
        ];
        var sayings = Sayings(moment, answer);
        var next = moment.Conversation with { LastAnswer = new(answer.Id, moment.Facts.Now) };
        return new(next, [.. sayings.SkipLast(1), sayings[^1] with { Choices = choices }], []);
    }

    /// <summary>The approved text word for word, alone in its saying; what the bot adds stands around it.</summary>
    public static IReadOnlyList<Saying> Sayings(Moment moment, FaqAnswer answer)
    {
        List<Saying> sayings = [new TextSaying(answer.Answer)];
        if (!SpokenLanguage.Same(answer.Language, moment.Conversation.Language ?? SpokenLanguage.Chinese))
        {
            sayings.Insert(0, new TextSaying(moment.Words.OnlyIn(answer.Language)));
        }

        if (!string.IsNullOrWhiteSpace(answer.LegalBasis))
        {
            sayings.Add(new TextSaying(Words.Fill(moment.Words.LawLine, answer.LegalBasis)));
        }

        return sayings;
    }

    public static Turn NoAnswer(Moment moment, string opening) => moment.Say(
        opening + "\n" + moment.Words.NextSteps + "\n" + Courtesies.ContactLines(moment),
        Choices.WaysOut(moment.Words));

    public static Turn Rate(Moment moment, string entryId, bool helpful)
    {
        var last = moment.Conversation.LastAnswer;
        if (last is { Helpful: { } before } && last.EntryId == entryId && before == helpful)
        {
            return moment.Say(moment.Words.RatedAlready, Choices.Beginnings(moment.Words));
        }

        var turn = helpful
            ? moment.Say(moment.Words.RatedUp, Choices.Beginnings(moment.Words))
            : NoAnswer(moment, moment.Words.RatedDown);
        return turn with
        {
            Next = last?.EntryId == entryId ? turn.Next with { LastAnswer = last with { Helpful = helpful } } : turn.Next,
            // The id comes from the client: only a thumb for an entry that exists is kept.
            Effects = moment.Facts.Chosen?.Id == entryId ? [new RateAnswer(entryId, helpful)] : []
        };
    }

    /// <summary>The questions of entries in full, numbered, because quick replies shorten them and vanish.</summary>
    public static string Numbered(string opening, IReadOnlyList<FaqAnswer> entries) =>
        opening + "\n" + string.Join('\n', entries.Take(MostChoices).Select((e, i) => $"{i + 1}. {e.Question}"));

    /// <summary>At most so many UTF-16 units, cut where no visible character is torn.</summary>
    public static string Cut(string text, int longest = LongestKeptQuestion)
    {
        var length = 0;
        while (length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            if (length + next > longest)
            {
                break;
            }

            length += next;
        }

        return text[..length];
    }

    private static Turn AskBack(Moment moment, IReadOnlyList<FaqAnswer> entries) => moment.Say(
        Numbered(moment.Words.DidYouMean, entries),
        [.. entries.Take(MostChoices).Select(Choices.Show), new Choice(moment.Words.NoneOfTheseButton, ChoiceData.NoneOfThese)]);
}

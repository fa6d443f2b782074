using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>Everything that was filled in, once more, with a button to change each line and one to send it.</summary>
internal static class Review
{
    // Messenger's templates hold three buttons a card, and LINE's carousel wants the same number on each.
    private const int ButtonsACard = 3;

    public static IReadOnlyList<Saying> Sayings(Moment moment, Walk walk)
    {
        var words = FormWords.In(moment);
        var cards = walk.Steps.Where(s => !s.IsHidden).Chunk(ButtonsACard).Select(steps => new Card
        {
            Title = words.ReviewChange,
            Text = string.Join('\n', steps.Select(s => s.Label)),
            Buttons = [.. steps.Select(s => ButtonOf(Ways.Edit(words, walk.Draft, s)))]
        });
        return
        [
            new TextSaying(Wordbook.Fill(words.Review, Lines(words, walk))),
            new CardListSaying([.. cards]),
            new CardSaying(new Card
            {
                Text = walk.Form.Confirmation(moment) ?? walk.Form.Name(moment),
                Buttons = [ButtonOf(Ways.Submit(words, walk.Draft)), ButtonOf(Ways.Cancel(words, walk.Draft))]
            })
        ];
    }

    /// <summary>What was answered so far, a line each.</summary>
    public static string SoFar(Moment moment, Walk walk)
    {
        var words = FormWords.In(moment);
        return Wordbook.Fill(words.SoFar, walk.Form.Name(moment), Lines(words, walk with { Steps = [.. walk.Steps.Where(s => s.IsAnswered)] }));
    }

    private static string Lines(FormWords words, Walk walk) => string.Join('\n', walk.Steps.Where(s => !s.IsHidden)
        .Select(s => Wordbook.Fill(words.ReviewLine, s.Label, s.Shown is "" ? words.NotFilled : s.Shown)));

    private static ReplyButton ButtonOf(Choice choice) => new(choice.Label, choice.Data);
}

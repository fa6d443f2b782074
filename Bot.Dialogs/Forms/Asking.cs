using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>Puts the pending question of the present form.</summary>
internal static class Asking
{
    // With "keep", "skip", "back" and "cancel" they stay below the 13 quick replies that both channels show.
    private const int OptionsAPage = 8;

    // A mark of progress helps on a longer way only.
    private const int ShortestMarked = 4;

    /// <summary>Asks what comes next: a question, the review, or, for an errand, the end.</summary>
    /// <param name="moment">Its conversation holds the draft on top.</param>
    /// <param name="leads">What to say before the question; empty ones are left out.</param>
    public static Turn Next(Moment moment, params IEnumerable<string> leads)
    {
        if (moment.Draft is not { } draft || FormTable.Of(draft.Form) is not { } form)
        {
            return Gone(moment);
        }

        var walk = form.On(draft, moment);
        return walk.Current switch
        {
            { } step => Answering.Suggest(moment, walk, step, leads) ?? moment.Say(Put(moment, walk, step, leads)),
            null when form.IsErrand => Ends.Finish(moment),
            null => moment.Say([.. Leading(leads), .. Review.Sayings(moment, walk)])
        };
    }

    /// <summary>Asks again with one line, after something else was answered.</summary>
    public static IReadOnlyList<Saying> BackTo(Moment moment)
    {
        var words = FormWords.In(moment);
        if (moment.Draft is not { } draft || FormTable.Of(draft.Form)?.On(draft, moment) is not { } walk)
        {
            return [];
        }

        return walk.Current is { } step
            ? [new TextSaying(Wordbook.Fill(words.BackTo, FirstLine(step.Prompt.Text))) { Choices = Choices(moment, walk, step, 0) }]
            : [new TextSaying(Wordbook.Fill(words.BackTo, walk.Form.Name(moment))) { Choices = [Ways.See(words, draft), Ways.Submit(words, draft), Ways.Cancel(words, draft)] }];
    }

    /// <summary>The question with its options, a page at a time.</summary>
    public static TextSaying Put(Moment moment, Walk walk, Step step, IEnumerable<string> leads, int page = 0)
    {
        var words = FormWords.In(moment);
        var mark = walk.Steps.Count >= ShortestMarked ? Wordbook.Fill(words.Progress, walk.NumberOf(step), walk.Steps.Count) : "";
        List<string> question = [mark + step.Prompt.Text];
        if (step is { IsAnswered: true, Shown: not "" })
        {
            question.Add(Wordbook.Fill(words.Present, step.Shown));
        }

        var options = Shown(step.Prompt, page);
        if (options.Count > 1)
        {
            question.AddRange(options.Select(o => step.Prompt.Numbered ? $"{o.Index + 1}. {o.Item.Label}" : o.Item.Label));
        }

        IEnumerable<string> paragraphs = [.. leads.Where(lead => lead.Length > 0), string.Join('\n', question)];
        return new(string.Join("\n\n", paragraphs)) { Choices = Choices(moment, walk, step, page) };
    }

    private static IReadOnlyList<Choice> Choices(Moment moment, Walk walk, Step step, int page)
    {
        var (words, draft) = (FormWords.In(moment), walk.Draft);
        Choice Way(string label, string verb, string? key = null) => new(label, new FormTap(verb, draft.Id, step.Id, key).ToString());
        List<Choice> choices = [.. Shown(step.Prompt, page).Select(o => Way(o.Item.Label, FormTap.Pick, o.Item.Key))];
        choices.InsertRange(0, Tools(words, step));
        if (step.Prompt.Options.Count > OptionsAPage)
        {
            var pages = (step.Prompt.Options.Count + OptionsAPage - 1) / OptionsAPage;
            choices.Add(Way(words.MoreButton, FormTap.More, $"{(page + 1) % pages}"));
        }

        if (step.IsAnswered)
        {
            choices.Add(Way(words.KeepButton, FormTap.Keep));
        }
        else if (step is { IsOptional: true, IsForPhotos: false })
        {
            choices.Add(Way(words.SkipButton, FormTap.Skip));
        }

        if (walk.Previous is not null)
        {
            choices.Add(Way(words.BackButton, FormTap.Back));
        }

        var cancel = Ways.Cancel(words, draft);
        return [.. choices, cancel with { Label = walk.Form.CancelButton(moment) ?? cancel.Label }];
    }

    private static IEnumerable<Choice> Tools(FormWords words, Step step) => step switch
    {
        { Prompt.TakesPlace: true } => [Choice.Opening(words.LocationButton, PhoneTool.Location)],
        { IsForPhotos: true } => [Choice.Opening(words.CameraButton, PhoneTool.Camera), Choice.Opening(words.CameraRollButton, PhoneTool.CameraRoll)],
        _ => []
    };

    private static List<(int Index, Option Item)> Shown(Prompt prompt, int page) =>
        [.. prompt.Options.Index().Skip(page * OptionsAPage).Take(OptionsAPage)];

    private static IEnumerable<Saying> Leading(IEnumerable<string> leads) =>
        leads.Where(lead => lead.Length > 0).Select(lead => new TextSaying(lead));

    private static string FirstLine(string text) => text.Split('\n')[0];

    // A release has taken the form away while it was being filled in.
    private static Turn Gone(Moment moment)
    {
        var next = moment.Draft is { } draft ? moment with { Conversation = moment.Conversation.Without(draft.Id) } : moment;
        return next.Say(new TextSaying(FormWords.In(moment).FormGone), Menu.Cards(moment.Words)) with
        {
            Effects = moment.Draft is { } gone ? [new Reports.DropDraft(gone.Id)] : []
        };
    }
}

using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>
/// A form as a list of questions. The words of a question stand in the form's resource file under its id:
/// <c>place.Ask</c>, <c>place.Label</c>, <c>place.Example</c>, and <c>kind.rooftop</c> for an option.
/// </summary>
/// <param name="id">For ever the same.</param>
/// <param name="beginning">The value before anything is answered.</param>
/// <param name="words">The form's words in a language.</param>
internal sealed class Form<T>(string id, T beginning, Func<string?, Wordbook> words) : Form(id, words)
    where T : class
{
    private readonly List<Question<T>> questions = [];
    private readonly List<(Func<T, bool> When, Func<Scene<T>, Ending> How)> earlyEndings = [];
    private Func<T, Draft, T> withPhotos = (value, _) => value;
    private Func<Moment, Ending?> refuses = _ => null;
    private Func<Scene<T>, Ending>? finish;

    /// <summary>Adds a question after the others.</summary>
    /// <param name="question">Its id.</param>
    /// <param name="reader">Understands its answers.</param>
    /// <param name="set">What an answer changes.</param>
    /// <param name="when">Whether it applies, by the answers before it.</param>
    /// <param name="optional">True if it may be left out.</param>
    /// <param name="hidden">True if the review leaves it out.</param>
    /// <param name="shape">Changes how it is put, by the answers before it.</param>
    /// <param name="note">A line to say once it is answered.</param>
    /// <param name="show">How the review shows an answer, where words and options do not say it.</param>
    /// <param name="fitsCaption">Whether words that came with a photo are offered as its answer.</param>
    public Form<T> Ask<TValue>(
        string question,
        Reader<TValue> reader,
        Func<T, TValue, T> set,
        Func<T, bool>? when = null,
        bool optional = false,
        bool hidden = false,
        Func<Scene<T>, Prompt, Prompt>? shape = null,
        Func<Scene<T>, string?>? note = null,
        Func<Moment, Answer, string>? show = null,
        Func<Understanding, bool>? fitsCaption = null)
        where TValue : class
    {
        questions.Add(new Question<T>
        {
            Id = question,
            Ask = scene => shape is null ? Put(scene, question, reader.Keys) : shape(scene, Put(scene, question, reader.Keys)),
            Read = reader.Read,
            Set = (value, answer) => reader.Value(answer) is { } given ? set(value, given) : null,
            Show = (scene, answer) => show?.Invoke(scene.Moment, answer) ?? AnswerText.Of(answer, key => LabelOf(scene.Moment, question, key)),
            When = when ?? (_ => true),
            Note = note ?? (_ => null),
            IsOptional = optional,
            IsHidden = hidden,
            IsOpen = reader.IsOpen,
            FitsCaption = fitsCaption ?? (_ => false)
        });
        return this;
    }

    /// <summary>Adds the question that photos answer; they may be sent at any other time as well.</summary>
    public Form<T> AskPhotos(string question, Func<T, IReadOnlyList<DraftPhoto>, T> set)
    {
        TakesPhotos = true;
        questions.Add(new Question<T>
        {
            Id = question,
            Ask = scene => Put(scene, question, scene.Draft.Photos is [] ? [PhotoQuestion.None] : [PhotoQuestion.Drop]),
            Read = PhotoQuestion.Read,
            Set = (value, _) => value,
            Show = (scene, _) => FormWords.In(scene.Moment).PhotoCount(scene.Draft.Photos.Count),
            IsOptional = true,
            IsForPhotos = true
        });
        withPhotos = (value, draft) => set(value, draft.Photos);
        return this;
    }

    /// <summary>Ends the form as soon as the answers say so; the draft and its photos are deleted.</summary>
    public Form<T> EndWhen(Func<T, bool> when, Func<Scene<T>, Ending> how)
    {
        earlyEndings.Add((when, how));
        return this;
    }

    /// <summary>Asks before the first question whether the form may begin.</summary>
    public Form<T> RefuseWhen(Func<Moment, Ending?> why)
    {
        refuses = why;
        return this;
    }

    /// <summary>Says what follows when the form is complete and confirmed.</summary>
    public Form<T> Then(Func<Scene<T>, Ending> how)
    {
        finish = how;
        return this;
    }

    /// <inheritdoc/>
    public override Walk On(Draft draft, Moment moment) => Follow(draft, moment).Walk;

    /// <inheritdoc/>
    public override Ending? Refuses(Moment moment) => refuses(moment);

    /// <inheritdoc/>
    public override Ending? EndsEarly(Draft draft, Moment moment)
    {
        var value = Follow(draft, moment).Value;
        return earlyEndings.FirstOrDefault(e => e.When(value)).How?.Invoke(new(moment, draft, value));
    }

    /// <inheritdoc/>
    public override Ending Finish(Draft draft, Moment moment) => finish is null
        ? throw new InvalidOperationException($"The form '{Id}' does not say what follows when it is complete.")
        : finish(new(moment, draft, Follow(draft, moment).Value));

    private (Walk Walk, T Value) Follow(Draft draft, Moment moment)
    {
        var value = withPhotos(beginning, draft);
        List<Step> steps = [];
        foreach (var question in questions.Where(q => q.When(value)))
        {
            var kept = draft.Answers.GetValueOrDefault(question.Id);
            var before = new Scene<T>(moment, draft, value);
            var after = kept switch
            {
                null => null,
                { Skipped: true } => question.IsOptional ? value : null,
                _ => question.Set(value, kept)
            };
            value = after ?? value;
            steps.Add(StepOf(question, before, before with { Value = value }, after is null ? null : kept));
        }

        return (new(this, draft, steps), value);
    }

    private Step StepOf(Question<T> question, Scene<T> before, Scene<T> after, Answer? answer) => new()
    {
        Id = question.Id,
        Label = Words(before.Moment).Find($"{question.Id}.Label") ?? question.Id,
        Prompt = question.Ask(before),
        Read = question.Read,
        Answer = answer,
        IsAnswered = answer is not null || (question.IsForPhotos && before.Draft.Photos is not []),
        Shown = question.IsForPhotos
            ? before.Draft.Photos is [] ? "" : question.Show(after, Answer.Left)
            : answer is { Skipped: false } ? question.Show(after, answer) : "",
        Note = answer is null ? null : question.Note(after),
        IsOptional = question.IsOptional,
        IsOpen = question.IsOpen,
        FitsCaption = question.FitsCaption,
        IsForPhotos = question.IsForPhotos,
        IsHidden = question.IsHidden
    };

    private Prompt Put(Scene<T> scene, string question, IReadOnlyList<string> keys) =>
        new(Words(scene.Moment).Find($"{question}.Ask") ?? question)
        {
            Options = [.. keys.Select(key => new Option(key, LabelOf(scene.Moment, question, key)))],
            Example = Words(scene.Moment).Find($"{question}.Example")
        };

    private string LabelOf(Moment moment, string question, string key) => Words(moment).Find($"{question}.{key}") ?? key;
}

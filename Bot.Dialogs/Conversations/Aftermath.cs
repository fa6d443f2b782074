using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Conversations;

/// <summary>Notices what a citizen does after a question, and remembers the question asked now.</summary>
internal static class Aftermath
{
    // What happens later has probably nothing to do with the question; to fill in a report takes its time.
    private static readonly TimeSpan Follow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>Adds the effects to a turn; what is said stays as it is.</summary>
    public static Turn Of(Moment before, Activity activity, Turn turn)
    {
        var age = before.Facts.Now - before.Conversation.LastQuestion?.AskedAt;
        var last = age < Follow ? before.Conversation.LastQuestion : null;
        var kept = turn.Effects.OfType<KeepQuestion>().FirstOrDefault();
        List<Effect> effects = [.. turn.Effects.Select(effect => effect == kept ? kept with { After = Unsettled(last)?.EventId } : effect)];
        if (last is not null && Follows(last, activity, turn) is { } followed)
        {
            effects.Add(followed);
        }

        if (age < Forgotten && turn.Effects.OfType<FileCase>().Any())
        {
            effects.Add(new QuestionFollowed(before.Conversation.LastQuestion!.EventId, FollowUp.Filed));
        }

        return turn with
        {
            Effects = effects,
            Next = turn.Next with
            {
                LastCase = CaseIn(before, turn) ?? turn.Next.LastCase,
                LastQuestion = kept is null ? Remembered(before, age) : new(before.Facts.EventId, before.Facts.Now, kept.Decision)
            }
        };
    }

    // For whoever takes over: what the citizen and the bot were talking of.
    private static string? CaseIn(Moment before, Turn turn) => (turn.Effects.OfType<FileCase>().FirstOrDefault(), before.Facts.Cases) switch
    {
        ({ } filed, _) => filed.Receipt.Number.Value,
        (_, CasesFound { Cases: [var only] }) => only.Number.Value,
        _ => null
    };

    private static AskedQuestion? Remembered(Moment before, TimeSpan? age) => age < Forgotten ? before.Conversation.LastQuestion : null;

    private static QuestionFollowed? Follows(AskedQuestion question, Activity activity, Turn turn) => turn.Effects switch
    {
        [.., KeepQuestion] => new(question.EventId, FollowUp.AskedAgain),
        [.., RateAnswer rated] => new(question.EventId, rated.Helpful ? FollowUp.Helpful : FollowUp.NotHelpful, rated.EntryId),
        _ => Wanted(activity) switch
        {
            { Verb: ChoiceData.Show, Argument: { } entry } when Unsettled(question) is not null && turn.Next.LastAnswer?.EntryId == entry =>
                new(question.EventId, FollowUp.Picked, entry),
            { Verb: ChoiceData.NoneOfThese } => new(question.EventId, FollowUp.PickedNone),
            { Verb: ChoiceData.Person or ChoiceData.Contact } => new(question.EventId, FollowUp.AskedForPerson),
            _ => null
        }
    };

    // After a sure answer the entries below it are further questions, not the meaning of this one.
    private static AskedQuestion? Unsettled(AskedQuestion? question) => question is { Decision: not FaqDecision.Answer } ? question : null;

    // A command typed as a word is its button.
    private static ChoiceData? Wanted(Activity activity) => activity switch
    {
        ChoiceActivity tap when ChoiceData.TryRead(tap.Data, out var choice) => choice,
        _ => TypedWords.In(TypedWords.Of(activity)) is { } typed ? CitizenWords.CommandIn(typed) switch
        {
            Command.Person => new ChoiceData(ChoiceData.Person),
            Command.Contact => new ChoiceData(ChoiceData.Contact),
            _ => null
        } : null
    };
}

using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Handover;

/// <summary>留下問題: one message for a person to answer when people are there again.</summary>
internal static class QuestionForm
{
    public const string Id = "ask-person";

    private const int Longest = 2000;

    public static Form<LeftQuestion> Form { get; } = new Form<LeftQuestion>(Id, new LeftQuestion(), HandoverWords.In) { IsErrand = true }
        .Ask("question", Read.Text(2, Longest), (q, words) => q with { Words = words })
        .Then(Left);

    // The words themselves are in the citizen's message, which staff read in the conversation.
    private static Ending Left(Scene<LeftQuestion> scene) => scene.Moment.Facts.Office switch
    {
        null => new Ending { Needs = new OfficeInquiry() },
        { IsOpen: true } office => new Ending(PersonDesk.Queued(scene.Moment, office)) { Effects = [new CallPerson(scene.Moment.Facts.FreshId)] },
        _ => new Ending(new TextSaying(HandoverWords.In(scene.Moment).KeptForPerson) { Choices = Choices.Beginnings(scene.Moment.Words) })
        {
            Effects = [new LeaveQuestion(scene.Moment.Facts.FreshId)]
        }
    };
}

/// <summary>What is left for a person.</summary>
internal sealed record LeftQuestion
{
    public string? Words { get; init; }
}

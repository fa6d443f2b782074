using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.MyData;

/// <summary>Whether the citizen is sure that everything about this account should be deleted.</summary>
internal static class EraseForm
{
    public const string Id = "erase";

    public static Form<EraseAnswer> Form { get; } = new Form<EraseAnswer>(Id, new EraseAnswer(null), MyDataWords.In) { IsErrand = true }
        .Ask("sure", Sure.Reader, (_, key) => new(key))
        .EndWhen(a => a.Key == Sure.No, scene => Said(scene.Moment, MyDataWords.In(scene.Moment).NotErased))
        .Then(scene => Said(scene.Moment, MyDataWords.In(scene.Moment).Erased + "\n" + Courtesies.ContactLines(scene.Moment)) with
        {
            Effects = [new EraseMyData()],
            Forgets = true
        });

    private static Ending Said(Moment moment, string text) =>
        new(new TextSaying(text) { Choices = Choices.Beginnings(moment.Words) });
}

/// <summary>What was answered.</summary>
/// <param name="Key">As in <see cref="Sure"/>.</param>
internal sealed record EraseAnswer(string? Key);

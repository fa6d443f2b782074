using Bot.Dialogs.Activities;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>What a citizen is told whose account is restricted: calmly, with other ways to the agency; the message is kept for a person.</summary>
internal static class Withheld
{
    /// <summary>The answer to somebody whom the bot does not serve; null if it does.</summary>
    public static Turn? Hear(Moment moment, Activity activity) => moment.Facts.Restriction is { Kind: RestrictionKind.Blocked } restriction
        ? Named(moment.Say(Told(moment, moment.Words.Blocked, restriction)) with { Effects = [new HoldForStaff("")] }, activity)
        : null;

    /// <summary>The answer to a report that may not be filed in the chat; null if it may.</summary>
    /// <param name="moment">Who speaks.</param>
    /// <param name="words">What was to be reported; empty for what was just said.</param>
    public static Ending? Report(Moment moment, string words = "") => moment.Facts.Restriction is { Kind: RestrictionKind.Limited } restriction
        ? new Ending(Told(moment, moment.Words.Limited, restriction)) { IsHeldUp = true, Effects = [new HoldForStaff(words)] }
        : null;

    /// <summary>The same turn; what it holds for staff without words of its own is what was just said.</summary>
    public static Turn Named(Turn turn, Activity activity) => turn.Effects.Any(IsUnnamed)
        ? turn with { Effects = [.. turn.Effects.Select(e => IsUnnamed(e) ? new HoldForStaff(Words(activity)) : e)] }
        : turn;

    private static bool IsUnnamed(Effect effect) => effect is HoldForStaff { Words: "" };

    private static TextSaying Told(Moment moment, string text, Restriction restriction) =>
        new(Wordbook.Fill(text, ToldDate.Display(restriction.Until, moment.Conversation.Language)) + "\n" + Courtesies.ContactLines(moment));

    private static string Words(Activity activity) => IdNumbers.Hide(TypedWords.Of(activity) ?? $"[{activity.GetType().Name[..^nameof(Activity).Length]}]");
}

using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>
/// Yes or no before something that cannot be undone. Only whole messages count: 不確定 has 確定 in it.
/// </summary>
internal static class Sure
{
    public const string Yes = "yes";
    public const string No = "no";

    public static Reader<string> Reader => new(
        heard => KeyOf(heard) is { } key ? Understanding.Of(Answer.Chosen(key)) : Understanding.None,
        answer => answer.Choice is Yes or No ? answer.Choice : null)
    {
        Keys = [Yes, No]
    };

    private static string? KeyOf(Heard heard) => heard switch
    {
        { Key: Yes or No } => heard.Key,
        { Text: { } text } when TypedWords.In(text) is { HasLetters: true, HasQuestionMark: false } typed =>
            heard.Prompt.Options.FirstOrDefault(o => TypedWords.In(o.Label)!.Command == typed.Command)?.Key
            ?? (CitizenWords.Is(text, "Yes") ? Yes : CitizenWords.Is(text, "No") ? No : ByNumber(heard.Prompt, typed.Command)),
        _ => null
    };

    private static string? ByNumber(Prompt prompt, string typed) => typed switch
    {
        "1" => prompt.Options[0].Key,
        "2" => prompt.Options[1].Key,
        _ => null
    };
}

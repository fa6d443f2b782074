namespace Bot.Dialogs.Forms;

/// <summary>
/// What stands behind the buttons of forms: <c>form:pick:DRAFT:QUESTION:KEY</c>. The draft is named so that a button of an
/// earlier form is recognised; it comes back from the client, so it grants nothing.
/// </summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Draft">The draft; for <see cref="Start"/> the form.</param>
/// <param name="Question">The question, where the verb needs one.</param>
/// <param name="Key">The chosen option.</param>
internal readonly record struct FormTap(string Verb, string Draft, string? Question = null, string? Key = null)
{
    public const string Start = "start";
    public const string Pick = "pick";
    public const string More = "more";
    public const string Skip = "skip";
    public const string Keep = "keep";
    public const string Take = "take";
    public const string Edit = "edit";
    public const string Back = "back";
    public const string Cancel = "cancel";
    public const string Discard = "discard";
    public const string GoOn = "on";
    public const string See = "see";
    public const string Submit = "submit";

    private const string Prefix = "form:";

    // LINE Messaging API reference, Postback action: data has at most 300 characters.
    private const int LongestData = 300;

    private static readonly string[] Verbs = [Start, Pick, More, Skip, Keep, Take, Edit, Back, Cancel, Discard, GoOn, See, Submit];

    public static bool TryRead(string? data, out FormTap tap)
    {
        tap = default;
        if (data is null or { Length: > LongestData } || !data.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        string?[] parts = data[Prefix.Length..].Split(':', 4);
        Array.Resize(ref parts, 4);
        if (!Verbs.Contains(parts[0]) || string.IsNullOrEmpty(parts[1]))
        {
            return false;
        }

        tap = new(parts[0]!, parts[1]!, parts[2], parts[3]);
        return true;
    }

    public override string ToString() =>
        Prefix + string.Join(':', new[] { Verb, Draft, Question, Key }.TakeWhile(part => part is not null));
}

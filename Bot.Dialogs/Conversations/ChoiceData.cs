using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What stands behind the buttons that the bot offers: a verb and perhaps an argument, <c>faq:show:fire-lane</c>. It comes
/// back from the client and may be years old or made up, so reading it is tolerant and grants nothing.
/// </summary>
/// <param name="Verb">What the button does.</param>
/// <param name="Argument">On what; null for verbs that need nothing.</param>
public readonly record struct ChoiceData(string Verb, string? Argument = null)
{
    internal const string Show = "faq:show";
    internal const string Up = "faq:up";
    internal const string Down = "faq:down";
    internal const string NoneOfThese = "faq:none";
    internal const string Menu = "menu";
    internal const string Help = "help";
    internal const string Person = "person";
    internal const string SendPersonAway = "person:away";
    internal const string Contact = "contact";
    internal const string Language = "language";
    internal const string Topic = "topic";
    internal const string MyCases = "cases";
    internal const string Withdraw = "case:withdraw";
    internal const string NoticesOff = "case:quiet";
    internal const string NoticesOn = "case:notify";
    internal const string MyData = "my-data";
    internal const string MyDataCopy = "my-data:copy";
    internal const string MyDataCorrect = "my-data:correct";
    internal const string LargeText = "large-text";
    internal const string NormalText = "normal-text";

    // LINE Messaging API reference, Postback action: data has at most 300 characters.
    private const int LongestData = 300;

    private static readonly string[] Plain = [NoneOfThese, Menu, Help, Person, SendPersonAway, Contact, Language, LargeText, NormalText, MyCases, MyData, MyDataCopy, MyDataCorrect];
    private static readonly string[] WithArgument = [Show, Up, Down, Topic, Language, Withdraw, NoticesOff, NoticesOn];

    /// <summary>Reads the data of a tapped button; false for what the bot does not offer, or does not offer any more.</summary>
    public static bool TryRead(string? data, out ChoiceData choice)
    {
        choice = data switch
        {
            null or { Length: > LongestData } => default,
            _ when Plain.Contains(data) => new(data),
            _ => WithArgument
                .Select(verb => ArgumentOf(verb, data) is { } argument ? new ChoiceData(verb, argument) : default)
                .FirstOrDefault(read => read.Verb is not null)
        };
        return choice.Verb is not null;
    }

    /// <summary>The FAQ entry that a button shows or rates: the host looks it up before the turn.</summary>
    public static bool TryReadEntry(string? data, [NotNullWhen(true)] out string? entryId)
    {
        entryId = TryRead(data, out var choice) && choice.Verb is Show or Up or Down ? choice.Argument : null;
        return entryId is not null;
    }

    /// <summary>The topic whose questions a button lists: the host looks them up before the turn.</summary>
    public static bool TryReadTopic(string? data, [NotNullWhen(true)] out string? topic)
    {
        topic = TryRead(data, out var choice) && choice.Verb is Topic ? choice.Argument!.Split(':')[0] : null;
        return topic is not null;
    }

    /// <summary>The words to put behind a button.</summary>
    public override string ToString() => Argument is null ? Verb : $"{Verb}:{Argument}";

    private static string? ArgumentOf(string verb, string data) =>
        data.Length > verb.Length + 1 && data.StartsWith(verb, StringComparison.Ordinal) && data[verb.Length] is ':'
            ? data[(verb.Length + 1)..]
            : null;
}

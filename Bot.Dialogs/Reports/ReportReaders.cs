using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Reports;

/// <summary>What the questions of a report understand, put into the sentences of its words.</summary>
internal static class ReportReaders
{
    private const int LongestSince = 100;

    internal static readonly string[] FloorKeys = ["1", "2", "3", "roof", "B1", "terrace", "unsure"];

    /// <summary>The floor, as <see cref="Report.Floor"/> keeps it.</summary>
    public static Reader<string> Floor { get; } = new(
        heard => FloorReader.Read(heard.Key ?? heard.Text) is { IsRead: true, Value: { } floor } ? Understanding.Of(Answer.Chosen(floor)) : Understanding.None,
        answer => FloorReader.Read(answer.Choice).Value)
    {
        Keys = FloorKeys
    };

    /// <summary>Since when: the citizen's words, with the date that they mean today, because "last week" wears out.</summary>
    public static Reader<string> Since { get; } = new(ReadSince, answer => answer.Words) { IsOpen = true };

    /// <summary>A name.</summary>
    public static Reader<string> Name { get; } = new(ReadName, answer => answer.Words) { IsOpen = true };

    /// <summary>The floor that a kind of building says by itself; null if it has to be asked.</summary>
    public static string? FloorOf(string kind) => kind switch
    {
        "rooftop" => FloorReader.Roof,
        "terrace" => FloorReader.Terrace,
        "arcade" => "1",
        _ => null
    };

    public static string ShowFloor(Moment moment, Answer answer)
    {
        var words = ReportWords.In(moment);
        return words.Find($"floor.{answer.Choice}") ?? Wordbook.Fill(words.FloorLevel, answer.Choice ?? "");
    }

    private static Understanding ReadSince(Heard heard)
    {
        if (heard.Text is null || Read.Clean(heard.Text) is not { Length: > 0 } text)
        {
            return Understanding.None;
        }

        var language = heard.Moment.Conversation.Language;
        return DateReader.Read(text, heard.Moment.Facts.Today) switch
        {
            { Problem: InTheFuture future } => Understanding.Wrong(
                Wordbook.Fill(ReportWords.In(heard.Moment).DateInFuture, ToldDate.Display(future.Date, language))),
            _ when text.Length > LongestSince => Understanding.Wrong(Wordbook.Fill(FormWords.In(heard.Moment).TooLong, LongestSince)),
            { IsRead: true, Value: var date } when date.Display(language) is { } display && display != text => Understanding.Of(Answer.Of($"{text} ({display})")),
            _ => Understanding.Of(Answer.Of(text))
        };
    }

    private static Understanding ReadName(Heard heard) => heard.Text is null || CitizenWords.Asks(heard.Text)
        ? Understanding.None
        : NameReader.Read(heard.Text) switch
        {
            { IsRead: true, Value: { } name } => Understanding.Of(Answer.Of(name)),
            { Problem: TooShort least } => Understanding.Wrong(Wordbook.Fill(FormWords.In(heard.Moment).TooShort, least.Least)),
            { Problem: TooLong most } => Understanding.Wrong(Wordbook.Fill(FormWords.In(heard.Moment).TooLong, most.Most)),
            _ => Understanding.Wrong(ReportWords.In(heard.Moment).NameUnclear)
        };
}

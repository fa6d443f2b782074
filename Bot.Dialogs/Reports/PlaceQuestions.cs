using Bot.Dialogs.Forms;
using Bot.Dialogs.Places;

namespace Bot.Dialogs.Reports;

/// <summary>The questions about the place.</summary>
internal static class PlaceQuestions
{
    private const int LongestPlace = 120;
    private const int ShortestPlace = 4;

    public static Form<ReportAnswers> AskPlace(this Form<ReportAnswers> form) => form
        .Ask("place", new Reader<Place>(ReadPlace, answer => answer.Place) { IsOpen = true }, (r, v) => r with { Place = v });

    private static Understanding ReadPlace(Heard heard) => heard switch
    {
        { Pin: { } pin } => Understanding.Of(Answer.In(new Place { Words = pin.Address ?? "", Point = new(pin.Latitude, pin.Longitude) })),
        { Text: { Length: >= ShortestPlace and <= LongestPlace } text } => Understanding.Of(Answer.In(new Place { Words = Read.Clean(text) })),
        _ => Understanding.None
    };
}

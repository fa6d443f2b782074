using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Reports;

/// <summary>Understands where something is: a pin, a photo's position, a map link, coordinates, an address or a landmark.</summary>
internal static class PlaceReading
{
    /// <summary>The option to take the position that a photo tells.</summary>
    public const string FromPhoto = "photo";

    private const int LongestPlace = 120;

    /// <summary>Any way to say where.</summary>
    public static Understanding Place(Heard heard) => heard switch
    {
        { Key: FromPhoto } when PhotoPoint(heard.Draft) is { } point => AtPoint(heard, point, "", null),
        { Pin: { } pin } => AtPin(heard, pin),
        { Text: { } text } => Text(heard, text),
        _ => Understanding.None
    };

    /// <summary>A point only, for a place that is known in words.</summary>
    public static Understanding Point(Heard heard) => heard switch
    {
        { Pin: { } pin } => AtPoint(heard, PointOf(pin), "", null),
        { Text: { } text } => Linked(heard, text) ?? Understanding.None,
        _ => Understanding.None
    };

    /// <summary>Where the first photo was taken that tells a place in Kaohsiung; null if none does.</summary>
    public static GeoPoint? PhotoPoint(Draft draft) =>
        draft.Photos.Select(photo => photo.Point).FirstOrDefault(point => point is not null && Territory.Judge(point) is PointIn.Kaohsiung);

    private static Understanding AtPin(Heard heard, PlaceActivity pin)
    {
        var words = pin.Address ?? pin.Title ?? "";
        return AddressReader.Read(words) switch
        {
            { Problem: OtherCity other } => Understanding.Wrong(Wordbook.Fill(ReportWords.In(heard.Moment).OtherCity, other.Name)),
            { IsRead: true, Value: { } address } => AtPoint(heard, PointOf(pin), words, address),
            _ => AtPoint(heard, PointOf(pin), words, null)
        };
    }

    private static Understanding AtPoint(Heard heard, GeoPoint point, string words, Address? address) =>
        Territory.Judge(point) is PointIn.Elsewhere
            ? Understanding.Wrong(ReportWords.In(heard.Moment).OutsideKaohsiung)
            : Understanding.Of(Answer.In(new Place { Words = words, Address = address, District = address?.District, Point = point }));

    private static Understanding Text(Heard heard, string text)
    {
        var words = ReportWords.In(heard.Moment);
        return (Linked(heard, text), AddressReader.Read(text)) switch
        {
            ({ } linked, _) => linked,
            (_, { Problem: OtherCity other }) => Understanding.Wrong(Wordbook.Fill(words.OtherCity, other.Name)),
            (_, { Problem: UnknownDistrict unknown }) => Understanding.Wrong(Wordbook.Fill(words.UnknownDistrict, unknown.Name)
                + (unknown.Similar is { } similar ? Wordbook.Fill(words.DistrictMeant, similar) : "")),
            (_, { IsRead: true, Value: { } address }) when !CitizenWords.Asks(text) || address.Number is not null => Written(heard, text, address),
            _ => CitizenWords.Asks(text) ? Understanding.None : Understanding.Wrong(words.PlaceUnclear)
        };
    }

    private static Understanding Written(Heard heard, string text, Address address) => Read.Clean(text) switch
    {
        { Length: > LongestPlace } => Understanding.Wrong(Wordbook.Fill(FormWords.In(heard.Moment).TooLong, LongestPlace)),
        var words => Understanding.Of(Answer.In(new Place { Words = words, Address = address, District = address.District }))
    };

    private static Understanding? Linked(Heard heard, string text) => (MapLink.Read(text), CoordinateReader.Read(text)) switch
    {
        ({ IsRead: true, Value: { } point }, _) => AtPoint(heard, point, "", null),
        ({ Problem: ShortLink }, _) => Understanding.Wrong(ReportWords.In(heard.Moment).ShortLink),
        (_, { IsRead: true, Value: { } point }) => AtPoint(heard, point, "", null),
        _ => null
    };

    private static GeoPoint PointOf(PlaceActivity pin) => new(Math.Round(pin.Latitude, 6), Math.Round(pin.Longitude, 6));
}

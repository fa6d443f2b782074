using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Reports;

/// <summary>The questions about the place: where, in which district, and what helps to find it.</summary>
internal static class PlaceQuestions
{
    private const string Outside = "outside";
    private const int NearDistricts = 6;
    private const int LongestLandmark = 100;

    private static readonly string[] DistrictNames = [.. Districts.All.Select(d => d.Name)];

    private static readonly Reader<Place> Where = new(PlaceReading.Place, answer => answer.Place) { IsOpen = true };

    private static readonly Reader<Place> OnTheMap = new(PlaceReading.Point, answer => answer.Place);

    private static readonly Reader<string> District = new(ReadDistrict, answer =>
        answer.Choice is { } name && (name is Outside || DistrictNames.Contains(name)) ? name : null)
    {
        Keys = [.. DistrictNames, Outside]
    };

    public static Form<ReportAnswers> AskPlace(this Form<ReportAnswers> form) => form
        .Ask("place", Where, (r, v) => r with { Place = v, Floor = FloorReader.Read(v.Address?.Floor).Value }, shape: OfferPhotoPlace, note: ReadBack,
            fitsCaption: understood => understood.Answer?.Place?.Address is { Road: not null } or { Number: not null } or { LandNumber: not null })
        .Ask("district", District, (r, v) => r with { Place = r.Place! with { District = v } },
            when: r => r.Place is { District: null }, shape: LikelyFirst, show: (moment, answer) => NameOf(moment, answer.Choice!))
        .EndWhen(r => r.Place?.District is Outside, scene => new(new TextSaying(ReportWords.In(scene.Moment).OutsideKaohsiung)
        {
            Choices = Choices.Beginnings(scene.Moment.Words)
        }))
        .Ask("point", OnTheMap, (r, v) => r with { Place = r.Place! with { Point = v.Point } }, when: r => IsVague(r.Place), optional: true, shape: FromTheMap)
        .Ask("landmark", Read.Text(1, LongestLandmark), (r, v) => r with { Place = r.Place! with { Words = v } },
            when: r => r.Place is { Words: "" }, optional: true);

    // Without a door or a piece of land, a point spares the officers a search.
    private static bool IsVague(Place? place) => place is { Point: null, Address: not { Number: not null } and not { LandNumber: not null } };

    private static Prompt OfferPhotoPlace(Scene<ReportAnswers> scene, Prompt prompt)
    {
        var words = ReportWords.In(scene.Moment);
        return PlaceReading.PhotoPoint(scene.Draft) is null ? FromTheMap(scene, prompt) : FromTheMap(scene, prompt) with
        {
            Text = words.PhotoPlaceFound + "\n" + prompt.Text,
            Options = [new(PlaceReading.FromPhoto, words.PhotoPlaceButton)]
        };
    }

    private static Prompt FromTheMap(Scene<ReportAnswers> scene, Prompt prompt) => prompt with { TakesPlace = true };

    private static string? ReadBack(Scene<ReportAnswers> scene) => scene.Value.Place is { Words.Length: > 0 } place
        ? Wordbook.Fill(ReportWords.In(scene.Moment).PlaceTaken, AnswerText.Of(place))
        : null;

    private static Understanding ReadDistrict(Heard heard) => heard switch
    {
        { Key: { } key } when key is Outside || DistrictNames.Contains(key) => Understanding.Of(Answer.Chosen(key)),
        { Text: { } text } when Districts.Find(text) is { } named => Understanding.Of(Answer.Chosen(named.Name)),
        { Text: { } text } when Districts.MentionedIn(text) is [var only] && !CitizenWords.Asks(text) => Understanding.Of(Answer.Chosen(only.Name)),
        _ => Understanding.None
    };

    // Those that the point or the words speak for come first; all others are a page or two further on, or typed.
    private static Prompt LikelyFirst(Scene<ReportAnswers> scene, Prompt prompt)
    {
        var place = scene.Value.Place!;
        var likely = place.Point is { } point ? Districts.Near(point, NearDistricts) : Districts.MentionedIn(place.Words);
        string[] first = [.. likely.Select(d => d.Name).Take(NearDistricts)];
        string[] order = [.. first, .. place.Point is null ? [] : (string[])[Outside], .. DistrictNames.Except(first)];
        return prompt with { Numbered = false, Options = [.. order.Select(key => new Option(key, NameOf(scene.Moment, key)))] };
    }

    private static string NameOf(Moment moment, string key) => key switch
    {
        Outside => ReportWords.In(moment).OutsideButton,
        _ when Wordbook.Written(moment.Conversation.Language) == SpokenLanguage.Chinese => key,
        _ => Districts.Find(key)?.English ?? key
    };
}

using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;

namespace Bot.Channels.Simulator;

/// <summary>What the page posts when the pretended citizen does something. Anybody can post anything: <see cref="Read"/> checks.</summary>
public sealed record PhoneMessage
{
    private const int LongestText = 5_000; // LINE Messaging API reference, Text message (UTF-16 units)
    private const int LongestData = 300; // LINE Messaging API reference, Postback action

    /// <summary>The sentence for a citizen that is not one.</summary>
    public const string NotACitizen = "The citizen has to be a random UUID such as 3b241101-e2bb-4255-8caf-4136c566a962.";

    /// <summary>A random UUID of the page's own making.</summary>
    public string? Citizen { get; init; }

    /// <summary><c>text</c>, <c>choice</c>, <c>sticker</c>, <c>photo</c>, <c>place</c> or <c>follow</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Typed words; the label of a choice; the name and address of a place.</summary>
    public string? Text { get; init; }

    /// <summary>What stood behind a choice.</summary>
    public string? Data { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Where answers go, or null if the citizen is not a UUID.</summary>
    [JsonIgnore]
    public string? Address => AddressOf(Citizen);

    /// <summary><c>simulator:</c> and the UUID in small letters, or null if it is not a UUID.</summary>
    public static string? AddressOf(string? citizen) =>
        Guid.TryParseExact(citizen, "D", out var id) ? $"simulator:{id}" : null;

    /// <summary>What the conversation will hear, or a sentence that says what is wrong.</summary>
    public (Activity? Activity, string? Problem) Read() => this switch
    {
        { Address: null } => (null, NotACitizen),
        { Text.Length: > LongestText } =>
            (null, $"The text has {Text.Length} UTF-16 units; a phone sends at most {LongestText}."),
        { Kind: "text", Text: null or "" } => (null, "A text needs at least one character."),
        { Kind: "text" } => (new TextActivity(Text), null),
        { Kind: "choice", Data: { Length: > 0 and <= LongestData } } => (new ChoiceActivity(Data, Text), null),
        { Kind: "choice" } => (null, $"A choice needs data of 1 to {LongestData} UTF-16 units."),
        { Kind: "sticker" } => (new StickerActivity(), null),
        { Kind: "photo" } => (new MediaActivity([new MediaItem(MediaKind.Photo, ContentId: "sample")]), null),
        { Kind: "place", Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 } =>
            (new PlaceActivity(Latitude.Value, Longitude.Value, Address: Text), null),
        { Kind: "place" } => (null, "A place needs a latitude of -90 to 90 and a longitude of -180 to 180 degrees."),
        { Kind: "follow" } => (new FollowActivity(), null),
        _ => (null, "The kind is none of text, choice, sticker, photo, place, follow.")
    };
}

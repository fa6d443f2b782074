using Bot.Cases;
using Bot.Platform;

namespace Bot.Media;

/// <summary>
/// How a photo keeps who sent it. Once it is filed its row stands beside a case, and nobody who has only the database may
/// learn from it which account informs (違章建築處理辦法 §9): whatever leads to the chat is hashed with a key, or sealed.
/// </summary>
internal sealed class PhotoSeals(CaseSeals cases, Envelope envelope)
{
    /// <summary>By which the photos of an account are found.</summary>
    public string Account(string citizen) => cases.Account(citizen);

    /// <summary>Whom to tell what became of the photo.</summary>
    public string Address(string photoId, string citizen) => envelope.Seal(citizen, $"photo {photoId}")!;

    public string OpenAddress(string photoId, string stored) => envelope.Open(stored, $"photo {photoId}")!;

    /// <summary>By which a message that is taken back finds its photos: the message itself is in the inbox.</summary>
    public string? Message(string citizen, string? messageId) =>
        messageId is null ? null : envelope.Hash("message of a photo", $"{citizen}\n{messageId}");

    /// <summary>The id of the event that tells the citizen's conversation of a photo, once; the event is in the inbox.</summary>
    public string News(string photoId) => $"photo:{envelope.Hash("news of a photo", photoId)}";
}

using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>The question that photos answer, asked for and about photos.</summary>
internal static class PhotoQuestion
{
    /// <summary>There are none.</summary>
    public const string None = "none";

    /// <summary>Those sent are to be deleted.</summary>
    public const string Drop = "drop";

    public static Understanding Read(Heard heard) => heard switch
    {
        { Key: None } => Understanding.Of(Answer.Left),
        { Text: { } text, Draft.Photos: [] } when CitizenWords.Is(text, "No") || CitizenWords.Is(text, "NoPhotos") => Understanding.Of(Answer.Left),
        { Text: { } text } when CitizenWords.Is(text, "PhotosDone") => Understanding.Of(Answer.Left),
        _ => Understanding.None
    };
}

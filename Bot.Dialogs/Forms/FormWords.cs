using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>What is said around the questions of every form, from <c>FormWords.resx</c> (zh-TW) and <c>FormWords.en.resx</c>.</summary>
internal sealed class FormWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(FormWords));
    private static readonly ConcurrentDictionary<string, FormWords> Read = new(StringComparer.Ordinal);

    private FormWords(string language)
        : base(Resources, language)
    {
    }

    public string Progress => Text();
    public string Present => Text();
    public string NotFilled => Text();
    public string BackTo => Text();
    public string StillOpen => Text();
    public string StoppedAt => Text();
    public string SoFar => Text();
    public string FirstQuestion => Text();
    public string AskLeave => Text();
    public string Discarded => Text();
    public string Review => Text();
    public string ReviewLine => Text();
    public string ReviewChange => Text();
    public string NotFinished => Text();

    public string TooShort => Text();
    public string TooLong => Text();
    public string NotAnAnswer => Text();
    public string Example => Text();
    public string PersonHelps => Text();
    public string AskCaption => Text();
    public string AskHeld => Text();
    public string CannotSkip => Text();
    public string PlaceNotNow => Text();
    public string IdMasked => Text();

    public string AlreadySent => Text();
    public string OldForm => Text();
    public string FormGone => Text();
    public string OldQuestion => Text();
    public string AlreadyChosen => Text();
    public string EarlierQuestion => Text();

    public string FirstPhotoNotice => Text();
    public string PhotosTaken => Text();
    public string TooManyPhotos => Text();
    public string PhotosDropped => Text();
    public string EndsTomorrow => Text();

    public string BackButton => Text();
    public string SkipButton => Text();
    public string CancelButton => Text();
    public string MoreButton => Text();
    public string KeepButton => Text();
    public string ChangeButton => Text();
    public string TakeAsAnswerButton => Text();
    public string TakeAnywayButton => Text();
    public string GoOnButton => Text();
    public string SeeButton => Text();
    public string DiscardButton => Text();
    public string SubmitButton => Text();
    public string LocationButton => Text();
    public string CameraButton => Text();
    public string CameraRollButton => Text();

    public static FormWords In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public static FormWords In(Moment moment) => In(moment.Conversation.Language);

    public string NotTaken(MediaKind kind) => Text($"NotTaken.{kind}");

    public string Lost(PhotoProblem problem) => Text($"Lost.{problem}");

    public string PhotoCount(int count) => count is 0 ? NotFilled : Fill(Text(), count);
}

using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Surveys;

/// <summary>What is said around surveys, from <c>SurveyWords.resx</c> (zh-TW) and <c>SurveyWords.en.resx</c>. The questions are data.</summary>
internal sealed class SurveyWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(SurveyWords));
    private static readonly ConcurrentDictionary<string, SurveyWords> Read = new(StringComparer.Ordinal);

    private SurveyWords(string language)
        : base(Resources, language)
    {
    }

    public string Title => Text();
    public string InviteCase => Text();
    public string InviteEnquiry => Text();
    public string InviteAgain => Text();
    public string Reminder => Text();
    public string Terms => Text();
    public string MailLink => Text();

    public string StartButton => Text();
    public string NoButton => Text();
    public string NeverButton => Text();
    public string ContactButton => Text();

    public string Thanks => Text();
    public string Stopped => Text();
    public string Declined => Text();
    public string NeverAgain => Text();
    public string ContactOffer => Text();
    public string AlreadyDone => Text();
    public string Over => Text();
    public string NotYours => Text();
    public string NothingToAsk => Text();

    public static SurveyWords In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public static SurveyWords In(Moment moment) => In(moment.Conversation.Language);

    /// <summary>A point of the scale.</summary>
    public string Point(string key) => Text($"Point.{key}");

    /// <summary>The name of a problem that planners have to put right.</summary>
    public string Problem(string name) => Text($"Problem.{name}");
}

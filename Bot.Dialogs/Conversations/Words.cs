using System.Collections.Concurrent;
using System.Resources;

namespace Bot.Dialogs.Conversations;

/// <summary>What the bot says in one language, from <c>Words.resx</c> (zh-TW) and <c>Words.en.resx</c>.</summary>
internal sealed class Words : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(Words));
    private static readonly ConcurrentDictionary<string, Words> Read = new(StringComparer.Ordinal);

    private Words(string language)
        : base(Resources, language)
    {
    }

    public string AgencyName => Text();
    public string Welcome => Text();
    public string WelcomeBack => Text();
    public string Introduction => Text();
    public string Hello => Text();
    public string Thanks => Text();
    public string Help => Text();
    public string NothingToCancel => Text();
    public string Contact => Text();
    public string AskLanguage => Text();
    public string LanguageChanged => Text();
    public string LateNotice => Text();
    public string Emergency => Text();
    public string EmergencyInGroup => Text();

    public string LawLine => Text();
    public string DidYouMean => Text();
    public string NoAnswer => Text();
    public string NoneOfThese => Text();
    public string NextSteps => Text();
    public string Withdrawn => Text();
    public string RatedUp => Text();
    public string RatedDown => Text();
    public string RatedAlready => Text();
    public string OldButton => Text();

    public string Blank => Text();
    public string OnlyEmoji => Text();
    public string Sticker => Text();
    public string Unreadable => Text();
    public string TooManyMessages => Text();
    public string MediaWithText => Text();

    public string JoinedGroup => Text();
    public string ComeOneToOne => Text();
    public string NoAnswerInGroup => Text();
    public string DidYouMeanInGroup => Text();

    public string ChannelPaused => Text();

    public string MenuDo => Text();
    public string MenuDoText => Text();
    public string MenuAsk => Text();
    public string MenuAskText => Text();
    public string MenuHouse => Text();
    public string MenuHouseText => Text();
    public string MenuReach => Text();
    public string MenuReachText => Text();
    public string TopicQuestions => Text();

    public string NothingPending => Text();
    public string LargeTextOn => Text();
    public string LargeTextOff => Text();

    public string MenuCases => Text();
    public string MenuCasesText => Text();
    public string MyCasesButton => Text();
    public string CaseByNumberButton => Text();
    public string MyDataButton => Text();
    public string ReportButton => Text();
    public string PetitionButton => Text();
    public string LargeTextButton => Text();
    public string NormalTextButton => Text();
    public string MenuButton => Text();
    public string HelpButton => Text();
    public string PersonButton => Text();
    public string ContactButton => Text();
    public string LanguageButton => Text();
    public string ChineseButton => Text();
    public string EnglishButton => Text();
    public string HelpfulButton => Text();
    public string NotHelpfulButton => Text();
    public string NoneOfTheseButton => Text();
    public string MoreButton => Text();

    public string Blocked => Text();
    public string Limited => Text();
    public string PhoneLine => Text();
    public string HoursLine => Text();
    public string AddressLine => Text();
    public string WebsiteLine => Text();
    public string HotlineLine => Text();

    /// <summary>The words of a language, or of the one that stands in for it.</summary>
    public static Words In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public string Media(Activities.MediaKind kind) => Text($"Media.{kind}");

    /// <summary>What is said in place of a feature that is switched off.</summary>
    public string Paused(Feature feature) => Text($"Paused.{feature}");

    /// <summary>Says that a text exists in one language only.</summary>
    public string OnlyIn(string language) => Find($"OnlyIn.{language}") ?? Text("OnlyIn.other");

    /// <summary>The name of a topic of the knowledge base; null if there is no such topic.</summary>
    public string? Topic(string category) => Find($"Topic.{category}");
}

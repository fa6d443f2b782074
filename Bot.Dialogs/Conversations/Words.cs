using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What the bot says in one language, from <c>Words.resx</c> (zh-TW) and <c>Words.en.resx</c>. A sentence that a language
/// lacks is spoken in Chinese.
/// </summary>
internal sealed class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));
    private static readonly ConcurrentDictionary<string, Words> Read = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> texts;

    private Words(string language)
    {
        texts = TextsOf(CultureInfo.InvariantCulture);
        foreach (var (name, text) in language == SpokenLanguage.Chinese ? [] : TextsOf(new CultureInfo(language)))
        {
            texts[name] = text;
        }
    }

    public string AgencyName => Text();
    public string Welcome => Text();
    public string WelcomeBack => Text();
    public string Introduction => Text();
    public string Hello => Text();
    public string Thanks => Text();
    public string Help => Text();
    public string NothingToCancel => Text();
    public string Person => Text();
    public string Contact => Text();
    public string AskLanguage => Text();
    public string LanguageChanged => Text();
    public string PersonLeft => Text();
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
    public string Place => Text();
    public string Unreadable => Text();
    public string MediaWithText => Text();

    public string JoinedGroup => Text();
    public string ComeOneToOne => Text();
    public string NoAnswerInGroup => Text();
    public string DidYouMeanInGroup => Text();

    public string MenuAsk => Text();
    public string MenuAskText => Text();
    public string MenuHouse => Text();
    public string MenuHouseText => Text();
    public string MenuReach => Text();
    public string MenuReachText => Text();
    public string TopicQuestions => Text();

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

    public string PhoneLine => Text();
    public string HoursLine => Text();
    public string AddressLine => Text();
    public string WebsiteLine => Text();
    public string HotlineLine => Text();

    /// <summary>The words of a language; English for the languages that are not written yet, Chinese for null.</summary>
    public static Words In(string? language) => language switch
    {
        null or SpokenLanguage.Chinese => Read.GetOrAdd(SpokenLanguage.Chinese, tag => new(tag)),
        _ => Read.GetOrAdd(SpokenLanguage.English, tag => new(tag))
    };

    public string Media(Activities.MediaKind kind) => Text($"Media.{kind}");

    /// <summary>Says that a text exists in one language only.</summary>
    public string OnlyIn(string language) =>
        texts.TryGetValue($"OnlyIn.{language}", out var text) ? text : Text("OnlyIn.other");

    /// <summary>The name of a topic of the knowledge base; null if there is no such topic.</summary>
    public string? Topic(string category) => texts.GetValueOrDefault($"Topic.{category}");

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private static Dictionary<string, string> TextsOf(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal) ?? [];

    private string Text([CallerMemberName] string name = "") => texts[name];
}

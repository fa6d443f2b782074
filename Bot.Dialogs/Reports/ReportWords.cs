using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Reports;

/// <summary>
/// The questions of the report and the petition, and what is said around them, from <c>ReportWords.resx</c> (zh-TW) and
/// <c>ReportWords.en.resx</c>.
/// </summary>
internal sealed class ReportWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(ReportWords));
    private static readonly ConcurrentDictionary<string, ReportWords> Read = new(StringComparer.Ordinal);

    private ReportWords(string language)
        : base(Resources, language)
    {
    }

    public string Declined => Text();
    public string QuotaUsedUp => Text();
    public string Receipt => Text();
    public string ReceiptNumber => Text();
    public string ReceiptNext => Text();
    public string ReceiptNextPetition => Text();
    public string ReceiptNoPromise => Text();
    public string ReceiptToldFor => Text();
    public string AnswerToldFor => Text();
    public string RevealsYou => Text();
    public string PhotoPlaceButton => Text();
    public string PhotoPlaceFound => Text();
    public string PlaceTaken => Text();
    public string OutsideKaohsiung => Text();
    public string OtherCity => Text();
    public string UnknownDistrict => Text();
    public string ShortLink => Text();
    public string PlaceUnclear => Text();
    public string LocalNumber => Text();
    public string PhoneUnclear => Text();
    public string EmailMeant => Text();
    public string NameUnclear => Text();
    public string DateInFuture => Text();
    public string DistrictMeant => Text();
    public string OutsideButton => Text();
    public string FloorLevel => Text();

    public static ReportWords In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public static ReportWords In(Moment moment) => In(moment.Conversation.Language);
}

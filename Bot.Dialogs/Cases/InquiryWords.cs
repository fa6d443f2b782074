using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Cases;

/// <summary>What is said when citizens ask how their cases stand, from <c>InquiryWords.resx</c> (zh-TW) and <c>InquiryWords.en.resx</c>.</summary>
internal sealed class InquiryWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(InquiryWords));
    private static readonly ConcurrentDictionary<string, InquiryWords> Read = new(StringComparer.Ordinal);

    private InquiryWords(string language)
        : base(Resources, language)
    {
    }

    public string MyCases => Text();
    public string NoCases => Text();
    public string Found => Text();
    public string NoSuchCase => Text();
    public string Locked => Text();
    public string NumberUnclear => Text();
    public string ByNumberButton => Text();
    public string RetryButton => Text();
    public string WithdrawButton => Text();

    public string Stage => Text();
    public string Next => Text();
    public string Due => Text();
    public string Enforcement => Text();
    public string Received => Text();
    public string Moved => Text();
    public string Unit => Text();
    public string UnitPhone => Text();

    public string Withdrawn => Text();
    public string NotWithdrawn => Text();
    public string CannotWithdraw => Text();

    public string QuietButton => Text();
    public string NotifyButton => Text();
    public string Quiet => Text();
    public string Notify => Text();
    public string AllQuiet => Text();
    public string AllNotify => Text();
    public string NotYours => Text();
    public string QuietNow => Text();

    public static InquiryWords In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public static InquiryWords In(Moment moment) => In(moment.Conversation.Language);
}

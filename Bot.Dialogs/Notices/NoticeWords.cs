using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Notices;

/// <summary>What stands around a notice, from <c>NoticeWords.resx</c> (zh-TW) and <c>NoticeWords.en.resx</c>.</summary>
internal sealed class NoticeWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(NoticeWords));
    private static readonly ConcurrentDictionary<string, NoticeWords> Read = new(StringComparer.Ordinal);

    private NoticeWords(string language)
        : base(Resources, language)
    {
    }

    public string CaseHeading => Text();
    public string CaseSubject => Text();
    public string CaseText => Text();
    public string OtherSubject => Text();
    public string OtherText => Text();

    public static NoticeWords In(string language) => Read.GetOrAdd(Written(language), tag => new(tag));
}

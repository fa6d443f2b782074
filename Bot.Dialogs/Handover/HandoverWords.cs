using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Handover;

/// <summary>What is said around a person who answers, from <c>HandoverWords.resx</c> (zh-TW) and <c>HandoverWords.en.resx</c>.</summary>
internal sealed class HandoverWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(HandoverWords));
    private static readonly ConcurrentDictionary<string, HandoverWords> Read = new(StringComparer.Ordinal);

    private HandoverWords(string language)
        : base(Resources, language)
    {
    }

    public string Queued => Text();
    public string StillWaiting => Text();
    public string TellPerson => Text();
    public string SendAwayButton => Text();
    public string SentAway => Text();
    public string Closed => Text();
    public string OpensNext => Text();
    public string MayLeave => Text();
    public string LeaveButton => Text();
    public string KeptForPerson => Text();
    public string HandedBack => Text();
    public string Quiet => Text();
    public string Unanswered => Text();
    public string BackUntold => Text();
    public string PersonSays => Text();
    public string FormContinued => Text();
    public string TellPersonNext => Text();

    public static HandoverWords In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public static HandoverWords In(Moment moment) => In(moment.Conversation.Language);
}

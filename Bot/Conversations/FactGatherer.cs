using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Platform;

namespace Bot.Conversations;

/// <summary>Looks up what a turn needs to know, before the turn, so that the turn itself needs neither clock nor network.</summary>
public sealed class FactGatherer(FaqBook faqs, AgencyDirectory agency, IEnumerable<IChannel> channels, TimeProvider clock)
{
    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    internal async Task<Facts> GatherAsync(string citizen, Conversation conversation, Burst burst)
    {
        var inGroup = burst.Events[0].InGroup;
        var profile = NeedsProfile(conversation, burst.Activity, inGroup) ? await ProfileLanguageAsync(citizen) : null;
        var language = SpokenLanguage.Of(conversation, burst.Activity, profile) ?? SpokenLanguage.Chinese;
        var shelf = await faqs.ShelfAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        return new Facts
        {
            Now = now,
            EventId = burst.Events[^1].Id,
            InGroup = inGroup,
            ProfileLanguage = profile,
            Faq = WordsOf(burst.Activity) is { } words ? shelf.Find(words, language, conversation.LastAnswer, now) : FaqFinding.Nothing,
            Chosen = burst.Activity is ChoiceActivity choice && ChoiceData.TryReadEntry(choice.Data, out var id) ? shelf.Answer(id, language) : null,
            TopicEntries = burst.Activity is ChoiceActivity tap && ChoiceData.TryReadTopic(tap.Data, out var topic) ? shelf.Topic(topic, language) : [],
            Contacts = agency.Contacts(language)
        };
    }

    private static string? WordsOf(Activity activity) => activity switch
    {
        TextActivity text => text.Text,
        StickerActivity sticker => sticker.Text,
        MediaActivity media => media.Text,
        _ => null
    };

    // Words in Chinese characters tell the language by themselves; a call to the platform for each newcomer is spared.
    private static bool NeedsProfile(Conversation conversation, Activity activity, bool inGroup) =>
        conversation.Language is null && !inGroup && WordsOf(activity)?.Any(c => c is >= '\u4e00' and <= '\u9fff') is not true
        && activity is not UnfollowActivity and not UnsendActivity;

    private Task<string?> ProfileLanguageAsync(string citizen) =>
        channelByName.TryGetValue(citizen[..citizen.IndexOf(':', StringComparison.Ordinal)], out var channel)
            ? channel.LanguageOfAsync(citizen, CancellationToken.None)
            : Task.FromResult<string?>(null);
}

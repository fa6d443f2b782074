using System.Security.Cryptography;
using Bot.Ai;
using Bot.Cases;
using Bot.Cases.Limits;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Surveys;
using Bot.Faqs;
using Bot.Handover;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Platform;
using Bot.Settings;
using Bot.Surveys;

namespace Bot.Conversations;

/// <summary>Looks up what a turn needs to know, before the turn, so that the turn itself needs neither clock nor network.</summary>
public sealed class FactGatherer(
    FaqBook faqs, CaseFacts cases, CitizenData data, Restrictions restrictions, AgencyDirectory agency, IEnumerable<IChannel> channels,
    TimeProvider clock, ServiceNotices notices, SurveyFacts surveys, HandoverFacts people, UnaskedTime unasked, SecondOpinion? ai = null)
{
    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    internal async Task<Facts> GatherAsync(string citizen, Conversation conversation, Burst burst)
    {
        var inGroup = burst.Events[0].InGroup;
        var profile = NeedsProfile(conversation, burst.Activity, inGroup) ? await ProfileLanguageAsync(citizen) : null;
        var language = SpokenLanguage.Of(conversation, burst.Activity, profile) ?? SpokenLanguage.Chinese;
        var shelf = await faqs.ShelfAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        var channel = citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];
        var service = await notices.OfAsync(channel, language, now);
        var words = service.IsOff(Feature.Faq) ? null : WordsOf(burst.Activity);
        var facts = new Facts
        {
            Now = now,
            EventId = burst.Events[^1].Id,
            FreshId = RandomNumberGenerator.GetHexString(32, lowercase: true),
            InGroup = inGroup,
            Restriction = inGroup ? null : await restrictions.OfAsync(citizen),
            ProfileLanguage = profile,
            Faq = words is null ? FaqFinding.Nothing : shelf.Find(new(words, language, conversation.LastAnswer, now)),
            Chosen = burst.Activity is ChoiceActivity choice && ChoiceData.TryReadEntry(choice.Data, out var id) ? shelf.Answer(id, language) : null,
            TopicEntries = burst.Activity is ChoiceActivity tap && ChoiceData.TryReadTopic(tap.Data, out var topic) ? shelf.Topic(topic, language) : [],
            Surveys = !inGroup && SurveyTap.TokensIn(conversation, burst.Activity).ToArray() is { Length: > 0 } tokens ? await surveys.OfAsync(citizen, tokens) : null,
            Service = service,
            Handover = conversation.PersonCalled && !inGroup ? await people.OfAsync(citizen) : null,
            QuietFor = people.QuietFor,
            ToldFor = unasked.Of(channel, language),
            Contacts = agency.Contacts(language)
        };
        return ai is not null && words is not null && !service.IsOff(Feature.Ai) && Wavers(conversation, burst.Activity, facts)
            ? facts with { Faq = await ai.AskAsync(shelf, new(words, language, conversation.LastAnswer, now), facts.Faq) }
            : facts;
    }

    // The front desk decides by values alone, so it can be asked beforehand whether the words are a question at all, and not
    // danger, a command, or said to a person: those never wait for a model, and nothing of them leaves the house.
    private static bool Wavers(Conversation conversation, Activity activity, Facts facts) =>
        Reception.Hear(conversation, activity, facts).Effects.OfType<KeepQuestion>().Any(kept => kept.Decision is not FaqDecision.Answer);

    /// <summary>The same facts with what a turn found missing among them.</summary>
    internal async Task<Facts> LookUpAsync(string citizen, Conversation conversation, Lookup missing, Facts known) => missing switch
    {
        QuotaCheck => known with { Quota = await cases.QuotaAsync(citizen) },
        ReceiptReservation => known with { Receipt = await cases.ReserveAsync() },
        CaseInquiry inquiry => known with { Cases = await cases.LookAsync(citizen, inquiry, conversation.Language ?? SpokenLanguage.Chinese) },
        SurveyInquiry => known with { Surveys = await surveys.WaitingAsync(citizen) },
        OfficeInquiry => known with { Office = await people.OfficeAsync(known.Now) },
        MyDataInquiry => known with { MyData = (await data.CopyAsync(citizen)) with { Surveys = await surveys.KeptAsync(citizen) } },
        _ => throw new ArgumentException($"Nobody has said how to look up {missing.GetType().Name}.", nameof(missing))
    };

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
        && activity is not UnfollowActivity and not UnsendActivity and not HostActivity;

    private Task<string?> ProfileLanguageAsync(string citizen) =>
        channelByName.TryGetValue(citizen[..citizen.IndexOf(':', StringComparison.Ordinal)], out var channel)
            ? channel.LanguageOfAsync(citizen, CancellationToken.None)
            : Task.FromResult<string?>(null);
}

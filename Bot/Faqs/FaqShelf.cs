using Bot.Dialogs.Conversations;
using Knowledge;

namespace Bot.Faqs;

/// <summary>Everything published, as one immutable snapshot: the texts as citizens read them, and the index over them.</summary>
public sealed class FaqShelf
{
    private static readonly TimeSpan ContextFades = TimeSpan.FromMinutes(10);

    // Nine in ten: what a citizen writes into a form is seldom a question, so it takes more to be taken for one.
    private const double VerySure = 0.9;

    private readonly Dictionary<string, Dictionary<string, FaqAnswer>> answers;
    private readonly ILookup<string, string> idsByTopic;

    /// <param name="entries">Published entries with their texts, in the order in which topics list them.</param>
    /// <param name="placeholders">What stands for the placeholders, by language.</param>
    /// <param name="index">The index over them.</param>
    public FaqShelf(
        IReadOnlyList<FaqContent> entries, Func<string, IReadOnlyDictionary<string, string>> placeholders, FaqIndex index)
    {
        var questions = entries.ToDictionary(e => e.Id, e => e.Texts.ToDictionary(t => t.Language, t => t.Question));
        answers = entries.ToDictionary(e => e.Id, e => e.Texts.ToDictionary(t => t.Language, t => ToAnswer(e, t, questions, placeholders(t.Language))));
        idsByTopic = entries.ToLookup(e => e.Category, e => e.Id);
        Contents = entries;
        Index = index;
    }

    /// <summary>The number of changes of what is published that this snapshot knows of.</summary>
    public long Edition { get; init; }

    /// <summary>The entries of which it was made.</summary>
    internal IReadOnlyList<FaqContent> Contents { get; }

    /// <summary>The index over them.</summary>
    internal FaqIndex Index { get; }

    /// <summary>Entries in the order in which topics list them.</summary>
    internal static IReadOnlyList<FaqContent> InOrder(IEnumerable<FaqContent> contents) =>
        [.. contents.OrderBy(e => e.Position).ThenBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>Entries as the index knows them.</summary>
    internal static IReadOnlyList<FaqEntry> ToIndexed(IReadOnlyList<FaqContent> contents) =>
        [.. contents.SelectMany(e => e.Texts.Select(t => ToIndexed(e, t)))];

    /// <summary>Looks for the answer to a citizen's words.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="neighbours">The entries nearest in meaning, if a model was asked.</param>
    public FaqFinding Find(Inquiry question, Neighbours? neighbours = null)
    {
        var (words, language, recent) = (question.Words, question.Language, Recent(question.Shown, question.Now));
        var finding = neighbours is null ? Index.Ask(words, recent) : Index.Ask(words, recent, neighbours);
        return new FaqFinding(
            finding.Decision switch
            {
                Decision.Answer => FaqDecision.Answer,
                Decision.Choices => FaqDecision.Choices,
                _ => FaqDecision.None
            },
            [.. finding.Ranked.Select(c => Answer(c.Id, Spoken(c.Language, language))).OfType<FaqAnswer>()])
        {
            IsVerySure = finding.Confidence >= VerySure
        };
    }

    // Whoever asks in Vietnamese, say, reads Vietnamese, whatever the menus are written in.
    private static string Spoken(string matched, string conversation) =>
        matched is SpokenLanguage.Chinese or SpokenLanguage.English ? conversation : matched;

    /// <summary>The published text of an entry in this language, else in zh-TW; null if there is no such entry.</summary>
    public FaqAnswer? Answer(string id, string language) => answers.TryGetValue(id, out var texts) ? Best(texts, language) : null;

    /// <summary>The questions of a topic, in order.</summary>
    public IReadOnlyList<FaqLink> Topic(string category, string language) =>
        [.. idsByTopic[category].Select(id => Answer(id, language)).OfType<FaqAnswer>().Select(a => new FaqLink(a.Id, a.Question))];

    /// <summary>How the words of an entry would be read if they were published now.</summary>
    internal FaqAnswer Preview(FaqContent entry, FaqText text, IReadOnlyDictionary<string, string> placeholders) =>
        ToAnswer(entry, text, Contents.ToDictionary(e => e.Id, e => e.Texts.ToDictionary(t => t.Language, t => t.Question)), placeholders);

    /// <summary>Looks for the answer, and tells why the result is what it is.</summary>
    internal Explanation Explain(Inquiry question) => Index.Explain(question.Words, Recent(question.Shown, question.Now));

    private static T Best<T>(Dictionary<string, T> texts, string language) =>
        texts.TryGetValue(language, out var text) || texts.TryGetValue(SpokenLanguage.Chinese, out text) ? text : texts.Values.First();

    // The answer just given and what is often asked next, fading within ten minutes.
    private List<RecentEntry> Recent(ShownAnswer? shown, DateTime now)
    {
        if (shown is null || Answer(shown.EntryId, SpokenLanguage.Chinese) is not { } answer || now - shown.ShownAt >= ContextFades)
        {
            return [];
        }

        var freshness = 1 - ((now - shown.ShownAt) / ContextFades);
        return [new(answer.Id, freshness), .. answer.FollowUps.Select(next => new RecentEntry(next.Id, freshness))];
    }

    /// <summary>The answer as citizens read it.</summary>
    internal static FaqAnswer ToAnswer(
        FaqContent entry, FaqText text, IReadOnlyDictionary<string, Dictionary<string, string>> questions, IReadOnlyDictionary<string, string> placeholders) => new()
        {
            Id = entry.Id,
            Topic = entry.Category,
            Question = text.Question,
            Answer = string.Join('\n', [ChannelText.Of(Placeholders.Fill(text.Answer, placeholders)), .. text.Links.Select(link => link.Spoken)]),
            LegalBasis = text.LegalBasis,
            Language = text.Language,
            FollowUps = [.. entry.FollowUps.Where(questions.ContainsKey).Select(id => new FaqLink(id, Best(questions[id], text.Language)))]
        };

    private static FaqEntry ToIndexed(FaqContent entry, FaqText text) => new()
    {
        Id = entry.Id,
        Question = text.Question,
        Alternates = text.Phrasings,
        Answer = text.Answer,
        Language = text.Language,
        Topic = entry.Category
    };
}

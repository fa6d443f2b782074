using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;
using Bot.Faqs;
using Bot.Platform;
using Knowledge;

namespace Bot.Admin.Faqs;

/// <summary>Plays what the bot would say, by the very rules it speaks by; nobody hears it and nothing is kept.</summary>
public sealed class Stage(FaqBook book, AgencyDirectory agency, TimeProvider clock)
{
    // A draft may have no id yet, or one that cannot be used.
    private const string Draft = "draft";

    /// <summary>What answers in a language may name between double braces.</summary>
    public IEnumerable<string> Contacts(string language) => agency.Placeholders(language).Keys;

    /// <summary>All that has to be put right in the words of an entry.</summary>
    public IEnumerable<FaqProblem> Problems(FaqContent content) => FaqRules.Problems(content, agency);

    /// <summary>The answer as it would be said if these words were published.</summary>
    public async Task<IReadOnlyList<Saying>> AnswerAsync(FaqContent content, FaqText text)
    {
        var answer = (await book.ShelfAsync()).Preview(content, text, agency.Placeholders(text.Language)) with { Id = Draft };
        var tap = new ChoiceActivity($"faq:show:{Draft}", text.Question);
        return Reception.Hear(Citizen(text.Language), tap, Facts(text.Language) with { Chosen = answer }).Sayings;
    }

    /// <summary>Why a citizen who asks this gets what they get, with what is published now; the titles are those of the entries.</summary>
    public async Task<(Explanation Why, IReadOnlyDictionary<string, string> Titles)> ExplainAsync(string words, string language)
    {
        var shelf = await book.ShelfAsync();
        var why = shelf.Explain(new(words, language, null, clock.GetUtcNow().UtcDateTime));
        return (why, why.Candidates.Select(c => c.Id).Distinct().ToDictionary(id => id, id => shelf.Answer(id, language)?.Question ?? id));
    }

    /// <summary>What would be said to a citizen who asks this, with what is published now.</summary>
    public async Task<IReadOnlyList<Saying>> HearAsync(string words, string language)
    {
        var facts = Facts(language);
        var finding = (await book.ShelfAsync()).Find(new(words, language, null, facts.Now));
        return Reception.Hear(Citizen(language), new TextActivity(words), facts with { Faq = finding }).Sayings;
    }

    private static Conversation Citizen(string language) => new() { Language = language, Greeted = true };

    private Facts Facts(string language) => new() { Now = clock.GetUtcNow().UtcDateTime, Contacts = agency.Contacts(language) };
}

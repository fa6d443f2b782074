using Knowledge.Text;

namespace Bot.Faqs;

/// <summary>Finds entries that ask the same: titles and phrasings that differ only in width, case, blanks, punctuation or politeness.</summary>
internal static class SameQuestions
{
    /// <summary>Which entries ask what.</summary>
    public static ILookup<string, string> Owners(IEnumerable<FaqContent> contents) =>
        contents.SelectMany(c => Asked(c).Select(asked => (asked.Key, c.Id))).ToLookup(pair => pair.Key, pair => pair.Id);

    /// <summary>The questions of an entry that another one asks too.</summary>
    public static IEnumerable<FaqProblem> Problems(FaqContent content, ILookup<string, string> owners) =>
        from asked in Asked(content)
        let other = owners[asked.Key].FirstOrDefault(id => id != content.Id)
        where other is not null
        select new FaqProblem("SameQuestion", asked.Question, other) { Text = asked.Language };

    /// <summary>The title and the phrasings.</summary>
    public static IEnumerable<string> Questions(this FaqText text) => [text.Question, .. text.Phrasings];

    /// <summary>The same for questions that ask the same.</summary>
    public static string Key(string question) =>
        Normaliser.Normalise(question).Replace(" ", "", StringComparison.Ordinal).Replace(Normaliser.Break.ToString(), "", StringComparison.Ordinal);

    private static IEnumerable<(string Key, string Question, string Language)> Asked(FaqContent content) =>
        content.Texts.SelectMany(text => text.Questions().Select(question => (Key(question), question, text.Language)))
            .Where(asked => asked.Item1 is not "")
            .DistinctBy(asked => asked.Item1);
}

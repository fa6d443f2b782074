using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Faqs;

namespace Bot.Ai;

/// <summary>Phrasings as the model writes them.</summary>
internal sealed record PhrasingsDraft(IReadOnlyList<string> Phrasings)
{
    public static readonly object Schema = Schemas.Object(("phrasings", Schemas.Texts));
    private const int Most = 10;

    /// <summary>Those that the text does not have yet; null if the draft is of no use.</summary>
    public static IReadOnlyList<string>? Read(JsonElement answer, FaqText text)
    {
        var existing = text.Questions().Select(SameQuestions.Key).ToHashSet();
        var fresh = Usable(Drafts.Read<PhrasingsDraft>(answer).Phrasings).Where(p => !existing.Contains(SameQuestions.Key(p))).Take(Most).ToList();
        return fresh.Count > 0 ? fresh : null;
    }

    /// <summary>Without what is empty, too long or said twice.</summary>
    public static IEnumerable<string> Usable(IEnumerable<string> phrasings) =>
        phrasings.Where(Drafts.IsQuestion).Select(p => p.Trim()).DistinctBy(SameQuestions.Key);
}

/// <summary>A translation as the model writes it.</summary>
internal sealed record TranslationDraft(string Question, IReadOnlyList<string> Phrasings, string Answer, string LegalBasis)
{
    public static readonly object Schema = Schemas.Object(
        ("question", Schemas.Text), ("phrasings", Schemas.Texts), ("answer", Schemas.Text), ("legalBasis", Schemas.Text));

    /// <summary>As a text that no native speaker has read yet; null if the draft is of no use, as without a contact of the original.</summary>
    public static FaqText? Read(JsonElement answer, FaqText text, string language)
    {
        var draft = Drafts.Read<TranslationDraft>(answer);
        return Drafts.IsQuestion(draft.Question)
            && draft.Answer.Trim() is { Length: > 0 and <= FaqRules.LongestAnswer } words
            && Placeholders.NamesIn(words).Order().SequenceEqual(Placeholders.NamesIn(text.Answer).Order())
                ? new FaqText
                {
                    Language = language,
                    Question = draft.Question.Trim(),
                    Phrasings = [.. PhrasingsDraft.Usable(draft.Phrasings)],
                    Answer = words,
                    LegalBasis = draft.LegalBasis.Trim(),
                    NativeReviewed = false
                }
                : null;
    }
}

internal static class Drafts
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true
    };

    /// <exception cref="JsonException">Something else was written than asked for.</exception>
    public static T Read<T>(JsonElement answer)
        where T : class => answer.Deserialize<T>(Strict) ?? throw new JsonException("null is no draft.");

    public static bool IsQuestion(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= FaqRules.LongestQuestion;
}

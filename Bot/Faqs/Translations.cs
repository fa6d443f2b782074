using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Conversations;

namespace Bot.Faqs;

/// <summary>
/// Knows of every translation which Chinese words it was made from. A translation is out of date when the question, the
/// answer or the legal basis in zh-TW says something else by now.
/// </summary>
public static class Translations
{
    /// <summary>A name for the Chinese words of an entry: the same for the same words.</summary>
    public static string Fingerprint(this FaqContent content)
    {
        var chinese = content.In(SpokenLanguage.Chinese);
        var words = string.Join('\u0001', chinese?.Question, chinese?.Answer, chinese?.LegalBasis);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 8));
    }

    /// <summary>The words in a language; null if there are none.</summary>
    public static FaqText? In(this FaqContent content, string language) => content.Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>True if a translation is older than the Chinese words beside it.</summary>
    public static bool IsOutdated(this FaqContent content, FaqText text) =>
        text.Language != SpokenLanguage.Chinese && text.TranslatedFrom is { } source && source != content.Fingerprint();

    /// <summary>Notes in the new words what each translation was made from: what was translated anew, from the new Chinese words.</summary>
    /// <param name="before">What the entry said; null if it is new.</param>
    /// <param name="after">What it is to say. A text whose source is already the new words stays so: somebody has checked it.</param>
    public static FaqContent Trace(FaqContent? before, FaqContent after)
    {
        var (old, fresh) = (before?.Fingerprint(), after.Fingerprint());
        return after with { Texts = [.. after.Texts.Select(text => text with { TranslatedFrom = SourceOf(text, before?.In(text.Language)) })] };

        string? SourceOf(FaqText text, FaqText? was) =>
            text.Language == SpokenLanguage.Chinese ? null
            : text.TranslatedFrom == fresh || was is null || !SaysTheSame(text, was) ? fresh
            : was.TranslatedFrom ?? old;
    }

    private static bool SaysTheSame(FaqText one, FaqText other) =>
        (one.Question, one.Answer, one.LegalBasis) == (other.Question, other.Answer, other.LegalBasis);
}

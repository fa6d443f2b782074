using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Conversations;
using Bot.Faqs;

namespace Bot.Admin.Faqs;

/// <summary>An entry as a form: lists stand one to a line, every language has its fields whether it has words yet or not.</summary>
public sealed class FaqForm
{
    /// <summary>The languages that an entry may have, zh-TW first.</summary>
    public static IReadOnlyList<string> Languages => FaqRules.Languages;

    [Required, StringLength(FaqRules.LongestId)]
    public string Id { get; set; } = "";

    public string? Category { get; set; }

    public string? Owner { get; set; }

    public DateOnly? ReviewDue { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    /// <summary>Ids between blanks or line breaks.</summary>
    public string? FollowUps { get; set; }

    public int Position { get; set; }

    public List<FaqTextForm> Texts { get; set; } = [];

    /// <summary>The language whose fields are open.</summary>
    public string Shown { get; set; } = SpokenLanguage.Chinese;

    internal static FaqForm Of(FaqContent content, string shown = SpokenLanguage.Chinese) => new()
    {
        Id = content.Id,
        Category = content.Category,
        Owner = content.Owner,
        ReviewDue = content.ReviewDue,
        ValidFrom = content.ValidFrom,
        ValidUntil = content.ValidUntil,
        FollowUps = string.Join('\n', content.FollowUps),
        Position = content.Position,
        Texts = [.. Languages.Select(language => FaqTextForm.Of(content, language))],
        Shown = shown
    };

    internal FaqContent ToContent()
    {
        var content = new FaqContent
        {
            Id = Id.Trim(),
            Category = Category?.Trim() ?? "",
            Owner = Owner?.Trim() ?? "",
            ReviewDue = ReviewDue,
            ValidFrom = ValidFrom,
            ValidUntil = ValidUntil,
            FollowUps = [.. (FollowUps ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
            Position = Position,
            Texts = [.. Texts.Where(text => text.HasWords).Select(text => text.ToText())]
        };
        var checkedNow = Texts.Where(text => text.Checked).Select(text => text.Language).ToList();
        return content with { Texts = [.. content.Texts.Select(t => checkedNow.Contains(t.Language) ? t with { TranslatedFrom = content.Fingerprint() } : t)] };
    }

    /// <summary>Fields for every language, also where the browser sent none; whoever sends a language that is not ours is not heard.</summary>
    internal void Complete()
    {
        Texts = [.. Languages.Select(language => Texts.FirstOrDefault(t => t.Language == language) ?? new() { Language = language })];
        Shown = Languages.Contains(Shown) ? Shown : SpokenLanguage.Chinese;
    }
}

/// <summary>The words in one language as fields.</summary>
public sealed class FaqTextForm
{
    public string Language { get; set; } = "";

    public string? Question { get; set; }

    public string? Phrasings { get; set; }

    public string? Answer { get; set; }

    public string? LegalBasis { get; set; }

    /// <summary><c>label | address</c>, one to a line.</summary>
    public string? Links { get; set; }

    public bool NativeReviewed { get; set; }

    /// <summary>True if the person says that the translation fits the Chinese words as they are now.</summary>
    public bool Checked { get; set; }

    internal bool HasWords => new[] { Question, Answer, Phrasings, LegalBasis, Links }.Any(words => !string.IsNullOrWhiteSpace(words));

    internal static FaqTextForm Of(FaqContent content, string language) => content.In(language) is { } text
        ? new()
        {
            Language = language,
            Question = text.Question,
            Phrasings = string.Join('\n', text.Phrasings),
            Answer = text.Answer,
            LegalBasis = text.LegalBasis,
            Links = string.Join('\n', text.Links),
            NativeReviewed = text.NativeReviewed
        }
        : new() { Language = language, NativeReviewed = language is SpokenLanguage.Chinese or SpokenLanguage.English };

    internal FaqText ToText() => new()
    {
        Language = Language,
        Question = Question?.Trim() ?? "",
        Phrasings = [.. Lines(Phrasings)],
        Answer = Answer?.ReplaceLineEndings("\n").Trim() ?? "",
        LegalBasis = LegalBasis?.Trim() ?? "",
        Links = WebLink.ParseAll(Lines(Links)),
        NativeReviewed = NativeReviewed
    };

    private static string[] Lines(string? text) =>
        (text ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

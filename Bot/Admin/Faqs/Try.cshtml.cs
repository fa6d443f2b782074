using Bot.Dialogs.Conversations;
using Bot.Staff;
using Knowledge;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Faqs;

/// <summary>Asks as a citizen would, and shows what would be said and why. Nothing is kept of it.</summary>
[Needs(Right.ReadFaqs)]
public sealed class TryModel(Stage stage) : FaqPage
{
    private const int LongestQuestion = 500;

    [BindProperty(SupportsGet = true)]
    public string? Question { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    /// <summary>Null until something was asked.</summary>
    public Explanation? Why { get; private set; }

    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Phone> Phones { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var language = FaqForm.Languages.FirstOrDefault(tag => tag == Language) ?? SpokenLanguage.Chinese;
        Language = language;
        if (!string.IsNullOrWhiteSpace(Question))
        {
            var asked = Question.Trim()[..Math.Min(Question.Trim().Length, LongestQuestion)];
            (Why, Titles) = await stage.ExplainAsync(asked, language);
            Phones = Phone.Both(await stage.HearAsync(asked, language));
        }
    }
}

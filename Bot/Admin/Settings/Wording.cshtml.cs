using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Settings;
using Bot.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin.Settings;

/// <summary>The public words for cases, all of a language.</summary>
[Needs(Right.ChangeSettings)]
public sealed class WordingModel(CaseWording wording, SettingsBook book) : StaffPage
{
    [BindProperty(SupportsGet = true, Name = "language")]
    public string Language { get; set; } = SpokenLanguage.Chinese;

    public IReadOnlyList<(string Name, string Text, bool IsOwn)> Texts { get; private set; } = [];

    public void OnGet()
    {
        Language = TextModel.Languages.Contains(Language) ? Language : SpokenLanguage.Chinese;
        var (words, own) = (wording.In(Language), book.Current.CaseWords.GetValueOrDefault(Language));
        Texts = [.. CaseWords.Names.Where(TextModel.IsEditable).Select(name => (name, words.Raw(name), own?.GetValueOrDefault(name) is { Length: > 0 }))];
    }
}

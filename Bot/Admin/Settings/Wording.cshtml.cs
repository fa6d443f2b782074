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

    [BindProperty(SupportsGet = true, Name = "group")]
    public string Group { get; set; } = "";

    /// <summary>What the texts are for: those first that are sent to citizens.</summary>
    internal static readonly string[] Groups = ["Told", "Next", "PetitionState", "Public", "EnforcementState", "Missing"];

    public IReadOnlyList<(string Name, string Text, bool IsOwn)> Texts { get; private set; } = [];

    public void OnGet()
    {
        Language = TextModel.Languages.Contains(Language) ? Language : SpokenLanguage.Chinese;
        Group = Groups.Contains(Group) ? Group : Groups[0];
        var (words, own) = (wording.In(Language), book.Current.CaseWords.GetValueOrDefault(Language));
        Texts = [.. CaseWords.Names.Where(name => name.StartsWith(Group + ".", StringComparison.Ordinal)).Select(name => (name, words.Raw(name), own?.GetValueOrDefault(name) is { Length: > 0 }))];
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Settings;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Settings;

/// <summary>One public text about cases: written, previewed with example details, or given back to ours.</summary>
[Needs(Right.ChangeSettings)]
public sealed partial class TextModel(
    SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words, CaseClock clock) : SettingPage(desk, book, db, words)
{
    internal static readonly string[] Languages = [SpokenLanguage.Chinese, SpokenLanguage.English];

    // What CaseWords fills in; a state's name has nothing to be filled in.
    private static readonly string[] Placeholders = ["{number}", "{day}", "{reason}", "{reference}", "{agency}"];

    /// <summary>Language and name: <c>zh-TW:Told.Registered</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The agency's words; empty for ours.</summary>
    [BindProperty, StringLength(1_000)]
    public string? Text { get; set; }

    public string Language => Id.Split(':')[0];

    public string Name => Id.Split(':', 2) is [_, var name] ? name : "";

    /// <summary>Our own words.</summary>
    public string Ours => new CaseWords(Language).Raw(Name);

    /// <summary>What may stand in the text.</summary>
    public IReadOnlyList<string> Allowed => Name.StartsWith("Told.", StringComparison.Ordinal) || Name.StartsWith("Next.", StringComparison.Ordinal) ? Placeholders : [];

    /// <summary>The text as a citizen would read it.</summary>
    public string Preview
    {
        get
        {
            var typed = new Dictionary<string, string> { [Name] = Text?.Trim() ?? "" };
            var details = new MoveDetails { Day = clock.Today.AddDays(10), Reason = Words["Example.Reason"], Reference = "1150001234", Agency = Words["Example.Agency"] };
            return new CaseWords(Language, typed).Shown(Name, CaseNumber.Of(clock.Today.Year - 1911, 123).Value, details);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsKnown)
        {
            return NotFound();
        }

        Text = Current.CaseWords.GetValueOrDefault(Language)?.GetValueOrDefault(Name);
        return await ShowAsync(SettingName);
    }

    /// <summary>Shows what was typed, and saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (!IsKnown)
        {
            return NotFound();
        }

        var seen = Seen;
        ModelState.Clear();
        CheckText();
        await ShowAsync(SettingName);
        Seen = seen;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsKnown)
        {
            return NotFound();
        }

        CheckText();
        return await SaveAsync(SettingName, Text?.Trim().ReplaceLineEndings("\n") ?? "", AuditAction.SettingChanged, "/Settings/Wording", new { language = Language, group = Name.Split('.')[0] });
    }

    internal static bool IsEditable(string name) => name.Contains('.', StringComparison.Ordinal) && !name.StartsWith("Day.", StringComparison.Ordinal);

    /// <summary>What a text is about: the built-in name of its state.</summary>
    internal static string? StateOf(string name) => name.Split('.') switch
    {
        ["PetitionState" or "Told" or "Next", var state] when CaseWords.Names.Contains($"PetitionState.{state}") => $"PetitionState.{state}",
        ["EnforcementState" or "Public", var state] => $"EnforcementState.{state}",
        _ => null
    };

    /// <summary>What a line of the list of what is missing asks for; null for any other text.</summary>
    internal static string? MissingIn(string name) => name.Split('.') is ["Missing", var item]
        ? ReportText.Label(item, CultureInfo.CurrentUICulture.Name)
        : null;

    private bool IsKnown => Languages.Contains(Language) && IsEditable(Name) && CaseWords.Names.Contains(Name);

    private string SettingName => SettingNames.OfCaseWords(Language, Name);

    private void CheckText()
    {
        if (Braces().Matches(Text ?? "").Select(m => m.Value).Except(Allowed).FirstOrDefault() is { } unknown)
        {
            ModelState.AddModelError(nameof(Text), Words["UnknownPlaceholder", unknown]);
        }
    }

    [GeneratedRegex(@"\{[^}]*\}?|\}")]
    private static partial Regex Braces();
}

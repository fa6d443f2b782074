using System.ComponentModel.DataAnnotations;
using Bot.Settings;

namespace Bot.Admin.Settings;

/// <summary>The fields of a text in two languages.</summary>
public sealed class TextsForm
{
    private const int Longest = 1_000;

    [StringLength(Longest)]
    public string? Chinese { get; set; }

    [StringLength(Longest)]
    public string? English { get; set; }

    public static TextsForm Of(Texts texts) => new() { Chinese = texts.Chinese, English = texts.English };

    public Texts ToTexts() => new() { Chinese = Chinese?.Trim(), English = English?.Trim() };
}

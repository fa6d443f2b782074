using Bot.Dialogs.Cases;

namespace Bot.Admin.Cases;

/// <summary>What staff fill in to move a case. Its fields are needed as the move asks for them; the rules say what is missing.</summary>
public sealed class MoveForm
{
    /// <summary>What a chat message holds on every channel.</summary>
    public const int LongestText = 2000;

    public string? Reason { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>A document's number, or that of another case.</summary>
    public string? Reference { get; set; }

    public string? Agency { get; set; }

    /// <summary>What the citizen is told; the names in braces are filled in.</summary>
    public string? Text { get; set; }

    internal MoveDetails Details => new()
    {
        Reason = Clean(Reason),
        Day = Day,
        Reference = CaseNumber.TryParse(Reference, out var number) ? number.Value : Clean(Reference),
        Agency = Clean(Agency)
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

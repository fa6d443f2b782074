namespace Bot.Dialogs.Forms;

/// <summary>How a question is put.</summary>
/// <param name="Text">One question in plain words.</param>
internal sealed record Prompt(string Text)
{
    /// <summary>What can be chosen, most likely first.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>False where a typed number has another meaning (a floor): then the options bear no numbers.</summary>
    public bool Numbered { get; init; } = true;

    /// <summary>True if a place that is sent answers it: where the phone can, its map is offered.</summary>
    public bool TakesPlace { get; init; }

    /// <summary>An answer that fits, for those who are stuck; null if the options say it all.</summary>
    public string? Example { get; init; }
}

/// <summary>One of the answers offered.</summary>
/// <param name="Key">Kept as the answer: for ever the same, in no language.</param>
/// <param name="Label">The words on the button.</param>
internal sealed record Option(string Key, string Label);

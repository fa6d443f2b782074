using Bot.Dialogs.Privacy;

namespace Bot.Ai;

/// <summary>Words that may leave the house: personal data are masked. Nothing else reaches a model.</summary>
internal readonly record struct MaskedText
{
    private MaskedText(string value) => Value = value;

    public string Value { get; }

    /// <summary>Masks, then cuts to so many UTF-16 units.</summary>
    public static MaskedText Of(string text, int longest = int.MaxValue)
    {
        var masked = Masking.Mask(text);
        return new(masked.Length <= longest ? masked : masked[..(longest - (char.IsHighSurrogate(masked[longest - 1]) ? 1 : 0))]);
    }
}

using System.Text.RegularExpressions;

namespace Bot.Dialogs.Places;

/// <summary>A text that is read from its beginning, part by part. Patterns begin with <c>^</c>.</summary>
internal sealed class Cursor(string text)
{
    /// <summary>What has not been read yet, without spaces around it.</summary>
    public string Rest { get; private set; } = text.Trim();

    public void Advance(int length) => Rest = Rest[length..].Trim();

    public bool IsAt(Regex part) => part.IsMatch(Rest);

    public bool Skip(Regex part) => Match(part) is not null;

    public string? Take(Regex part, string group) => Match(part)?.Groups[group].Value;

    public Match? Match(Regex part)
    {
        if (part.Match(Rest) is not { Success: true, Length: > 0 } match)
        {
            return null;
        }

        Advance(match.Length);
        return match;
    }

    /// <summary>Takes a part out of wherever it stands.</summary>
    public Match? Cut(Regex part)
    {
        if (part.Match(Rest) is not { Success: true } match)
        {
            return null;
        }

        Rest = Rest.Remove(match.Index, match.Length).Trim();
        return match;
    }
}

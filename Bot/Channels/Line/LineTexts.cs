namespace Bot.Channels.Line;

/// <summary>Words of any length as messages; LINE refuses empty ones.</summary>
internal static class LineTexts
{
    public static IEnumerable<LineMessage> Of(string text) =>
        LineText.Split(text, LineLimits.Text).Where(piece => !LineText.IsBlank(piece)).Select(piece => new LineTextMessage(piece));
}

using System.Text.Json.Nodes;
using Bot.Messaging.Notices;

namespace Bot.Channels.Messenger;

/// <summary>
/// A message made of a template that Meta has approved: the only one that may be sent unasked when the 24 hours are over
/// (Messenger Platform, "Utility messages").
/// </summary>
internal static class UtilityTemplate
{
    /// <summary>Ours: Meta names no limit; a status fits, and nobody takes it for the whole answer.</summary>
    private const int LongestParameter = 400;

    public static string Render(TemplateOptions template, IReadOnlyList<string> parameters) => new JsonObject
    {
        ["template"] = new JsonObject
        {
            ["name"] = template.Name,
            ["language"] = new JsonObject { ["code"] = template.Language },
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = "body",
                ["parameters"] = new JsonArray([.. parameters.Select(text => new JsonObject { ["type"] = "text", ["text"] = OneLine(text) })])
            })
        }
    }.ToJsonString(MessengerLimits.Relaxed);

    // Line breaks belong to the template, not to what is filled in.
    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestParameter ? line : TextSplitter.Split(line, LongestParameter - 1)[0] + "…";
    }
}

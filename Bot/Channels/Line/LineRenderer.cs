using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Line;

/// <summary>Stand-in until the real renderer lands: right shapes, no limits.</summary>
public static class LineRenderer
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings) =>
        [.. sayings.Select(Draw).Chunk(5).Select(messages => new JsonArray(messages).ToJsonString(Readable))];

    private static JsonNode Draw(Saying saying)
    {
        JsonObject message = saying switch
        {
            TextSaying s => new() { ["type"] = "text", ["text"] = s.Text },
            ImageSaying s => new() { ["type"] = "image", ["originalContentUrl"] = s.Url.AbsoluteUri, ["previewImageUrl"] = (s.PreviewUrl ?? s.Url).AbsoluteUri },
            CardSaying s => new() { ["type"] = "flex", ["altText"] = s.Card.Title ?? s.Card.Text, ["contents"] = Bubble(s.Card) },
            CardListSaying s => new() { ["type"] = "flex", ["altText"] = s.Cards[0].Title, ["contents"] = new JsonObject { ["type"] = "carousel", ["contents"] = new JsonArray([.. s.Cards.Select(Bubble)]) } },
            _ => throw new NotSupportedException(saying.GetType().Name)
        };
        if (saying.Choices.Count > 0)
        {
            message["quickReply"] = new JsonObject { ["items"] = new JsonArray([.. saying.Choices.Select(c => new JsonObject { ["type"] = "action", ["action"] = Postback(c.Label, c.Data) })]) };
        }

        return message;
    }

    private static JsonObject Postback(string label, string data) =>
        new() { ["type"] = "postback", ["label"] = label, ["data"] = data, ["displayText"] = label };

    private static JsonObject Bubble(Card card)
    {
        var body = new JsonArray();
        if (card.Title is not null)
        {
            body.Add(new JsonObject { ["type"] = "text", ["text"] = card.Title, ["weight"] = "bold", ["size"] = "lg", ["wrap"] = true });
        }

        body.Add(new JsonObject { ["type"] = "text", ["text"] = card.Text, ["wrap"] = true, ["size"] = "md", ["color"] = "#555555", ["margin"] = "md" });
        var bubble = new JsonObject { ["type"] = "bubble" };
        if (card.ImageUrl is not null)
        {
            bubble["hero"] = new JsonObject { ["type"] = "image", ["url"] = card.ImageUrl.AbsoluteUri, ["size"] = "full", ["aspectRatio"] = "20:13", ["aspectMode"] = "cover" };
        }

        bubble["body"] = new JsonObject { ["type"] = "box", ["layout"] = "vertical", ["contents"] = body };
        if (card.Buttons.Count > 0)
        {
            bubble["footer"] = new JsonObject { ["type"] = "box", ["layout"] = "vertical", ["spacing"] = "sm", ["contents"] = new JsonArray([.. card.Buttons.Select((b, i) => new JsonObject
            {
                ["type"] = "button", ["style"] = i == 0 ? "primary" : "link", ["height"] = "sm",
                ["action"] = b switch
                {
                    LinkButton l => new JsonObject { ["type"] = "uri", ["label"] = l.Label, ["uri"] = l.Url.OriginalString },
                    ReplyButton r => Postback(r.Label, r.Data),
                    _ => throw new NotSupportedException()
                }
            })]) };
        }

        return bubble;
    }
}

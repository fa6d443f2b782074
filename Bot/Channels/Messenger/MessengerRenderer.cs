using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Messenger;

/// <summary>Stand-in until the real renderer lands: right shapes, no limits.</summary>
public static class MessengerRenderer
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings) =>
        [.. sayings.Select(Draw).Select(message => message.ToJsonString(Readable))];

    private static JsonObject Draw(Saying saying)
    {
        JsonObject message = saying switch
        {
            TextSaying s => new() { ["text"] = s.Text },
            ImageSaying s => Attachment("image", new() { ["url"] = s.Url.AbsoluteUri }),
            CardSaying { Card: { Title: null } card } => Attachment("template", new() { ["template_type"] = "button", ["text"] = card.Text, ["buttons"] = Buttons(card) }),
            CardSaying s => Attachment("template", new() { ["template_type"] = "generic", ["elements"] = new JsonArray(Element(s.Card)) }),
            CardListSaying s => Attachment("template", new() { ["template_type"] = "generic", ["elements"] = new JsonArray([.. s.Cards.Select(Element)]) }),
            _ => throw new NotSupportedException(saying.GetType().Name)
        };
        if (saying.Choices.Count > 0)
        {
            message["quick_replies"] = new JsonArray([.. saying.Choices.Select(c => new JsonObject { ["content_type"] = "text", ["title"] = c.Label, ["payload"] = c.Data })]);
        }

        return message;
    }

    private static JsonObject Attachment(string type, JsonObject payload) =>
        new() { ["attachment"] = new JsonObject { ["type"] = type, ["payload"] = payload } };

    private static JsonObject Element(Card card)
    {
        var element = new JsonObject { ["title"] = card.Title, ["subtitle"] = card.Text };
        if (card.ImageUrl is not null)
        {
            element["image_url"] = card.ImageUrl.AbsoluteUri;
        }

        if (card.Buttons.Count > 0)
        {
            element["buttons"] = Buttons(card);
        }

        return element;
    }

    private static JsonArray Buttons(Card card) => [.. card.Buttons.Select(b => b switch
    {
        LinkButton { Url.Scheme: "tel" } l => new JsonObject { ["type"] = "phone_number", ["title"] = l.Label, ["payload"] = l.Url.OriginalString[4..] },
        LinkButton l => new JsonObject { ["type"] = "web_url", ["title"] = l.Label, ["url"] = l.Url.OriginalString },
        ReplyButton r => new JsonObject { ["type"] = "postback", ["title"] = r.Label, ["payload"] = r.Data },
        _ => throw new NotSupportedException()
    })];
}

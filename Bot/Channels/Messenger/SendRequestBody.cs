using System.Text.Json;

namespace Bot.Channels.Messenger;

/// <summary>The bodies of <c>POST /{page-id}/messages</c> (Messenger Platform, Send API reference).</summary>
internal static class SendRequestBody
{
    public static byte[] Of(string psid, string message, SendAs how, string metadata) => To(psid, json =>
    {
        using var document = JsonDocument.Parse(message);
        json.WriteString("messaging_type", how switch
        {
            SendAs.HumanAgent => "MESSAGE_TAG",
            _ when document.RootElement.TryGetProperty("template", out _) => "UTILITY",
            SendAs.Response => "RESPONSE",
            _ => "UPDATE"
        });
        if (how is SendAs.HumanAgent)
        {
            json.WriteString("tag", "HUMAN_AGENT");
        }

        json.WriteStartObject("message");
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(json);
        }

        json.WriteString("metadata", metadata);
        json.WriteEndObject();
    });

    // A sender action travels alone with its recipient.
    public static byte[] Of(string psid, SenderAction action) => To(psid, json =>
        json.WriteString("sender_action", action is SenderAction.MarkSeen ? "mark_seen" : "typing_on"));

    /// <summary>The body of <c>POST /{page-id}/pass_thread_control</c>.</summary>
    public static byte[] Giving(string psid, string app) => To(psid, json => json.WriteString("target_app_id", app));

    private static byte[] To(string psid, Action<Utf8JsonWriter> rest) => WrittenJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("recipient");
        json.WriteString("id", psid);
        json.WriteEndObject();
        rest(json);
        json.WriteEndObject();
    });
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Bot.Channels.Open311;

/// <summary>
/// What is answered, in the JSON of GeoReport v2; its XML follows from it, for the one is mapped to the other by a rule
/// (the "Spark convention": a list is an element that holds one kind of child).
/// </summary>
/// <param name="Root">The name of the root element, which JSON does not have.</param>
/// <param name="Body">A list or an object.</param>
internal sealed record Document(string Root, JsonNode Body)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> ChildOf = new()
    {
        ["services"] = "service",
        ["attributes"] = "attribute",
        ["values"] = "value",
        ["service_requests"] = "request",
        ["errors"] = "error",
        ["endpoints"] = "endpoint",
        ["formats"] = "format"
    };

    public static Document Errors(IEnumerable<(int Code, string Description)> problems) => new(
        "errors", new JsonArray([.. problems.Select(p => (JsonNode)new JsonObject { ["code"] = p.Code, ["description"] = p.Description })]));

    public string ToJson() => Body.ToJsonString(Readable);

    public string ToXml()
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            new XDocument(Element(Root, Body)).Save(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static XElement Element(string name, JsonNode? node) => node switch
    {
        JsonObject fields => new(name, fields.Select(field => Element(field.Key, field.Value))),
        JsonArray items => new(name, items.Select(item => Element(ChildOf[name], item))),
        JsonValue value => new(name, value.GetValueKind() is JsonValueKind.String ? Clean(value.GetValue<string>()) : value.ToJsonString()),
        _ => new(name)
    };

    // Characters that XML 1.0 cannot say at all.
    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
        }

        return kept.ToString();
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Messenger;

/// <summary>The Messenger Profile of a Page with Meta's rules: a default in every list, four openers, a flat menu of twenty, and no menu without the button to begin.</summary>
internal sealed class PageProfileShelf
{
    private readonly Lock gate = new();
    private readonly JsonObject shown = [];

    /// <summary>How many calls were accepted that change it.</summary>
    public int Changes { get; private set; }

    public string Shown
    {
        get
        {
            lock (gate)
            {
                return shown.ToJsonString();
            }
        }
    }

    public async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Method is "GET")
        {
            await http.Response.WriteAsync($$"""{"data":[{{Shown}}]}""");
            return;
        }

        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        if (Breach(body.RootElement) is not null)
        {
            await MessengerStandIn.ErrorAsync(http, new Mishap.Graph(100));
            return;
        }

        lock (gate)
        {
            Changes++;
            foreach (var property in body.RootElement.EnumerateObject())
            {
                shown[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            }
        }

        await http.Response.WriteAsync("""{"result":"success"}""");
    }

    private static string? Breach(JsonElement profile) =>
        profile.EnumerateObject().Select(property => property.Name switch
        {
            "get_started" => IsWithin(property.Value, "payload", 1000) ? null : "payload",
            "greeting" => Each(property.Value, greeting => IsWithin(greeting, "text", 160)),
            "ice_breakers" => Each(property.Value, list => Has(list, 4, opener => IsWithin(opener, "question", 80) && IsWithin(opener, "payload", 1000))),
            "persistent_menu" when !profile.TryGetProperty("get_started", out _) => "no get_started",
            "persistent_menu" => Each(property.Value, list => Has(list, 20, IsEntry)),
            _ => "unknown property"
        }).FirstOrDefault(breach => breach is not null);

    private static string? Each(JsonElement list, Func<JsonElement, bool> isRight) =>
        !list.EnumerateArray().Any(item => item.GetProperty("locale").GetString() is "default") ? "no default"
        : list.EnumerateArray().Select(item => item.GetProperty("locale").GetString()).Distinct().Count() < list.GetArrayLength() ? "a locale twice"
        : list.EnumerateArray().All(isRight) ? null
        : "item";

    private static bool Has(JsonElement list, int most, Func<JsonElement, bool> isRight) =>
        list.GetProperty("call_to_actions") is var actions && actions.GetArrayLength() >= 1 && actions.GetArrayLength() <= most && actions.EnumerateArray().All(isRight);

    private static bool IsEntry(JsonElement entry) => IsWithin(entry, "title", 30) && entry.GetProperty("type").GetString() switch
    {
        "postback" => IsWithin(entry, "payload", 1000),
        "web_url" => entry.GetProperty("url").GetString()!.StartsWith("https://", StringComparison.Ordinal),
        _ => false
    };

    private static bool IsWithin(JsonElement owner, string name, int most) =>
        owner.TryGetProperty(name, out var text) && text.GetString() is { Length: > 0 } words && words.Length <= most;
}

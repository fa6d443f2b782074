using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Channels.Menus;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line.Menus;

/// <summary>LINE's calls about rich menus. They are made by an operator who waits: whatever is refused throws, with LINE's own words.</summary>
public sealed class LineMenuClient
{
    private readonly HttpClient http;
    private readonly TimeProvider clock;
    private readonly Uri api;
    private readonly Uri data;

    public LineMenuClient(HttpClient http, IOptions<LineOptions> options, TimeProvider clock)
    {
        (this.http, this.clock) = (http, clock);
        (api, data) = (Root(options.Value.ApiBaseUrl), Root(options.Value.DataApiBaseUrl));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ChannelAccessToken);
        http.Timeout = TimeSpan.FromSeconds(60);
        http.MaxResponseContentBufferSize = 2 * 1024 * 1024;
    }

    /// <summary>The menus that were made by the API.</summary>
    public async Task<IReadOnlyList<KeptMenu>> ListAsync(CancellationToken cancellation)
    {
        using var answer = await CallAsync(HttpMethod.Get, api, "v2/bot/richmenu/list", null, cancellation);
        return [.. (answer!.RootElement.ArrayOf("richmenus")?.EnumerateArray() ?? default)
            .Select(menu => new KeptMenu(Id(menu.TextOf("richMenuId")), menu.TextOf("name") ?? ""))];
    }

    /// <summary>Makes a menu, which has no picture yet.</summary>
    public async Task<string> CreateAsync(byte[] definition, CancellationToken cancellation)
    {
        using var answer = await CallAsync(HttpMethod.Post, api, "v2/bot/richmenu", Json(definition), cancellation);
        return Id(answer!.RootElement.TextOf("richMenuId"));
    }

    /// <summary>False for a menu whose making was broken off.</summary>
    public async Task<bool> HasPictureAsync(string menu, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(data, $"v2/bot/richmenu/{Id(menu)}/content"));
        var (answer, _) = await http.AskAsync(request, clock, cancellation);
        return answer.Outcome is LineOutcome.Accepted || (answer.Outcome is LineOutcome.NotFound ? false : throw Refused(request, answer));
    }

    /// <summary>Gives a menu its picture, once and for all.</summary>
    public async Task UploadAsync(string menu, byte[] png, CancellationToken cancellation)
    {
        var content = new ByteArrayContent(png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        (await CallAsync(HttpMethod.Post, data, $"v2/bot/richmenu/{Id(menu)}/content", content, cancellation))?.Dispose();
    }

    /// <summary>The menu behind an alias; null if there is no such alias.</summary>
    public async Task<string?> AliasAsync(string alias, CancellationToken cancellation)
    {
        using var answer = await CallAsync(HttpMethod.Get, api, $"v2/bot/richmenu/alias/{Id(alias)}", null, cancellation);
        return answer?.RootElement.TextOf("richMenuId");
    }

    /// <summary>Puts a menu behind an alias.</summary>
    public async Task SetAliasAsync(string alias, string menu, bool isNew, CancellationToken cancellation)
    {
        var body = WrittenJson.Bytes(json =>
        {
            json.WriteStartObject();
            if (isNew)
            {
                json.WriteString("richMenuAliasId", alias);
            }

            json.WriteString("richMenuId", menu);
            json.WriteEndObject();
        });
        var path = isNew ? "v2/bot/richmenu/alias" : $"v2/bot/richmenu/alias/{Id(alias)}";
        (await CallAsync(HttpMethod.Post, api, path, Json(body), cancellation))?.Dispose();
    }

    /// <summary>The menu of everybody; null if there is none.</summary>
    public async Task<string?> DefaultAsync(CancellationToken cancellation)
    {
        using var answer = await CallAsync(HttpMethod.Get, api, "v2/bot/user/all/richmenu", null, cancellation);
        return answer?.RootElement.TextOf("richMenuId");
    }

    /// <summary>Makes a menu everybody's.</summary>
    public async Task SetDefaultAsync(string menu, CancellationToken cancellation) =>
        (await CallAsync(HttpMethod.Post, api, $"v2/bot/user/all/richmenu/{Id(menu)}", Json([]), cancellation))?.Dispose();

    public async Task DeleteAsync(string menu, CancellationToken cancellation) =>
        (await CallAsync(HttpMethod.Delete, api, $"v2/bot/richmenu/{Id(menu)}", null, cancellation))?.Dispose();

    private static Uri Root(string address) => new(address.TrimEnd('/') + "/");

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    // Ids of LINE's end up in addresses, where ".." would lead to another call.
    private static string Id(string? id) => id is not null && LineIds.IsPlain(id)
        ? id
        : throw new MenusFailedException("LINE named a menu by an id that is none.");

    // Null: LINE knows no such thing.
    private async Task<JsonDocument?> CallAsync(HttpMethod method, Uri root, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(root, path)) { Content = content };
        var (answer, body) = await http.AskAsync(request, clock, cancellation);
        return answer.Outcome switch
        {
            LineOutcome.Accepted => LineAnswers.Parse(body) ?? JsonDocument.Parse("{}"),
            LineOutcome.NotFound when method != HttpMethod.Post => null,
            _ => throw Refused(request, answer)
        };
    }

    private static MenusFailedException Refused(HttpRequestMessage request, LineAnswer answer) =>
        new($"LINE did not accept {request.Method} {request.RequestUri!.AbsolutePath}: {answer.Outcome}, {answer.Detail}");
}

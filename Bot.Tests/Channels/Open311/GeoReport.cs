using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Bot.Cases;
using Bot.Channels.Open311;
using Bot.Staff.Audit;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Open311;

/// <summary>A partner's program, with its key.</summary>
internal sealed class GeoReport(HttpClient http, string key)
{
    public const string Root = "/open311/v2";

    private static int partners;

    /// <summary>Who takes partners on in tests.</summary>
    public static AuditEntry By { get; } = new() { What = AuditAction.PartnerChanged, By = "lin", ByName = "Lin" };

    public string Key => key;

    /// <summary>A partner with a fresh key.</summary>
    public static async Task<GeoReport> OpenAsync(
        BotApp bot, bool mayFile = true, bool mayFollowAll = false, CaseSource source = CaseSource.Hotline, int callsPerMinute = 1000)
    {
        var desk = bot.Services.GetRequiredService<PartnerDesk>();
        var name = $"Partner {Interlocked.Increment(ref partners)}";
        var id = await desk.SaveAsync(null, new(name, source, mayFile, mayFollowAll, callsPerMinute), By);
        return new(bot.Http, (await desk.IssueAsync(id!.Value, By))!);
    }

    public GeoReport With(string otherKey) => new(http, otherKey);

    public async Task<Said> GetAsync(string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + path);
        request.Headers.Add("X-Api-Key", key);
        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }

        return await Said.OfAsync(await http.SendAsync(request));
    }

    public Task<Said> PostAsync(params (string Name, string Value)[] fields) => PostAsync("json", fields);

    public async Task<Said> PostAsync(string format, params (string Name, string Value)[] fields) => await Said.OfAsync(await http.PostAsync(
        $"{Root}/requests.{format}", new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("api_key", key)))));

    /// <summary>Everything that a report needs, with changes.</summary>
    public static (string Name, string Value)[] Complete(params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] complete =
        [
            ("service_code", "illegal-building"), ("address_string", "高雄市三民區九如一路100號"), ("description", "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。"),
            ("last_name", "藍"), ("first_name", "采和"), ("phone", "0955123987"),
            ("attribute[kind]", "rooftop"), ("attribute[work]", "unsure"), ("attribute[consent]", "yes")
        ];
        return [.. complete.ExceptBy(changes.Select(c => c.Name), f => f.Name), .. changes.Where(c => c.Value is not "")];
    }

    /// <summary>Files a report.</summary>
    /// <returns>The case's number.</returns>
    public async Task<string> FileAsync(params (string Name, string Value)[] changes)
    {
        var said = await PostAsync(Complete(changes));
        Assert.True(said.Status is HttpStatusCode.OK, said.Text);
        return (string)said.Json[0]!["service_request_id"]!;
    }
}

/// <summary>What the service said.</summary>
internal sealed record Said(HttpStatusCode Status, string Type, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public XElement Xml => XDocument.Parse(Text).Root!;

    /// <summary>The codes and descriptions of an error, in JSON.</summary>
    public IReadOnlyList<(int Code, string Description)> Errors => [.. Json.AsArray().Select(e => ((int)e!["code"]!, (string)e["description"]!))];

    public static async Task<Said> OfAsync(HttpResponseMessage answer) =>
        new(answer.StatusCode, $"{answer.Content.Headers.ContentType}", await answer.Content.ReadAsStringAsync());
}

/// <summary>One running program on each database for all tests of Open311.</summary>
public sealed class Open311Bots : IAsyncLifetime
{
    private readonly Dictionary<string, BotApp> bots = [];

    public BotApp On(string database) => bots[database];

    public async Task InitializeAsync()
    {
        foreach (var database in (string[])["Sqlite", "Postgres"])
        {
            bots[database] = await BotApp.OnAsync(database);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var bot in bots.Values)
        {
            await bot.DisposeAsync();
        }
    }
}

using System.Net.Mime;
using System.Text.Json.Nodes;
using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Open311;

/// <summary>Where the calls of partners arrive: who calls, whether they may, and in which format they are answered.</summary>
internal sealed partial class Open311Desk(
    PartnerGate gate, PartnerFiling filing, PartnerRequests requests, SiteAddress site, AgencyDirectory agency, IOptions<Open311Options> options,
    TimeProvider clock, ILogger<Open311Desk> logger)
{
    public const string Path = "/open311/v2";

    private const string Xml = "xml";
    private const string Json = "json";

    public Task DiscoverAsync(HttpContext http, string format) => AnswerAsync(http, format, words => Task.FromResult<Reply>(Discovery(words)));

    public Task ListServicesAsync(HttpContext http, string format) => AnswerAsync(http, format, words => Task.FromResult<Reply>(ServiceCatalogue.List(words)));

    public Task DefineServiceAsync(HttpContext http, string code, string format) => AnswerAsync(http, format, words => Task.FromResult<Reply>(
        ServiceCatalogue.Definition(code, words) is { } found ? found : Problem.NotFound("NoSuchService", code)));

    public Task FileAsync(HttpContext http, string format) => AnswerAsync(http, format, async words =>
    {
        if (http.Request.GetTypedHeaders().ContentType?.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return Problem.Bad("NoForm");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Jurisdiction(form["jurisdiction_id"]) ?? await AsPartnerAsync(
            http, form["api_key"], partner => filing.FileAsync(partner, new Submission(form), words, http.Connection.RemoteIpAddress?.ToString() ?? ""));
    });

    public Task ListAsync(HttpContext http, string format) => AnswerAsync(http, format, words => AsPartnerAsync(http, http.Request.Query["api_key"], async partner =>
    {
        var (query, problem) = RequestQuery.Read(http.Request.Query, clock.GetUtcNow().UtcDateTime);
        return query is null ? problem! : await requests.ListAsync(partner, query, words);
    }));

    public Task ShowAsync(HttpContext http, string id, string format) => AnswerAsync(http, format, words =>
        AsPartnerAsync(http, http.Request.Query["api_key"], partner => requests.OneAsync(partner, id, words)));

    public Task FindAsync(HttpContext http, string token, string format) => AnswerAsync(http, format, _ =>
        AsPartnerAsync(http, http.Request.Query["api_key"], partner => requests.OfTokenAsync(partner, token)));

    /// <summary>For every address below ours that is none of them.</summary>
    public Task RefuseAsync(HttpContext http) => AnswerAsync(
        http, http.Request.Path.Value!.EndsWith("." + Json, StringComparison.Ordinal) ? Json : Xml, _ => Task.FromResult<Reply>(Problem.NoSuchResource));

    private async Task AnswerAsync(HttpContext http, string format, Func<Open311Words, Task<Reply>> work)
    {
        var words = Open311Words.For(http.Request);
        var reply = await TryAsync(http, format, () => work(words));
        var status = reply.Problems is [var first, ..] ? first.Status : StatusCodes.Status200OK;
        var document = reply.Document ?? Document.Errors(reply.Problems.Select(p => (p.Status, words.Say(p.Sentence, p.Values))));
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = $"{(format is Json ? MediaTypeNames.Application.Json : MediaTypeNames.Text.Xml)}; charset=utf-8";
        if (status == StatusCodes.Status429TooManyRequests)
        {
            http.Response.Headers.RetryAfter = "60";
        }

        await http.Response.WriteAsync(format is Json ? document.ToJson() : document.ToXml(), http.RequestAborted);
    }

    private async Task<Reply> TryAsync(HttpContext http, string format, Func<Task<Reply>> work)
    {
        try
        {
            return !await gate.IsOpenAsync() ? Problem.NotInUse
                : format is not (Json or Xml) ? Problem.NoSuchResource
                : Jurisdiction(http.Request.Query["jurisdiction_id"]) ?? await work();
        }
        catch (BadHttpRequestException)
        {
            return Problem.Bad("TooLarge");
        }
        catch (InvalidDataException)
        {
            return Problem.Bad("TooLarge");
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
        {
            LogFailed(e);
            return Problem.OutOfOrder;
        }
    }

    private async Task<Reply> AsPartnerAsync(HttpContext http, string? key, Func<Partner, Task<Reply>> work)
    {
        var given = http.Request.Headers["X-Api-Key"].FirstOrDefault() ?? key;
        var (partner, problem) = await gate.AdmitAsync(given, http.Connection.RemoteIpAddress);
        return partner is not null ? await work(partner) : problem ?? Problem.WrongKey;
    }

    private Reply? Jurisdiction(string? given) =>
        string.IsNullOrWhiteSpace(given) || string.Equals(given.Trim(), options.Value.JurisdictionId, StringComparison.OrdinalIgnoreCase)
            ? null
            : (Reply?)Problem.NotFound("NoSuchJurisdiction", given);

    private Document Discovery(Open311Words words)
    {
        var contacts = agency.Contacts(words.Language);
        return new("discovery", new JsonObject
        {
            ["changeset"] = ServiceCatalogue.Changeset,
            ["contact"] = string.Join(' ', new[] { contacts.AgencyName, contacts.Phone, contacts.Website }.Where(part => part is { Length: > 0 })),
            ["key_service"] = words.Say("KeyService"),
            ["endpoints"] = new JsonArray(new JsonObject
            {
                ["specification"] = "http://wiki.open311.org/GeoReport_v2",
                ["url"] = new Uri(site.Base, Path).AbsoluteUri,
                ["changeset"] = ServiceCatalogue.Changeset,
                ["type"] = "production",
                ["formats"] = new JsonArray("text/xml", "application/json")
            })
        });
    }

    [LoggerMessage(LogLevel.Error, "A call over Open311 failed")]
    private partial void LogFailed(Exception problem);
}

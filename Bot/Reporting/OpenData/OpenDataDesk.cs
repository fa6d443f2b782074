using System.Security.Cryptography;
using Bot.Dialogs.Conversations;
using Bot.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Bot.Reporting.OpenData;

/// <summary>Answers those who ask for open data. Addresses stay as they are; what has not changed is not sent again.</summary>
internal sealed class OpenDataDesk(OpenDataShelf shelf, OpenDataCatalogue catalogue, IOptions<SiteOptions> site)
{
    private const int FreshSeconds = 3600;

    /// <summary>The page for people.</summary>
    public async Task<RazorComponentResult> PageAsync(HttpContext http, string? lang)
    {
        var words = ReportingWords.In(lang ?? LanguageOf(http.Request));
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        var sets = new List<(OpenDataSet, Coverage?)>();
        foreach (var set in OpenDataSet.All)
        {
            sets.Add((set, await shelf.CoverageAsync(set)));
        }

        return new RazorComponentResult<OpenDataPage>(new { Words = words, Sets = sets, Contact = catalogue.Contact(words.Language) });
    }

    /// <summary>The list of all sets for programs.</summary>
    public async Task<IResult> CatalogueAsync(HttpContext http)
    {
        var sets = new List<object>();
        foreach (var set in OpenDataSet.All)
        {
            sets.Add(catalogue.Describe(set, SiteOf(http.Request), await shelf.CoverageAsync(set)));
        }

        return Answer(http, OpenDataCatalogue.Write(new { datasets = sets }), "application/json; charset=utf-8");
    }

    /// <summary>A file of a set: its name is the set's with <c>.csv</c>, <c>.ods</c>, <c>.json</c> or <c>.schema.json</c> behind it.</summary>
    public async Task<IResult> FileAsync(HttpContext http, string file)
    {
        var (name, kind) = file.IndexOf('.') is var dot and > 0 ? (file[..dot], file[dot..]) : (file, "");
        return OpenDataSet.All.FirstOrDefault(s => s.Id == name) is not { } set ? TypedResults.NotFound() : kind switch
        {
            ".csv" => Answer(http, await shelf.CsvAsync(set), "text/csv; charset=utf-8"),
            ".ods" => Answer(http, await shelf.OdsAsync(set), Tables.OdfPackage.Sheets),
            ".json" => Answer(http, await shelf.JsonAsync(set, SiteOf(http.Request)), "application/json; charset=utf-8"),
            ".schema.json" => Answer(http, OpenDataCatalogue.Schema(set, SiteOf(http.Request)), "application/schema+json; charset=utf-8"),
            _ => TypedResults.NotFound()
        };
    }

    // Open to the scripts of every site: nothing here is anybody's. The framework answers 304 by the tag.
    private static FileContentHttpResult Answer(HttpContext http, byte[] body, string kind)
    {
        http.Response.Headers.CacheControl = FormattableString.Invariant($"public, max-age={FreshSeconds}");
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return TypedResults.File(body, kind, entityTag: new($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\""));
    }

    private string SiteOf(HttpRequest request) =>
        site.Value.PublicBaseUrl is { Length: > 0 } known ? known.TrimEnd('/') : $"{request.Scheme}://{request.Host}";

    private static string LanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value ?? SpokenLanguage.Chinese;
}

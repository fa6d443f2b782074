using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Reporting.OpenData;

/// <summary>Describes the sets, in both languages, with the metadata that the government's data platform asks for.</summary>
internal sealed class OpenDataCatalogue(AgencyDirectory agency, IOptions<OpenDataOptions> options)
{
    public const string Licence = "https://data.gov.tw/license";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
    private static readonly string[] Parts = ["metadata", "rows"];
    private static readonly string[] NumberOrNothing = ["number", "null"];
    private static readonly string[] WordsOrNothing = ["string", "null"];
    private static readonly string[] Spoken = [SpokenLanguage.Chinese, SpokenLanguage.English];

    public string Contact(string language) => options.Value.Contact is { Length: > 0 } contact ? contact : agency.Contacts(language).Phone;

    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Json);

    /// <summary>A set in the words of its metadata.</summary>
    public IReadOnlyDictionary<string, object?> Describe(OpenDataSet set, string site, Coverage? coverage) => new Dictionary<string, object?>
    {
        ["id"] = set.Id,
        ["title"] = Both(words => words[$"Open.{set.Id}"]),
        ["description"] = Both(words => $"{words[$"Open.{set.Id}.About"]} {words["Open.Merged"]}"),
        ["fields"] = set.Columns.Select(field => new { name = field.Name, type = TypeOf(field), description = Both(words => words[$"Open.Field.{field.Name}"]) }),
        ["publisher"] = Both(words => agency.Contacts(words.Language).AgencyName),
        ["updateFrequency"] = Both(words => words["Open.Monthly"]),
        ["license"] = new { title = Both(words => words["Open.Licence"]), url = Licence },
        ["fee"] = Both(words => words["Open.Free"]),
        ["encoding"] = "UTF-8",
        ["periodStart"] = Iso(coverage?.From),
        ["periodEnd"] = Iso(coverage?.Until),
        ["updatedAt"] = coverage?.UpdatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["contact"] = Contact(SpokenLanguage.Chinese),
        ["quality"] = Both(words => words["Open.Quality"]),
        ["distributions"] = new[]
        {
            new { mediaType = "text/csv", url = $"{site}/opendata/{set.Id}.csv" },
            new { mediaType = Tables.OdfPackage.Sheets, url = $"{site}/opendata/{set.Id}.ods" },
            new { mediaType = "application/json", url = $"{site}/opendata/{set.Id}.json" },
            new { mediaType = "application/schema+json", url = $"{site}/opendata/{set.Id}.schema.json" }
        }
    };

    /// <summary>The JSON Schema of a set's file.</summary>
    public static byte[] Schema(OpenDataSet set, string site) => Write(new Dictionary<string, object>
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"{site}/opendata/{set.Id}.schema.json",
        ["title"] = set.Id,
        ["type"] = "object",
        ["required"] = Parts,
        ["properties"] = new Dictionary<string, object>
        {
            ["metadata"] = new { type = "object" },
            ["rows"] = new
            {
                type = "array",
                items = new
                {
                    type = "object",
                    required = set.Columns.Select(c => c.Name),
                    additionalProperties = false,
                    properties = set.Columns.ToDictionary(c => c.Name, Property)
                }
            }
        }
    });

    private static object Property(OpenDataField field) => field.Kind switch
    {
        OpenDataKind.Day => new { type = "string", format = "date" },
        OpenDataKind.Count => new { type = "integer", minimum = Statistics.SmallNumbers.Least },
        OpenDataKind.Number => new { type = NumberOrNothing },
        _ => new { type = WordsOrNothing }
    };

    private static string TypeOf(OpenDataField field) => field.Kind switch
    {
        OpenDataKind.Day => "date",
        OpenDataKind.Count => "integer",
        OpenDataKind.Number => "number",
        _ => "string"
    };

    private static Dictionary<string, string> Both(Func<ReportingWords, string> text) => Spoken.ToDictionary(language => language, language => text(ReportingWords.In(language)));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Reporting.Tables;
using Bot.Storage;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.OpenData;

/// <summary>What has been published of a set, as rows and as files.</summary>
internal sealed class OpenDataShelf(IDbContextFactory<BotDb> databases, OpenDataCatalogue catalogue)
{
    /// <summary>Every row, the oldest first, with the columns of its period.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<JsonElement>>> RowsAsync(OpenDataSet set)
    {
        await using var db = await databases.CreateDbContextAsync();
        var releases = await db.Set<OpenDataReleaseRow>().AsNoTracking().Where(r => r.Set == set.Id).OrderBy(r => r.From).ToListAsync();
        return [.. releases.SelectMany(r => JsonSerializer.Deserialize<List<List<JsonElement>>>(r.Rows)!.Select(row => (List<JsonElement>)[.. Period(r), .. row]))];
    }

    public async Task<byte[]> CsvAsync(OpenDataSet set)
    {
        var rows = await RowsAsync(set);
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            Write(csv, set.Columns.Select(c => c.Name));
            foreach (var row in rows)
            {
                Write(csv, row.Select(cell => Faqs.Exchange.Formulas.Neutralise(cell.ToString())));
            }
        }

        return bytes.ToArray();
    }

    public async Task<byte[]> OdsAsync(OpenDataSet set)
    {
        var words = ReportingWords.In(SpokenLanguage.Chinese);
        var rows = (await RowsAsync(set)).Select(row => (Figure[])[.. row.Select(Cell)]);
        return OdsFile.Write(words[$"Open.{set.Id}"], words.Language, [new(set.Id, words[$"Open.{set.Id}"], [.. set.Columns.Select(c => c.Name)], [.. rows])]);
    }

    public async Task<byte[]> JsonAsync(OpenDataSet set, string site)
    {
        var columns = set.Columns.Select(c => c.Name).ToList();
        var rows = (await RowsAsync(set)).Select(row => row.Select((cell, i) => (columns[i], cell)).ToDictionary(c => c.Item1, c => c.cell));
        return OpenDataCatalogue.Write(new Dictionary<string, object> { ["metadata"] = catalogue.Describe(set, site, await CoverageAsync(set)), ["rows"] = rows });
    }

    /// <summary>From when to when there is something; null if nothing has been published.</summary>
    public async Task<Coverage?> CoverageAsync(OpenDataSet set)
    {
        await using var db = await databases.CreateDbContextAsync();
        var releases = db.Set<OpenDataReleaseRow>().Where(r => r.Set == set.Id);
        return await releases.AnyAsync() ? new(await releases.MinAsync(r => r.From), await releases.MaxAsync(r => r.Until), await releases.MaxAsync(r => r.PublishedAt)) : null;
    }

    private static Figure Cell(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null ? Figure.Nothing
        : value.ValueKind is not JsonValueKind.Number ? Figure.Of(value.ToString())
        : value.TryGetInt32(out var count) ? Figure.Of(count)
        : Figure.Exact(value.GetDouble(), "0.####");

    private static JsonElement[] Period(OpenDataReleaseRow release) =>
        [.. new[] { Iso(release.From), Iso(release.Until), Roc(release.From), Roc(release.Until) }.Select(day => JsonSerializer.SerializeToElement(day))];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Seven digits: 1151122.
    private static string Roc(DateOnly day) => FormattableString.Invariant($"{day.Year - 1911:000}{day.Month:00}{day.Day:00}");

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}

/// <summary>The time that a set covers.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="UpdatedAt">When something was published last, UTC.</param>
public sealed record Coverage(DateOnly From, DateOnly Until, DateTime UpdatedAt);

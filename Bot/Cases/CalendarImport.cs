using Bot.Storage;

namespace Bot.Cases;

/// <summary>Brings lists of days off into the database: the shipped one at the first start, next year's by <c>calendar import</c>.</summary>
public sealed class CalendarImport(WriteQueue writes)
{
    private const string Insert = """
        INSERT INTO calendar_days (day, kind, name, confirmed, source) VALUES (@day, @kind, @name, @confirmed, @source)
        ON CONFLICT (day) DO NOTHING
        """;

    private const string DeleteYear = "DELETE FROM calendar_days WHERE day >= @first AND day <= @last";

    /// <summary>Stores the shipped list; what is there already stays.</summary>
    internal Task FillAsync() => StoreAsync(CalendarFile.ReadShipped(), replaces: false);

    /// <summary>A list replaces what was known of the years that it speaks of.</summary>
    /// <returns>Those years.</returns>
    internal async Task<IReadOnlyList<int>> ReplaceAsync(CalendarFile file)
    {
        await StoreAsync(file, replaces: true);
        return Years(file);
    }

    private Task<int> StoreAsync(CalendarFile file, bool replaces)
    {
        var source = $"{file.Source} {file.Version}".Trim() is { Length: > 0 and var length } said ? said[..Math.Min(length, 200)] : "import";
        return writes.RunAsync(writer =>
        {
            foreach (var year in replaces ? Years(file) : [])
            {
                writer.Execute(DeleteYear, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            }

            return file.Days.Sum(day => writer.Execute(Insert, day.Date, day.Kind.ToString(), day.Name, day.Confirmed, source));
        });
    }

    private static List<int> Years(CalendarFile file) => [.. file.Days.Select(d => d.Date.Year).Distinct().Order()];
}

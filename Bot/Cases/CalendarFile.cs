using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>A list of days off: <c>{"source", "version", "days": [{"date", "name", "kind", "confirmed"}]}</c>, or the list of days alone.</summary>
internal sealed record CalendarFile
{
    private const string Shipped = "Bot.Cases.Content.calendar.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter<CalendarDayKind>(JsonNamingPolicy.SnakeCaseLower) }
    };

    /// <summary>Who published the days.</summary>
    public string Source { get; init; } = "";

    public string Version { get; init; } = "";

    public required IReadOnlyList<CalendarFileDay> Days { get; init; }

    /// <summary>The list that the program ships.</summary>
    public static CalendarFile ReadShipped()
    {
        using var stream = typeof(CalendarFile).Assembly.GetManifestResourceStream(Shipped)
            ?? throw new InvalidOperationException($"The program has no {Shipped}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd()).Value!;
    }

    public static CaseOutcome<CalendarFile> Read(string json)
    {
        try
        {
            var file = json.TrimStart().StartsWith('[')
                ? new() { Days = JsonSerializer.Deserialize<List<CalendarFileDay>>(json, Options)! }
                : JsonSerializer.Deserialize<CalendarFile>(json, Options)!;
            return file.Days.GroupBy(d => d.Date).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? new CaseProblem("BadCalendar", $"{twice.Key:yyyy-MM-dd} ×2")
                : file;
        }
        catch (JsonException e)
        {
            return new CaseProblem("BadCalendar", e.Message);
        }
    }
}

/// <summary>A day of such a list.</summary>
/// <param name="Date">Which.</param>
/// <param name="Name">What is celebrated.</param>
/// <param name="Kind"><c>holiday</c>, or <c>make_up_workday</c> for a weekend day that is worked.</param>
/// <param name="Confirmed">False if the government has not published it yet.</param>
internal sealed record CalendarFileDay(DateOnly Date, string Name, CalendarDayKind Kind = CalendarDayKind.Holiday, bool Confirmed = true);

using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Microsoft.Extensions.Primitives;

namespace Bot.Channels.Open311;

/// <summary>Which requests are asked for.</summary>
internal sealed partial record RequestQuery
{
    /// <summary>The longest range of dates, and the most requests in an answer (specification, "Response Volume").</summary>
    public const int MostDays = 90;

    public const int MostRequests = 1000;

    /// <summary>The cases that are asked for by number, which overrides everything else; null if none is.</summary>
    public IReadOnlyList<string>? Numbers { get; private init; }

    public IReadOnlyList<ReportKind> Kinds { get; private init; } = [];

    /// <summary>True for open ones, false for closed ones; null for both.</summary>
    public bool? Open { get; private init; }

    public DateTime From { get; private init; }

    public DateTime To { get; private init; }

    public int Skip { get; private init; }

    public int Take { get; private init; } = MostRequests;

    /// <summary>Reads the arguments.</summary>
    /// <returns>What is asked for, or what is wrong with it.</returns>
    public static (RequestQuery? Query, Problem? Problem) Read(IQueryCollection arguments, DateTime now)
    {
        var numbers = List(arguments["service_request_id"]);
        if (numbers is not [])
        {
            return numbers.Count > MostRequests
                ? (null, Problem.Bad("TooMany", "service_request_id", MostRequests))
                : (new() { Numbers = [.. numbers.Select(n => CaseNumber.TryParse(n, out var number) ? number.Value : "")] }, null);
        }

        var (codes, states) = (List(arguments["service_code"]), List(arguments["status"]));
        if (codes.Find(code => ServiceCatalogue.KindOf(code) is null) is { } unknown)
        {
            return (null, Problem.NotFound("NoSuchService", unknown));
        }

        if (states.Find(state => state is not ("open" or "closed")) is { } odd)
        {
            return (null, Problem.Bad("UnknownValue", "status", odd));
        }

        if (!TryMoment(arguments["start_date"], out var start) || !TryMoment(arguments["end_date"], out var end))
        {
            return (null, Problem.Bad("NoDate"));
        }

        var to = end ?? start?.AddDays(MostDays) ?? now;
        var from = start ?? to.AddDays(-MostDays);
        if (from > to || to - from > TimeSpan.FromDays(MostDays))
        {
            return (null, Problem.Bad("TooLongARange", MostDays));
        }

        var size = Number(arguments["page_size"], MostRequests);
        var page = Number(arguments["page"], 1);
        return size is null or > MostRequests || page is null or > int.MaxValue / MostRequests
            ? (null, Problem.Bad("WrongPage", MostRequests))
            : (new()
            {
                Kinds = [.. codes.Select(code => ServiceCatalogue.KindOf(code)!.Value).Distinct()],
                Open = states.Distinct().ToArray() is [var only] ? only is "open" : null,
                From = from,
                To = to,
                Skip = (page.Value - 1) * size.Value,
                Take = size.Value
            }, null);
    }

    private static List<string> List(StringValues values) =>
        [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static int? Number(StringValues values, int otherwise) => values.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;

    // The zone is part of the format (specification, "Date/time format"). A plus sign that nobody encoded arrives as a space.
    private static bool TryMoment(StringValues values, out DateTime? moment)
    {
        moment = null;
        if (values.FirstOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim().Replace(' ', '+') is not { } text)
        {
            return true;
        }

        if (W3C().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var read)
            && read.Year is > 1900 and < 9000)
        {
            moment = read.UtcDateTime;
        }

        return moment is not null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex W3C();
}

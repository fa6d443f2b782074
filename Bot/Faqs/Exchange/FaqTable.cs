using System.Globalization;

namespace Bot.Faqs.Exchange;

/// <summary>Lines as rows of a table, for CSV and spreadsheets. Phrasings stand one to a line in their cell.</summary>
internal static class FaqTable
{
    public static readonly string[] Columns =
    [
        "id", "lang", "question", "alternates", "answer", "law", "native_reviewed", "links",
        "topic", "owner", "review_due", "valid_from", "valid_until", "follow_ups", "position"
    ];

    private static readonly string[] Needed = ["id", "question", "answer"];

    public static IEnumerable<string> Cells(FaqLine line) => new[]
    {
        line.Id, line.Lang, line.Question, string.Join('\n', line.Alternates ?? []), line.Answer, line.Law, line.NativeReviewed?.ToString(), string.Join('\n', line.Links ?? []),
        line.Topic, line.Owner, line.ReviewDue, line.ValidFrom, line.ValidUntil, string.Join(' ', line.FollowUps ?? []),
        line.Position?.ToString(CultureInfo.InvariantCulture)
    }.Select(cell => Formulas.Neutralise(cell ?? ""));

    /// <summary>What is wrong with the first row; null if nothing.</summary>
    public static FaqProblem? Problem(IReadOnlyList<string> header) =>
        Needed.FirstOrDefault(column => !header.Contains(column)) is { } missing ? new("NoColumn", missing)
        : header.CountBy(column => column).FirstOrDefault(column => column.Value > 1).Key is { } twice ? new("TwiceColumn", twice)
        : header.FirstOrDefault(column => !Columns.Contains(column)) is { } unknown ? new("UnknownColumn", unknown)
        : null;

    /// <summary>Reads a row. Columns that the table does not have are left to what is there already.</summary>
    public static FaqOutcome<FaqLine> Read(IReadOnlyList<string> header, IReadOnlyList<string> cells)
    {
        var said = header.Zip(cells).ToDictionary(pair => pair.First, pair => Formulas.Restore(pair.Second));
        var reviewed = said.GetValueOrDefault("native_reviewed") ?? "";
        var position = said.GetValueOrDefault("position") ?? "";
        if (reviewed is not "" && !bool.TryParse(reviewed, out _))
        {
            return new FaqProblem("BadCell", "native_reviewed", reviewed);
        }

        if (position is not "" && !int.TryParse(position, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            return new FaqProblem("BadCell", "position", position);
        }

        return new FaqLine
        {
            Id = said.GetValueOrDefault("id"),
            Lang = said.GetValueOrDefault("lang"),
            Question = said.GetValueOrDefault("question"),
            Alternates = Items("alternates", '\n'),
            Answer = said.GetValueOrDefault("answer"),
            Law = said.GetValueOrDefault("law"),
            NativeReviewed = reviewed is "" ? null : bool.Parse(reviewed),
            Links = Items("links", '\n'),
            Topic = said.GetValueOrDefault("topic"),
            Owner = said.GetValueOrDefault("owner"),
            ReviewDue = said.GetValueOrDefault("review_due"),
            ValidFrom = said.GetValueOrDefault("valid_from"),
            ValidUntil = said.GetValueOrDefault("valid_until"),
            FollowUps = Items("follow_ups", ' '),
            Position = position is "" ? null : int.Parse(position, CultureInfo.InvariantCulture)
        };

        string[]? Items(string column, char separator) =>
            said.GetValueOrDefault(column)?.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

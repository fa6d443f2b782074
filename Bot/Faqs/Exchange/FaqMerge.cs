using System.Globalization;
using Bot.Dialogs.Conversations;

namespace Bot.Faqs.Exchange;

/// <summary>Makes an entry of its lines in a file and of what is there already; languages that the file leaves out stay.</summary>
internal sealed class FaqMerge(string id, IReadOnlyList<(int Number, FaqLine Line)> lines)
{
    private readonly List<FaqBadRow> badRows = [];

    public string Id => id;

    public IReadOnlyList<FaqBadRow> BadRows => badRows;

    /// <summary>The entry as it will be.</summary>
    /// <param name="before">The entry as it is; null if it is new.</param>
    /// <param name="position">Its place in the list if nobody says another one.</param>
    public FaqContent Apply(FaqContent? before, int position)
    {
        var texts = (before?.Texts ?? []).ToList();
        foreach (var (number, line) in lines)
        {
            Put(texts, number, line);
        }

        return new()
        {
            Id = id,
            Category = Common("topic", l => l.Topic) ?? before?.Category ?? "",
            Owner = Common("owner", l => l.Owner) ?? before?.Owner ?? "",
            ReviewDue = Day("review_due", l => l.ReviewDue, before?.ReviewDue),
            ValidFrom = Day("valid_from", l => l.ValidFrom, before?.ValidFrom),
            ValidUntil = Day("valid_until", l => l.ValidUntil, before?.ValidUntil),
            FollowUps = Common("follow_ups", l => l.FollowUps is null ? null : string.Join(' ', l.FollowUps)) is { } ids
                ? ids.Split(' ', StringSplitOptions.RemoveEmptyEntries) : before?.FollowUps ?? [],
            Position = Common("position", l => l.Position?.ToString(CultureInfo.InvariantCulture)) is { } place
                ? int.Parse(place, CultureInfo.InvariantCulture) : before?.Position ?? position,
            Texts = texts
        };
    }

    /// <summary>The line that a problem of the entry is about.</summary>
    public FaqBadRow Locate(FaqProblem problem) =>
        new(lines.FirstOrDefault(l => Language(l.Line) == problem.Text, lines[0]).Number, problem);

    private static string Language(FaqLine line) => string.IsNullOrWhiteSpace(line.Lang) ? SpokenLanguage.Chinese : line.Lang.Trim();

    private void Put(List<FaqText> texts, int number, FaqLine line)
    {
        var language = Language(line);
        if (lines.Any(l => l.Number < number && Language(l.Line) == language))
        {
            badRows.Add(new(number, new("TwiceSameLanguage", language)));
            return;
        }

        var index = texts.FindIndex(t => t.Language == language);
        var old = index < 0 ? new FaqText { Language = language, Question = "", Answer = "" } : texts[index];
        var text = old with
        {
            Question = line.Question?.Trim() ?? old.Question,
            Phrasings = line.Alternates is null ? old.Phrasings : [.. line.Alternates.Select(a => a.Trim()).Where(a => a is not "")],
            Answer = line.Answer?.ReplaceLineEndings("\n").Trim() ?? old.Answer,
            LegalBasis = line.Law?.Trim() ?? old.LegalBasis,
            NativeReviewed = line.NativeReviewed ?? old.NativeReviewed,
            Links = line.Links is null ? old.Links : WebLink.ParseAll(line.Links)
        };
        if (index < 0)
        {
            texts.Add(text);
        }
        else
        {
            texts[index] = text;
        }
    }

    // Every line of an entry carries these fields, and all have to say the same.
    private string? Common(string field, Func<FaqLine, string?> value)
    {
        var said = lines.Where(l => value(l.Line) is not null).Select(l => (l.Number, Value: value(l.Line)!.Trim())).ToList();
        badRows.AddRange(said.Where(s => s.Value != said[0].Value).Select(s => new FaqBadRow(s.Number, new("Disagrees", field, said[0].Number))));
        return said is [var first, ..] ? first.Value : null;
    }

    private DateOnly? Day(string field, Func<FaqLine, string?> value, DateOnly? before)
    {
        switch (Common(field, value))
        {
            case null:
                return before;
            case "":
                return null;
            case var text when DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return day;
            case var text:
                badRows.Add(new(lines.First(l => value(l.Line) is not null).Number, new("BadCell", field, text)));
                return null;
        }
    }
}

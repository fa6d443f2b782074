namespace Bot.Tests.Year;

/// <summary>
/// Whether something could have been told: if there was a chance, it must have been. Chances are counted from what the
/// citizens did and what the platforms took, with the rules of the office and the platforms alone.
/// </summary>
internal sealed class YearChances(YearCourse year, int budget, int reserve)
{
    // What is held is looked at again a day later.
    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(30);

    private static readonly TimeSpan Window = TimeSpan.FromHours(23.9);

    // Nobody does anything before a rest has come to its end: what is done at one opens the window for the next.
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);

    // An answer has room for at least so many notices.
    private const int FewestInAnswer = 3;

    private readonly Dictionary<(int, int), int> pushes = year.Post.All.Where(d => d.Way is Way.Push).GroupBy(d => (d.At.Year, d.At.Month)).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>The first chance to tell a citizen something; null if there was none.</summary>
    /// <param name="citizen">Whom.</param>
    /// <param name="from">When it was there to be told.</param>
    /// <param name="until">From when on it needed not be told any more.</param>
    /// <param name="isSurvey">An invitation or a reminder; else about a case.</param>
    public string? First(YearCitizen citizen, DateTime from, DateTime until, bool isSurvey)
    {
        until = citizen.LeftAt < until ? citizen.LeftAt.Value : until;
        var visit = citizen.Listened.Where(did => did > from && did < until && !IsFull(citizen, did)).Cast<DateTime?>().FirstOrDefault();
        if (visit is not null)
        {
            return $"a visit at {visit:g}";
        }

        var rests = year.Clock.Rests.Where(at => at >= from && at < until && (isSurvey ? YearCalendar.IsForSurveys(at) : !YearCalendar.IsQuiet(at)));
        var rest = citizen.OnLine ? rests.Where(at => at >= Later(from, at) + LookAgain && pushes.GetValueOrDefault((at.Year, at.Month)) < (isSurvey ? budget - reserve : budget))
            : rests.Where(at => IsWindowOpen(citizen, at - Instant) || (!isSurvey && citizen.Language == "zh-TW"));
        return rest.Cast<DateTime?>().FirstOrDefault() is { } first ? $"a push at {first:g}" : null;
    }

    /// <summary>Whether Messenger lets us write unasked.</summary>
    public static bool IsWindowOpen(YearCitizen citizen, DateTime at) => citizen.Did.Any(did => did <= at && at - did < Window);

    private bool IsFull(YearCitizen citizen, DateTime did) =>
        year.Post.To(citizen.Address).Where(d => d.Way is Way.Answer && d.At == did).Sum(d => YearNotices.In(d.Words).Count()) >= FewestInAnswer;

    // A new month has new pushes: from its first day on counts when it is looked at again.
    private static DateTime Later(DateTime from, DateTime at) => new DateTime(at.Year, at.Month, 1) is var month && month > from ? month : from;
}

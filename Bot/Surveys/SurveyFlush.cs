using System.Security.Cryptography;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Surveys;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>
/// Writes the anonymous forms of weeks that are over: a survey's forms together, in random order and in one transaction, so
/// that neither the order of rows nor the time of writing tells which invitation a form came from. Free words go a way of
/// their own, masked. Also forgets what is kept no longer.
/// </summary>
public sealed class SurveyFlush(IDbContextFactory<BotDb> databases, Database database, WriteQueue writes, SurveyShelf shelf, SurveySeals seals, SiteCalendar site)
{
    // Fewer forms than this wait for those of another week, but not for ever.
    private const int SmallestBatch = 5;
    private const int LongestWaitDays = 28;

    private const int InvitationsKeptDays = 35;

    private const string SelectAny =
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM survey_held) OR EXISTS (SELECT 1 FROM survey_invitations WHERE ended_week IS NOT NULL)";

    private const string TakeHeld = "DELETE FROM survey_held WHERE id = @id";

    private const string InsertForm = """
        INSERT INTO survey_forms (id, survey, version, week, complete, unit, outcome_group, district_group, days_band, channel, language, answers)
        VALUES (@id, @survey, @version, @week, @complete, @unit, @outcome_group, @district_group, @days_band, @channel, @language, @answers)
        """;

    private const string InsertText = """
        INSERT INTO survey_texts (id, survey, version, week, question, language, unit, text, status)
        VALUES (@id, @survey, @version, @week, @question, @language, @unit, @text, 'Waiting')
        """;

    private const string DeleteEnded = "DELETE FROM survey_invitations WHERE ended_week < @week";

    private const string BlankSaid = "UPDATE outbox SET body = '' WHERE created_at = @said_at AND citizen = @citizen AND finished_at IS NOT NULL AND body <> ''";

    private const string DropTrace = """
        DELETE FROM survey_traces WHERE said_at = @said_at AND citizen = @citizen
            AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.created_at = @said_at AND outbox.citizen = @citizen AND outbox.body <> '')
        """;

    private const string SelectTraces = "SELECT citizen, said_at FROM survey_traces ORDER BY said_at LIMIT 500";

    /// <summary>Writes what is due.</summary>
    /// <returns>How many forms were written.</returns>
    public async Task<int> WriteAsync(DateTime now)
    {
        if (!await database.AnyAsync(SelectAny))
        {
            return 0;
        }

        var (week, waited) = (WeekOf(now), WeekOf(now.AddDays(-LongestWaitDays)));
        await using var db = await databases.CreateDbContextAsync();
        var held = await db.SurveyHeld.AsNoTracking().Where(f => f.Week != week).ToListAsync();
        var written = 0;
        foreach (var survey in held.GroupBy(f => f.Survey))
        {
            if (survey.Count() >= SmallestBatch || survey.Any(f => string.CompareOrdinal(f.Week, waited) < 0))
            {
                written += await WriteAsync([.. survey]);
            }
        }

        var old = WeekOf(now.AddDays(-InvitationsKeptDays));
        var ended = await db.SurveyInvitations.Where(i => i.EndedWeek != null).Select(i => i.EndedWeek!).Distinct().ToListAsync();
        if (ended.Exists(one => string.CompareOrdinal(one, old) < 0))
        {
            await writes.RunAsync(writer => writer.Execute(DeleteEnded, old));
        }

        return written;
    }

    /// <summary>Blanks what the bot said in turns of surveys, as soon as it has left.</summary>
    public async Task<int> ForgetSaidAsync()
    {
        var traces = await database.ReadAsync(SelectTraces, row => (Citizen: row.GetString(0), At: row.GetMoment(1)));
        if (traces.Count > 0)
        {
            await writes.RunAsync(writer => traces.Sum(t => writer.Execute(BlankSaid, t.At, t.Citizen) + writer.Execute(DropTrace, t.At, t.Citizen)));
        }

        return traces.Count;
    }

    private async Task<int> WriteAsync(HeldFormRow[] forms)
    {
        RandomNumberGenerator.Shuffle(forms.AsSpan());
        var texts = new List<SurveyTextRow>();
        var rows = new List<(string Held, AnsweredFormRow Form)>();
        foreach (var form in forms)
        {
            var survey = await shelf.VersionAsync(form.Survey, form.Version);
            var answers = seals.OpenAnswers(form.Answers);
            var words = answers.Where(a => survey?.Question(a.Key) is { Kind: SurveyQuestionKind.Text } && !string.IsNullOrWhiteSpace(a.Value)).ToList();
            texts.AddRange(words.Select(w => TextOf(form, w.Key, w.Value!)));
            rows.Add((form.Id, FormOf(form, answers.Where(a => survey?.Question(a.Key) is { Kind: not SurveyQuestionKind.Text }))));
        }

        var order = texts.ToArray();
        RandomNumberGenerator.Shuffle(order.AsSpan());
        return await writes.RunAsync(writer => Store(writer, rows, order));
    }

    // Another server may write the same ones: whoever takes the first takes them all.
    private static int Store(Writer writer, List<(string Held, AnsweredFormRow Form)> rows, SurveyTextRow[] texts)
    {
        foreach (var (held, f) in rows)
        {
            if (writer.Execute(TakeHeld, held) == 0)
            {
                throw new InvalidOperationException("Another server writes the same forms; the next look finds what is left.");
            }

            writer.Execute(
                InsertForm, f.Id, f.Survey, f.Version, f.Week, f.Complete, f.Unit, f.OutcomeGroup, f.DistrictGroup, f.DaysBand, f.Channel, f.Language, f.Answers);
        }

        foreach (var t in texts)
        {
            writer.Execute(InsertText, t.Id, t.Survey, t.Version, t.Week, t.Question, t.Language, t.Unit, t.Text);
        }

        return rows.Count;
    }

    private static AnsweredFormRow FormOf(HeldFormRow held, IEnumerable<KeyValuePair<string, string?>> answers) => new()
    {
        Id = SurveyRecords.NewId(),
        Survey = held.Survey,
        Version = held.Version,
        Week = held.Week,
        Complete = held.Complete,
        Unit = held.Unit,
        OutcomeGroup = held.OutcomeGroup,
        DistrictGroup = held.DistrictGroup,
        DaysBand = held.DaysBand,
        Channel = held.Channel,
        Language = held.Language,
        Answers = SurveyJson.Write(new SortedDictionary<string, string?>(answers.ToDictionary(), StringComparer.Ordinal))
    };

    private SurveyTextRow TextOf(HeldFormRow held, string question, string words) => new()
    {
        Id = SurveyRecords.NewId(),
        Survey = held.Survey,
        Version = held.Version,
        Week = held.Week,
        Question = question,
        Language = held.Language,
        Unit = held.Unit,
        Text = seals.Text(Masking.Mask(words))
    };

    private string WeekOf(DateTime now) => SurveyTimes.WeekOf(site.DayOf(now));
}

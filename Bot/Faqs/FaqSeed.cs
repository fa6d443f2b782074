using Bot.Faqs.Regression;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Faqs;

/// <summary>
/// Fills an empty knowledge base with what the program ships, and an empty regression set likewise. Once there is an entry,
/// staff own the content and what is shipped is never written again. Plain SQL: a server that nobody administers need not
/// carry EF Core.
/// </summary>
public sealed class FaqSeed(WriteQueue writes, SiteCalendar calendar, TimeProvider clock)
{
    private const string Author = "seed";

    // To write the row, even as it is, is to lock it: two servers cannot both find the tables empty.
    private const string LockEdition = "UPDATE faq_edition SET number = number";
    private const string AnyEntry = "SELECT 1 FROM faq_entries LIMIT 1";
    private const string AnyQuestion = "SELECT 1 FROM faq_regression_questions LIMIT 1";
    private const string NextEdition = "UPDATE faq_edition SET number = number + 1";

    private const string InsertEntry = """
        INSERT INTO faq_entries (id, status, version, published_version, shown_from, shown_until, on_shelf)
        VALUES (@id, @status, @version, @published_version, @shown_from, @shown_until, @on_shelf)
        """;

    private const string InsertVersion = """
        INSERT INTO faq_versions (entry_id, number, changed_by, changed_at, change, content)
        VALUES (@entry_id, @number, @changed_by, @changed_at, @change, @content)
        """;

    private const string InsertQuestion = """
        INSERT INTO faq_regression_questions (question, entry_id, also_right, language, added_by, added_at)
        VALUES (@question, @entry_id, @also_right, @language, @added_by, @added_at)
        """;

    private volatile bool isPlanted;

    /// <summary>Sees to it that there is something; looks into the database only until it has found that.</summary>
    public async Task PlantAsync()
    {
        if (!isPlanted)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await writes.RunAsync(writer => PlantWhereEmpty(writer, now));
            isPlanted = true;
        }
    }

    private bool PlantWhereEmpty(Writer writer, DateTime now)
    {
        writer.Execute(LockEdition);
        if (writer.ExecuteForId(AnyEntry) is null)
        {
            PlantEntries(writer, now);
        }

        if (writer.ExecuteForId(AnyQuestion) is null)
        {
            PlantQuestions(writer, now);
        }

        return true;
    }

    // What the program ships has been reviewed in its repository.
    private void PlantEntries(Writer writer, DateTime now)
    {
        foreach (var content in SeedContent.Read())
        {
            var entry = new FaqEntryRow { Id = content.Id, Status = FaqStatus.Published, Version = 1 };
            entry.Show(content, calendar);
            writer.Execute(
                InsertEntry, entry.Id, entry.Status.ToString(), entry.Version, entry.PublishedVersion, entry.ShownFrom, entry.ShownUntil,
                entry.ShouldBeOnShelf(now));
            writer.Execute(InsertVersion, entry.Id, entry.Version, Author, now, nameof(FaqChange.Published), FaqJson.Write(content));
        }

        writer.Execute(NextEdition);
    }

    private static void PlantQuestions(Writer writer, DateTime now)
    {
        foreach (var question in TuningContent.Questions())
        {
            var row = RegressionQuestionRow.Of(question, RegressionQuestionRow.Seed, now);
            writer.Execute(
                InsertQuestion, row.Question, row.EntryId, RegressionQuestionRow.Join(row.AlsoRight), row.Language, row.By, row.At);
        }
    }
}

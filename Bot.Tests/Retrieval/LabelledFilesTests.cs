using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Tests.Retrieval;

public sealed class LabelledFilesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Entries_are_read()
    {
        File.WriteAllText(file, """{"id": "a", "question": "Q?", "alternates": ["x", "y"], "answer": "A.", "lang": "en", "topic": "t"}""" + "\n\n");
        var entry = Assert.Single(LabelledFiles.ReadEntries(file));
        Assert.Equal(("a", "Q?", "A.", "en", "t", 2), (entry.Id, entry.Question, entry.Answer, entry.Language, entry.Topic, entry.Alternates.Count));
    }

    [Fact]
    public void Messages_are_read_with_all_entries_that_answer_them()
    {
        File.WriteAllText(file, """
            {"query": "q1", "expected_id": "a", "accept_ids": ["b"]}
            {"query": "q2", "expected_id": null}
            """);
        var queries = LabelledFiles.ReadQueries(file);
        Assert.True(queries[0].Accepts("a") && queries[0].Accepts("b") && !queries[0].Accepts("c"));
        Assert.Null(queries[1].ExpectedId);
    }

    [Theory]
    [InlineData("{ nonsense")]
    [InlineData("null")]
    [InlineData("""{"question": "no id"}""")]
    public void A_bad_row_is_named_by_its_line(string bad)
    {
        File.WriteAllText(file, """{"id": "a", "question": "Q?"}""" + "\n" + bad);
        var problem = Assert.Throws<FormatException>(() => LabelledFiles.ReadEntries(file));
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_written_one_line_per_message_and_compared_with_a_later_one()
    {
        Prediction before = new(new("哪裡", "b"), new(Decision.Choices, 0.25, [new("a", 0.6, "zh-TW"), new("b", 0.4, "zh-TW")]));
        PredictionFile.Write(file, [before]);
        Assert.Equal(
            """{"query":"哪裡","decision":"choices","confidence":0.25,"ranked":[{"id":"a","score":0.6},{"id":"b","score":0.4}]}""",
            File.ReadAllText(file).Trim());
        Assert.Empty(Report.Changes([before], PredictionFile.Read(file)));
        var after = before with { Finding = new(Decision.Answer, 0.9, [new("b", 1, "zh-TW")]) };
        Assert.StartsWith("better", Assert.Single(Report.Changes([after], PredictionFile.Read(file))), StringComparison.Ordinal);
    }
}

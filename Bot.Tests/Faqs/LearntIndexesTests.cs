using Bot.Faqs;
using Bot.Storage;
using Bot.Tests.Support;
using Knowledge.Evaluation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Faqs;

/// <summary>A restart finds what was learnt before, and learns anew when anything about that is wrong.</summary>
public sealed class LearntIndexesTests : IDisposable
{
    private static readonly IReadOnlyList<FaqContent> Contents = [.. SeedContent.Read().Take(12)];
    private static readonly IReadOnlyList<LabelledQuery> Known = [];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_next_start_need_not_learn()
    {
        var before = Started().Over(Contents, Known);
        var recalled = Started().Recall(Contents, Known);
        Assert.NotNull(recalled);
        Assert.All(TuningContent.Questions().Take(50), q => Assert.Equivalent(before.Ask(q.Query), recalled.Ask(q.Query), strict: true));
    }

    [Fact]
    public void A_first_start_has_nothing_to_recall() => Assert.Null(Started().Recall(Contents, Known));

    [Fact]
    public void What_was_published_meanwhile_is_learnt()
    {
        Started().Over(Contents, Known);
        Assert.Null(Started().Recall([.. Contents.Skip(1)], Known));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(5000)]
    public void A_torn_file_is_learnt_again(int length)
    {
        Started().Over(Contents, Known);
        using (var file = File.OpenWrite(Assert.Single(Files)))
        {
            file.SetLength(length);
        }

        Assert.Null(Started().Recall(Contents, Known));
        Started().Over(Contents, Known);
        Assert.NotNull(Started().Recall(Contents, Known));
    }

    [Fact]
    public void One_wrong_bit_is_noticed()
    {
        Started().Over(Contents, Known);
        var bytes = File.ReadAllBytes(Assert.Single(Files));
        bytes[^9] ^= 1;
        File.WriteAllBytes(Files[0], bytes);
        Assert.Null(Started().Recall(Contents, Known));
    }

    [Fact]
    public void Only_the_newest_two_are_kept()
    {
        foreach (var fewer in Enumerable.Range(0, 3))
        {
            Started().Over([.. Contents.Skip(fewer)], Known);
            File.SetLastWriteTimeUtc(Files.MaxBy(File.GetLastWriteTimeUtc)!, DateTime.UnixEpoch.AddDays(fewer));
        }

        Assert.Equal(2, Files.Length);
        Assert.Null(Started().Recall(Contents, Known));
    }

    [Fact]
    public void Where_nothing_can_be_kept_it_answers_all_the_same()
    {
        File.WriteAllText(Path.Combine(folder.Path, "index"), "a file where the folder should be");
        Assert.NotEmpty(Started().Over(Contents, Known).Ask(Contents[0].Texts[0].Question).Ranked);
    }

    private string[] Files => Directory.GetFiles(Path.Combine(folder.Path, "index"));

    private FaqIndexes Started() => new(kept: 2, new LearntIndexes(Options.Create(new StorageOptions { DataPath = folder.Path }), NullLogger<LearntIndexes>.Instance));
}

using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Fuzz;

/// <summary>The kept inputs, and some mutations of them. For longer: <c>dotnet run --project Bot.Bench -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    private const int Mutations = 1500;

    private static readonly string Corpus = Repository.PathOf("Bot.Tests", "Fuzz", "corpus");

    // The tests beside it take processor time of the same process; what never ends takes more than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. FuzzTargets.All.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Nothing_throws_past_its_boundary_or_takes_without_bound(string name)
    {
        var target = FuzzTargets.All.Single(t => t.Name == name);
        var seeds = FuzzCorpus.Of(Corpus, target);
        Assert.All(seeds, seed => Assert.Null(FuzzWatch.ProblemOf(target, seed, Patience)));
        Gen.Long.Sample(
            number => Assert.Null(FuzzWatch.ProblemOf(target, FuzzMutator.Make(seeds, number), Patience)),
            iter: name is "photo" or "faq-xlsx" ? Mutations / 10 : Mutations, threads: 1);
    }

    [Fact]
    public void Every_kept_input_belongs_to_somebody() =>
        Assert.Equal(FuzzTargets.All.Select(t => t.Name).Order(), Directory.EnumerateDirectories(Corpus).Select(Path.GetFileName).Order());

    [Fact]
    public void What_throws_or_takes_too_much_is_noticed()
    {
        Assert.Contains("threw", FuzzWatch.ProblemOf(new("bad", _ => throw new InvalidOperationException()), [1], Patience), StringComparison.Ordinal);
        Assert.Contains("memory", FuzzWatch.ProblemOf(new("big", _ => GC.KeepAlive(new byte[200_000_000])), [1], Patience), StringComparison.Ordinal);
        Assert.Contains("took", FuzzWatch.ProblemOf(new("slow", _ => Thread.SpinWait(1000)), [1], TimeSpan.FromTicks(-1)), StringComparison.Ordinal);
        Assert.Null(FuzzWatch.ProblemOf(new("good", _ => { }), [1], Patience));
    }

    [Fact]
    public void The_same_number_makes_the_same_input() =>
        Assert.Equal(FuzzMutator.Make([[1, 2, 3], [4]], 77), FuzzMutator.Make([[1, 2, 3], [4]], 77));
}

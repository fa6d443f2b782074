using System.Reflection;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Tests.House.Samples;
using Knowledge;

namespace Bot.Tests.House;

public sealed class PurityTests
{
    private static readonly IReadOnlyList<Use> Sample = CompiledCode.UsesIn(typeof(TouchesTheWorld));

    [Fact]
    public void The_dialogs_do_no_IO_read_no_clock_and_toss_no_coin() =>
        Findings.AreNone(CompiledCode.UsesIn(typeof(Reception).Assembly).Where(Purity.IsImpure));

    [Theory]
    [InlineData(typeof(IChannel))]
    [InlineData(typeof(Reception))]
    [InlineData(typeof(FaqIndex))]
    public void Nobody_reads_the_machines_clock(Type inAssembly) =>
        Findings.AreNone(CompiledCode.UsesIn(inAssembly.Assembly).Where(use => Purity.IsMachineClock(use.Of)));

    [Fact]
    public void No_test_sleeps() =>
        Findings.AreNone(CompiledCode.UsesIn(Assembly.GetExecutingAssembly())
            .Where(use => use.By != typeof(TouchesTheWorld) && Purity.IsSleep(use.Of)));

    [Theory]
    [InlineData(typeof(DateTime), "get_UtcNow")]
    [InlineData(typeof(DateTimeOffset), "get_Now")]
    [InlineData(typeof(File), "Exists")]
    [InlineData(typeof(HttpClient), "GetStringAsync")]
    [InlineData(typeof(Guid), "NewGuid")]
    public void A_touch_of_the_world_is_noticed(Type owner, string member) =>
        Assert.Contains(Sample.Where(Purity.IsImpure), use => use.OfType == owner && use.Of.Name == member);

    [Fact]
    public void A_reading_of_the_clock_is_noticed() =>
        Assert.Equal(["get_Now", "get_UtcNow"], Sample.Where(use => Purity.IsMachineClock(use.Of)).Select(use => use.Of.Name).Order());

    [Fact]
    public void A_sleep_is_noticed() => Assert.Single(Sample, use => Purity.IsSleep(use.Of));

    [Fact]
    public void Plain_thinking_is_pure() => Assert.DoesNotContain(CompiledCode.UsesIn(typeof(Layers)), Purity.IsImpure);
}

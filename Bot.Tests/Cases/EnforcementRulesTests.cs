using Bot.Dialogs.Cases;
using static Bot.Dialogs.Cases.EnforcementState;

namespace Bot.Tests.Cases;

public sealed class EnforcementRulesTests
{
    private static readonly EnforcementState[] States = Enum.GetValues<EnforcementState>();
    private static readonly MoveDetails Everything = new() { Reason = "說明", Day = new(2026, 12, 1), Reference = "高市工違鳳字第1號" };

    [Fact]
    public void Every_illegal_move_is_refused_with_a_sentence()
    {
        foreach (var (from, to, role) in States.SelectMany(f => States.SelectMany(t => Enum.GetValues<CaseRole>().Select(r => (f, t, r)))))
        {
            var refusal = EnforcementRules.Refusal(from, to, role, Everything);

            Assert.Equal(from.CanBecome(to) && EnforcementRules.MovedBy(to).Contains(role), refusal is null);
            Assert.True(refusal is null || refusal.In("zh-TW").Length > 5);
        }
    }

    [Fact]
    public void Every_state_can_be_reached_and_only_a_granted_permit_is_final()
    {
        Assert.All(States, to => Assert.Contains(States, from => from.CanBecome(to)));
        Assert.Equal([Rectified], States.Where(from => !States.Any(to => from.CanBecome(to))));
    }

    [Fact]
    public void A_file_runs_as_files_in_Kaohsiung_have_run()
    {
        EnforcementState[] path = [Open, Statement, Decided, SelfDemolish, Queued, Scheduled, Demolishing, Demolished, Rebuilt];

        Assert.All(path.Zip(path.Skip(1)), step => Assert.True(step.First.CanBecome(step.Second)));
    }

    [Theory]
    [InlineData(Open)]
    [InlineData(Statement)]
    [InlineData(Demolished)]
    public void There_is_nothing_to_stay_before_a_decision_or_after_the_end(EnforcementState state) => Assert.False(state.CanBecome(Suspended));

    [Theory]
    [InlineData(Statement, Decided, "NoDay")]
    [InlineData(Decided, SelfDemolish, "NoDay")]
    public void What_is_missing_is_asked_for(EnforcementState from, EnforcementState to, string asked) =>
        Assert.Equal(asked, EnforcementRules.Refusal(from, to, CaseRole.Officer, Everything with { Day = null })?.Name);
}

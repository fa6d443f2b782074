using Bot.Dialogs.Cases;
using static Bot.Dialogs.Cases.PetitionState;

namespace Bot.Tests.Cases;

public sealed class PetitionRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly PetitionState[] States = Enum.GetValues<PetitionState>();
    private static readonly CaseRole[] Roles = Enum.GetValues<CaseRole>();

    private static readonly MoveDetails Everything =
        new() { Reason = "說明", Day = Today.AddDays(7), Reference = "115-000001-A", Agency = "養護工程處" };

    // §2.4 of the domain facts, written down a second time: what is not in here is illegal.
    private static readonly string[] Legal =
    [
        "Draft>Submitted", "Submitted>Registered", "Registered>Assigned", "Assigned>Inspecting", "Assigned>Answered", "Inspecting>Assessing",
        .. Each(["Assessing"], ["AnsweredIllegal", "AnsweredRectify", "AnsweredListed", "ClosedNotFound", "ClosedUnverified"]),
        .. Each(["Answered", "AnsweredIllegal", "AnsweredRectify", "AnsweredListed", "ClosedNotFound", "ClosedUnverified"], ["Closed"]),
        .. Each(["Submitted", "Registered", "Assigned"], ["NeedInfo", "NotAcceptedRepeat", "NotAcceptedMulti"]),
        .. Each(["NeedInfo"], ["Submitted", "Registered", "Assigned", "NotAcceptedInfo"]),
        .. Each(["Submitted", "Registered", "Assigned", "Inspecting", "Reopened"], ["Transferred", "Merged"]),
        .. Each(["Reopened"], ["Assigned", "Inspecting"]),
        .. Each(["Submitted", "NeedInfo", "Registered", "Assigned", "Inspecting", "Assessing", "Reopened"], ["Withdrawn"]),
        .. Each(
            [
                "Answered", "AnsweredIllegal", "AnsweredRectify", "AnsweredListed", "ClosedNotFound", "ClosedUnverified", "Transferred", "Merged",
                "Withdrawn", "NotAcceptedInfo", "NotAcceptedRepeat", "NotAcceptedMulti", "Closed"
            ],
            ["Reopened"])
    ];

    private static IEnumerable<(PetitionState From, PetitionState To)> Pairs => States.SelectMany(from => States.Select(to => (from, to)));

    [Fact]
    public void A_move_is_allowed_if_and_only_if_it_is_in_the_table() =>
        Assert.Equal(Legal.Order(), Pairs.Where(pair => pair.From.CanBecome(pair.To)).Select(pair => $"{pair.From}>{pair.To}").Order());

    [Fact]
    public void Every_illegal_move_is_refused_with_a_sentence_whoever_makes_it()
    {
        foreach (var ((from, to), role, general) in Pairs.SelectMany(p => Roles.SelectMany(r => new[] { (p, r, true), (p, r, false) })))
        {
            var refusal = PetitionRules.Refusal(Facts(from, general), new(to, role, Everything));
            var allowed = from.CanBecome(to) && PetitionRules.MovedBy(from, to).Contains(role) && (to, general) is not ((Answered, false) or (Inspecting, true))
                && (from is not NeedInfo || to is NotAcceptedInfo or Withdrawn or Registered);
            Assert.Equal(allowed, refusal is null);
            if (refusal is not null)
            {
                Assert.True(refusal.In("zh-TW").Length > 5 && refusal.In("en").Length > 5);
                Assert.DoesNotContain("{", refusal.In("en"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_allowed_move_has_somebody_who_may_make_it() =>
        Assert.All(States.SelectMany(f => States.Where(t => f.CanBecome(t)).Select(t => (f, t))), m => Assert.NotEmpty(PetitionRules.MovedBy(m.f, m.t)));

    [Fact]
    public void Every_state_can_be_reached_and_every_unfinished_one_can_be_left()
    {
        Assert.All(States.Except([Draft]), to => Assert.Contains(States, from => from.CanBecome(to)));
        Assert.All(States, from => Assert.Contains(States, to => from.CanBecome(to)));
    }

    [Theory]
    [InlineData(ClosedNotFound)]
    [InlineData(ClosedUnverified)]
    [InlineData(NotAcceptedInfo)]
    [InlineData(NotAcceptedRepeat)]
    [InlineData(NotAcceptedMulti)]
    public void A_negative_end_needs_a_reason_and_a_second_person(PetitionState end) =>
        Assert.True(end.Needs().HasFlag(MoveNeeds.Reason | MoveNeeds.SecondPerson));

    [Theory]
    [InlineData(Assigned, NeedInfo, CaseRole.Officer, MoveNeeds.Reason)]
    [InlineData(Registered, NotAcceptedRepeat, CaseRole.Supervisor, MoveNeeds.Reference)]
    [InlineData(Inspecting, Transferred, CaseRole.Officer, MoveNeeds.Agency)]
    [InlineData(Inspecting, Transferred, CaseRole.Officer, MoveNeeds.Reference)]
    [InlineData(Closed, Reopened, CaseRole.Supervisor, MoveNeeds.Reason)]
    public void What_is_missing_is_asked_for(PetitionState from, PetitionState to, CaseRole role, MoveNeeds missing)
    {
        var details = Everything with
        {
            Reason = missing is MoveNeeds.Reason ? " " : "說明",
            Reference = missing is MoveNeeds.Reference ? null : "1",
            Agency = missing is MoveNeeds.Agency ? "" : "x"
        };

        Assert.Equal($"No{missing}", PetitionRules.Refusal(Facts(from, false), new(to, role, details))?.Name);
    }

    [Fact]
    public void After_more_information_a_petition_goes_back_to_where_it_was() =>
        Assert.Equal("GoesBack", PetitionRules.Refusal(Facts(NeedInfo, false), new(Assigned, CaseRole.Officer, Everything))?.Name);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Nobody_is_turned_away_for_missing_information_before_the_day_is_over(int due, bool allowed) => Assert.Equal(
        allowed,
        PetitionRules.Refusal(
            new(NeedInfo, false, Today, Registered, Today.AddDays(due)), new(NotAcceptedInfo, CaseRole.Supervisor, Everything)) is null);

    [Fact]
    public void A_day_for_the_citizen_lies_in_the_future() => Assert.Equal(
        "DayHasPassed",
        PetitionRules.Refusal(Facts(Assigned, false), new(NeedInfo, CaseRole.Officer, Everything with { Day = Today }))?.Name);

    private static PetitionFacts Facts(PetitionState state, bool general) =>
        new(state, general, Today, state is NeedInfo ? Registered : null, state is NeedInfo ? Today.AddDays(-1) : null);

    private static IEnumerable<string> Each(string[] from, string[] to) => from.SelectMany(f => to.Select(t => $"{f}>{t}"));
}

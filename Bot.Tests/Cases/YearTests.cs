using Bot.Cases;
using Bot.Dialogs.Cases;

namespace Bot.Tests.Cases;

/// <summary>A virtual year of cases, in seconds: every working day some come in and those at hand move on as the rules allow.</summary>
public sealed class YearTests
{
    private static readonly HashSet<DateOnly> Off = [.. CalendarFile.ReadShipped().Days.Select(d => d.Date)];
    private static readonly WorkCalendar Calendar = new() { Holidays = Off };
    private static readonly TimeLimit Limit = new(30, DayUnit.Calendar);
    private static readonly PetitionState[] States = Enum.GetValues<PetitionState>();
    private static readonly CaseRole[] Roles = Enum.GetValues<CaseRole>();

    [Fact]
    public void In_a_year_no_case_gets_stuck_and_every_due_date_is_what_a_clerk_would_count()
    {
        var chance = new Random(2026);
        var cases = new List<Petition>();
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            if (Calendar.IsWorkday(day, null))
            {
                cases.AddRange(Enumerable.Range(0, 8).Select(_ => new Petition(day, chance.Next(10) == 0)));
                cases.Where(c => chance.Next(3) == 0).ToList().ForEach(c => c.Move(day, chance));
            }
        }

        Assert.True(cases.Count > 1_900);
        Assert.True(cases.Count(c => c.State.Ends()) > cases.Count * 3 / 4);
        Assert.All(cases, c => Assert.Equal(c.CountByHand(), Calendar.LastDay(Limit, c.From, null, c.Pauses)));
        Assert.Equal(States.Length - 1, cases.SelectMany(c => c.Been).Distinct().Count());
    }

    private sealed class Petition(DateOnly received, bool general)
    {
        private PetitionState? askedIn;
        private DateOnly? informationDue;

        public DateOnly From { get; private set; } = received;

        public PetitionState State { get; private set; } = PetitionState.Submitted;

        public List<Pause> Pauses { get; private set; } = [];

        public HashSet<PetitionState> Been { get; } = [PetitionState.Submitted];

        // Chooses among everything that somebody may do now; endings that are seldom are chosen seldom.
        public void Move(DateOnly today, Random chance)
        {
            var facts = new PetitionFacts(State, general, today, askedIn, informationDue);
            var details = new MoveDetails { Reason = "說明", Day = today.AddDays(10), Reference = "1", Agency = "養護工程處" };
            var possible = States.Where(next => Roles.Any(role => PetitionRules.Refusal(facts, new(next, role, details)) is null)).ToList();
            Assert.NotEmpty(possible);
            var usual = possible.Where(next => next is not (PetitionState.Withdrawn or PetitionState.Reopened or PetitionState.Merged
                or PetitionState.Transferred or PetitionState.NotAcceptedMulti or PetitionState.NotAcceptedRepeat)).ToList();
            var from = usual.Count > 0 && chance.Next(8) > 0 ? usual : State.Ends() && chance.Next(40) > 0 ? [] : possible;
            if (from.Count > 0)
            {
                Become(from[chance.Next(from.Count)], today);
            }
        }

        // A second count: strike the days that passed in pauses from the wall, take the thirtieth, walk to a day that is worked.
        public DateOnly? CountByHand()
        {
            var wall = Enumerable.Range(1, 400).Select(n => From.AddDays(n)).ToList();
            var counted = wall.Where(d => !Pauses.Any(p => p.From < d && d <= (p.Until ?? DateOnly.MaxValue))).ToList();
            return counted.Count < Limit.Days
                ? null
                : wall.First(d => d >= counted[Limit.Days - 1] && !Off.Contains(d) && d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        }

        private void Become(PetitionState next, DateOnly today)
        {
            Pauses = State is PetitionState.NeedInfo ? [.. Pauses.Select(p => p with { Until = p.Until ?? today })] : Pauses;
            askedIn = next is PetitionState.NeedInfo ? State : null;
            informationDue = next is PetitionState.NeedInfo ? today.AddDays(10) : null;
            Pauses = next is PetitionState.NeedInfo ? [.. Pauses, new(today)] : Pauses;
            (From, Pauses) = next is PetitionState.Reopened ? (today, []) : (From, Pauses);
            State = next;
            Been.Add(next);
        }
    }
}

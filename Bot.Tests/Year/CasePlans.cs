using static Bot.Tests.Year.Deed;

namespace Bot.Tests.Year;

/// <summary>What officers will do with a case, thought out when it comes in: every way that a petition can go, the usual ones more often.</summary>
internal static class CasePlans
{
    private static readonly Deed[] Outcomes = [AnswerIllegal, AnswerIllegal, AnswerListed, AnswerListed, AnswerRectify, CloseNotFound, CloseNotFound, CloseUnverified];

    public static void Make(YearCase found, DateOnly today)
    {
        var (day, chance) = (today, found.Citizen.Chance);
        void Then(Deed deed, int least, int most) => found.Plan.Enqueue((day = day.AddDays(chance.Next(least, most + 1)), deed));

        Then(Register, 1, 3);
        if (chance.Next(12) == 0)
        {
            Then(AskForMore, 0, 2);
            if (chance.Next(3) == 0)
            {
                Then(NotAcceptedInfo, 25, 30);
                return;
            }

            Then(GoOn, 3, 9);
        }

        switch (chance.Next(100))
        {
            case < 3:
                return;
            case < 5:
                Then(NotAcceptedRepeat, 1, 3);
                return;
            case < 7:
                Then(NotAcceptedMulti, 1, 3);
                return;
            case < 11:
                Then(Withdraw, 1, 5);
                return;
        }

        Then(Assign, 1, 4);
        if (found.Building is null)
        {
            Then(Answer, 2, 20);
            return;
        }

        Visit(found, chance, Then);
    }

    private static void Visit(YearCase found, Random chance, Action<Deed, int, int> then)
    {
        switch (chance.Next(100))
        {
            case < 6:
                then(Transfer, 1, 4);
                return;
            case < 14:
                then(Merge, 1, 4);
                return;
        }

        then(Inspect, 1, 5);
        then(Assess, 1, 6);
        if (chance.Next(9) == 0)
        {
            then(Extend, 1, 3);
            then(Outcomes[chance.Next(Outcomes.Length)], 15, 45);
        }
        else
        {
            then(Outcomes[chance.Next(Outcomes.Length)], 1, 22);
        }

        if (chance.Next(25) == 0)
        {
            then(Reopen, 1, 40);
            then(Inspect, 1, 5);
            then(Assess, 1, 5);
            then(AnswerIllegal, 1, 10);
        }
    }
}

using System.Text.RegularExpressions;
using Bot.Dialogs.Cases;

namespace Bot.Tests.Year;

/// <summary>
/// Who has to be asked about which case and why the others must not be, decided here once more from the rules of the office
/// (facts of the field, 6.3), and what the citizens answer.
/// </summary>
internal sealed partial class YearSurveys(YearOfficers officers, YearClock clock, YearPost post)
{
    private static readonly PetitionState[] Answers =
    [
        PetitionState.Answered, PetitionState.AnsweredIllegal, PetitionState.AnsweredListed, PetitionState.AnsweredRectify, PetitionState.ClosedNotFound,
        PetitionState.ClosedUnverified
    ];

    private readonly Dictionary<string, DateOnly> askedOn = [];

    /// <summary>The invitations that something speaks of.</summary>
    public static IEnumerable<string> TokensIn(string raw) => Start().Matches(raw).Select(m => m.Groups[1].Value).Distinct();

    /// <summary>What has to be decided about each case: null if its citizen is asked, else why not.</summary>
    public Dictionary<string, string?> Frame { get; } = [];

    public List<YearInvitation> Invitations { get; } = [];

    /// <summary>Decides about all cases whose turn it is today.</summary>
    public void Draw()
    {
        var today = DateOnly.FromDateTime(clock.Wall);
        foreach (var c in officers.Cases.Where(c => !c.Framed && c.EndedAt is { } at && YearCalendar.AskDay(at) <= today).OrderBy(c => c.EndedAt).ThenBy(c => c.Number, StringComparer.Ordinal).ToList())
        {
            c.Framed = true;
            var why = WhyNot(c, today);
            Frame.Add(c.Number, why);
            if (why is null)
            {
                askedOn[c.Citizen.Address] = today;
                Invitations.Add(new(c, YearCalendar.AskAt(c.EndedAt!.Value)));
            }
        }
    }

    private string? WhyNot(YearCase c, DateOnly today) =>
        c.State is PetitionState.Transferred or PetitionState.Merged or PetitionState.Withdrawn ? c.State.ToString()
        : !Answers.Contains(c.State) ? "NotAccepted"
        : c.Answer != "chat" ? "NoWay"
        : c.Citizen.NeverAskAgainAt is not null ? "OptedOut"
        : askedOn.TryGetValue(c.Citizen.Address, out var last) && today.DayNumber - last.DayNumber < 90 ? "AskedLately"
        : null;

    /// <summary>Finds out which invitations the citizens have in hand by now.</summary>
    public void Receive()
    {
        foreach (var invitation in Invitations.Where(i => i.Token is null))
        {
            var first = post.To(invitation.About.Citizen.Address).FirstOrDefault(d => d.At.Date >= invitation.AskAt.Date && d.At < invitation.AskAt.AddDays(16) && Start().IsMatch(d.Raw));
            if (first is not null)
            {
                (invitation.Token, invitation.ArrivedAt) = (TokensIn(first.Raw).Last(), first.At);
                askedOn[invitation.About.Citizen.Address] = DateOnly.FromDateTime(first.At);
            }
        }
    }

    /// <summary>The scripts of those who do something today about what they were asked.</summary>
    public IEnumerable<(YearCitizen Citizen, IEnumerable<Doing> Script)> TalksToday()
    {
        Receive();
        foreach (var invitation in Invitations.Where(i => i.Token is not null && i.EndedAt is null && i.About.Citizen.LeftAt is null))
        {
            var age = (clock.Wall - invitation.ArrivedAt!.Value).TotalDays;
            var isTime = invitation.Temper switch
            {
                Temper.Silent => false,
                Temper.AnswersLate or Temper.AnswersSomeAndFallsSilent => age > 8,
                _ => true
            };
            if (isTime && !invitation.Began && age < 20)
            {
                invitation.Began = true;
                yield return (invitation.About.Citizen, Answer(invitation));
            }
        }
    }

    private IEnumerable<Doing> Answer(YearInvitation invitation)
    {
        var (citizen, token) = (invitation.About.Citizen, invitation.Token!);
        if (invitation.Temper is Temper.Declines or Temper.WantsNoMore)
        {
            yield return Doing.Taps($"survey:{(invitation.Temper is Temper.Declines ? "no" : "never")}:{token}");
            invitation.EndedAt = clock.Wall;
            citizen.NeverAskAgainAt = invitation.Temper is Temper.WantsNoMore ? clock.Wall : citizen.NeverAskAgainAt;
            yield break;
        }

        yield return Doing.Taps($"survey:start:{token}");
        var most = invitation.Temper is Temper.Answers or Temper.AnswersLate ? 7 : citizen.Chance.Next(1, 6);
        for (var given = 0; given < most; given++)
        {
            var question = Pick().Matches(citizen.Heard).LastOrDefault(m => m.Groups[1].Value == token)?.Groups[2].Value;
            Assert.True(question is not null, $"Citizen {citizen.Number} was asked nothing more after {given} answers: {citizen.Heard}");
            var score = invitation.Outcome is PetitionState.AnsweredIllegal ? citizen.Chance.Next(2, 6) : citizen.Chance.Next(0, 6);
            yield return Doing.Taps($"form:pick:{token}:{question}:{score}");
            invitation.Scores[question] = score;
        }

        switch (invitation.Temper)
        {
            case Temper.Answers or Temper.AnswersLate:
                yield return Doing.Says(citizen.Language == "en" ? "Good work, but it could be a little faster." : "謝謝你們的辛苦，希望可以再快一點。");
                (invitation.IsComplete, invitation.EndedAt) = (true, clock.Wall);
                break;
            case Temper.Stops:
                yield return Doing.Taps($"form:cancel:{token}");
                invitation.EndedAt = clock.Wall;
                break;
        }
    }

    [GeneratedRegex("survey:start:(sv[0-9A-Za-z]+)")]
    private static partial Regex Start();

    [GeneratedRegex("form:pick:(sv[0-9A-Za-z]+):([a-z]+):")]
    private static partial Regex Pick();
}

/// <summary>How somebody takes to being asked.</summary>
internal enum Temper
{
    Answers,
    AnswersLate,
    Stops,
    AnswersSomeAndFallsSilent,
    Declines,
    WantsNoMore,
    Silent
}

/// <summary>An invitation as the script knows it; all moments on the agency's wall.</summary>
/// <param name="about">The case.</param>
/// <param name="askAt">From when on its citizen may be asked.</param>
internal sealed class YearInvitation(YearCase about, DateTime askAt)
{
    public YearCase About => about;

    public DateTime AskAt => askAt;

    /// <summary>The answer about which is asked; the case may be opened anew afterwards.</summary>
    public PetitionState Outcome { get; } = about.State;

    /// <summary>Of the citizen, and of nothing else: whoever is asked twice takes to it the same way.</summary>
    public Temper Temper => (Temper)Math.Max(0, (about.Citizen.Number % 10) - 3);

    /// <summary>Behind the buttons; null until it has arrived.</summary>
    public string? Token { get; set; }

    public DateTime? ArrivedAt { get; set; }

    public bool Began { get; set; }

    /// <summary>When the citizen was done with it; null if never.</summary>
    public DateTime? EndedAt { get; set; }

    public bool IsComplete { get; set; }

    /// <summary>By question; the last answer counts.</summary>
    public Dictionary<string, int> Scores { get; } = [];
}

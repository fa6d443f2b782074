using Bot.Dialogs.Cases;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Surveys;
using Bot.Messaging.Notices;
using Bot.Surveys;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>Which ended cases are asked about, when, and how the draw is kept. On both databases, without a server.</summary>
public sealed class CaseFrameTests
{
    [Theory, OnBothDatabases]
    public async Task An_answered_case_is_asked_about_once_two_days_later_and_the_others_are_left_out_for_a_reason(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var asked = await AnsweredAsync(office, Citizen(1));
        var second = await AnsweredAsync(office, Citizen(1));
        var silent = await AnsweredAsync(office, Citizen(2), answer: "none");
        var withdrawn = (await office.FileAsync(Citizen(3))).Number.Value;
        await office.MoveAsync(withdrawn, PetitionState.Withdrawn, "citizen", CaseRole.Citizen);
        var open = (await office.FileAsync(Citizen(4))).Number.Value;

        Assert.Equal(0, await DrawAsync(office));
        office.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, await DrawAsync(office));
        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await DrawAsync(office));
        Assert.Equal(0, await DrawAsync(office));

        await using var db = office.Database();
        var frame = await db.SurveyFrame.AsNoTracking().ToDictionaryAsync(f => f.Name);
        Assert.Equal(
            (null, Exclusion.AskedLately, Exclusion.NoWay, Exclusion.Withdrawn, false),
            (frame[asked].Exclusion, frame[second].Exclusion, frame[silent].Exclusion, frame[withdrawn].Exclusion, frame.ContainsKey(open)));
        Assert.Equal(("listed", "city-north", "0-7", "listed|city-north"), (frame[asked].OutcomeGroup, frame[asked].DistrictGroup, frame[asked].DaysBand, frame[asked].Stratum));
        var invitation = await db.SurveyInvitations.SingleAsync();
        Assert.Equal((asked, SurveyInvitationStatus.Drawn, "line"), (invitation.CaseNumber, invitation.Status, invitation.Channel));
        var notice = await db.Notices.SingleAsync(n => n.Kind == NoticeKind.Survey);
        Assert.Equal((SurveyLetters.KeyOf(invitation.Id), invitation.AskAt), (notice.Key, notice.NotBefore));
        Assert.Null(notice.CaseNumber);
    }

    [Theory, OnBothDatabases]
    public async Task Two_servers_that_draw_at_once_invite_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        for (var i = 1; i <= 6; i++)
        {
            await AnsweredAsync(office, Citizen(i));
        }

        office.Clock.Advance(TimeSpan.FromDays(2));
        var now = office.Clock.GetUtcNow().UtcDateTime;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await office.The<SurveyDraws>().DrawAsync(now);
            }
            catch (DbUpdateException)
            {
                // The database refused the second, with everything that it had drawn.
            }
        }));
        await office.The<SurveyDraws>().DrawAsync(now);

        await using var db = office.Database();
        Assert.Equal((6, 6, 6), (await db.SurveyFrame.CountAsync(), await db.SurveyInvitations.CountAsync(), await db.Notices.CountAsync(n => n.Kind == NoticeKind.Survey)));
        Assert.Equal(6, (await db.SurveyCounts.SingleAsync(c => c.Stage == SurveyStage.Drawn)).Number);
    }

    [Theory, OnBothDatabases]
    public async Task A_sample_can_be_drawn_again_from_what_is_stored(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        await RuleAsync(office, new() { On = true, SharePercent = 40 });
        for (var i = 1; i <= 10; i++)
        {
            await AnsweredAsync(office, Citizen(i));
        }

        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(4, await DrawAsync(office));

        await using var db = office.Database();
        var draw = await db.SurveyDraws.SingleAsync();
        var frame = await db.SurveyFrame.Where(f => f.Draw == draw.Id).ToListAsync();
        Assert.Equal((10, 4, 40), (draw.Eligible, draw.Drawn, draw.SharePercent));
        Assert.Equal(
            frame.Where(f => f.Drawn).Select(f => f.Name).Order(),
            Sampling.Draw(frame.Select(f => new SampleUnit(f.Name, f.Stratum)), draw.SharePercent / 100.0, draw.Seed).Order());
    }

    [Fact]
    public async Task A_pause_holds_invitations_back_and_a_survey_that_is_off_asks_nobody_ever()
    {
        await using var office = await CaseOffice.OpenAsync();
        await RuleAsync(office, new() { On = true, PauseFrom = new(2026, 11, 26), PauseUntil = new(2026, 11, 29) });
        await AnsweredAsync(office, Citizen(1));

        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await DrawAsync(office));
        office.Clock.Advance(TimeSpan.FromDays(3)); // Monday
        Assert.Equal(1, await DrawAsync(office));

        await RuleAsync(office, new() { On = false }, seen: 1);
        var off = await AnsweredAsync(office, Citizen(2));
        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await DrawAsync(office));
        await RuleAsync(office, new() { On = true }, seen: 2);
        Assert.Equal(0, await DrawAsync(office));
        await using var db = office.Database();
        Assert.Equal(Exclusion.SwitchedOff, (await db.SurveyFrame.SingleAsync(f => f.Name == off)).Exclusion);
    }

    [Fact]
    public async Task A_person_is_asked_again_after_ninety_days_and_not_a_day_earlier()
    {
        await using var office = await CaseOffice.OpenAsync();
        await AnsweredAsync(office, Citizen(1));
        office.Clock.Advance(TimeSpan.FromDays(2)); // asked on Friday, 27 November
        Assert.Equal(1, await DrawAsync(office));

        office.Clock.Advance(TimeSpan.FromDays(86)); // Sunday, 21 February; asked on Tuesday, the 88th day
        var early = await AnsweredAsync(office, Citizen(1));
        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await DrawAsync(office));
        office.Clock.Advance(TimeSpan.FromDays(1)); // Wednesday; asked on Friday, the 91st day
        await AnsweredAsync(office, Citizen(1));
        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await DrawAsync(office));
        await using var db = office.Database();
        Assert.Equal(Exclusion.AskedLately, (await db.SurveyFrame.SingleAsync(f => f.Name == early)).Exclusion);
    }

    [Fact]
    public async Task A_closed_case_counts_by_its_answer_and_a_disputed_one_is_left_alone()
    {
        await using var office = await CaseOffice.OpenAsync();
        var closed = await AnsweredAsync(office, Citizen(1));
        await office.MoveAsync(closed, PetitionState.Closed, "system", CaseRole.System);
        var reopened = await AnsweredAsync(office, Citizen(2));
        await office.MoveAsync(reopened, PetitionState.Reopened, "chen", CaseRole.Supervisor, new() { Reason = "新事證" });

        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await DrawAsync(office));

        await using var db = office.Database();
        Assert.Equal(("listed", closed), await db.SurveyFrame.Select(f => ValueTuple.Create(f.OutcomeGroup, f.Name)).SingleAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Who_asks_for_erasure_is_forgotten_and_counted_as_that(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        await AnsweredAsync(office, Citizen(1));
        office.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await DrawAsync(office));

        await office.CarryOutAsync(Citizen(1), new EraseMyData());

        await using var db = office.Database();
        var invitation = await db.SurveyInvitations.SingleAsync();
        Assert.Equal((SurveyInvitationStatus.Erased, null, null), (invitation.Status, invitation.Address, invitation.ClosesAt));
        Assert.Equal(1, (await db.SurveyCounts.SingleAsync(c => c.Stage == SurveyStage.Erased)).Number);
        Assert.Equal(0, await db.SurveyPeople.CountAsync());
    }

    private static string Citizen(int number) => $"line:U{8_000 + number:x32}";

    private static Task<int> DrawAsync(CaseOffice office) => office.The<SurveyDraws>().DrawAsync(office.Clock.GetUtcNow().UtcDateTime);

    private static async Task RuleAsync(CaseOffice office, SurveyRule rule, int seen = 0) => Assert.Null(await office.The<Bot.Settings.SettingsDesk>().SetAsync(
        SurveyRuleBook.NameOf(SurveyAudience.Building), seen, rule, new() { What = Bot.Staff.Audit.AuditAction.SurveyChanged, By = "planner", Reason = "測試" }));

    private static async Task<string> AnsweredAsync(CaseOffice office, string citizen, string answer = "chat")
    {
        var number = (await office.FileAsync(citizen, answer: answer)).Number.Value;
        await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
        await office.MoveAsync(number, PetitionState.Assigned, "chen", CaseRole.Supervisor);
        await office.MoveAsync(number, PetitionState.Inspecting, "mei", CaseRole.Officer);
        await office.MoveAsync(number, PetitionState.Assessing, "mei", CaseRole.Officer);
        await office.MoveAsync(number, PetitionState.AnsweredListed, "mei", CaseRole.Officer);
        return number;
    }
}

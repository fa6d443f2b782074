using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Bot.Tests.Cases.CaseOffice;

namespace Bot.Tests.Cases;

/// <summary>The life of a case as staff lead it, on both databases.</summary>
public sealed class CaseDeskTests
{
    [Theory, OnBothDatabases]
    public async Task A_case_is_led_to_its_answer_and_every_step_is_recorded(string database)
    {
        await using var office = await OpenAsync(database);
        var number = await office.AssessedAsync();
        await office.MoveAsync(number, PetitionState.AnsweredListed, "mei", CaseRole.Officer, text: "您反映的地點已列管，謝謝您。");
        await office.MoveAsync(number, PetitionState.Closed, "system", CaseRole.System);

        var history = await office.Desk.HistoryAsync(number);

        Assert.Equal(
            ["Closed", "AnsweredListed", "Assessing", "Inspecting", "Assigned", "Registered", "Submitted"],
            history.Select(d => d.Row.To.ToString()));
        Assert.Equal(("mei", CaseRole.Officer, "您反映的地點已列管，謝謝您。"), (history[1].Row.By, history[1].Row.Role, history[1].Text));
        var found = await office.CaseAsync(number);
        Assert.True(found.Due is null && found.EndedAt is not null && found.Version == 7);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_citizen_is_told_is_handed_in_with_the_move_and_planned(string database)
    {
        await using var office = await OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        var silent = (await office.FileAsync("line:U2", answer: "email")).Number.Value;

        await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
        await office.MoveAsync(silent, PetitionState.Registered, "wu", CaseRole.Registrar);

        await office.The<NoticePlanner>().RunAsync();

        var call = Assert.Single(await office.The<Outbox>().DueAsync("line", "", 10));
        Assert.Equal(Citizen, call.Citizen);
        Assert.Contains(number, call.Body, StringComparison.Ordinal);
        await using var db = office.Database();
        Assert.DoesNotContain(number, (await db.Outbox.SingleAsync()).Body, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_officers_is_told_who_was_faster_and_changes_nothing(string database)
    {
        await using var office = await OpenAsync(database);
        var number = await office.AssessedAsync();
        var seen = await office.ActAsync(number, "mei", CaseRole.Officer);
        await office.MoveAsync(number, PetitionState.AnsweredListed, "hua", CaseRole.Officer);

        var late = await office.Desk.MoveAsync(seen, PetitionState.AnsweredRectify, MoveDetails.None);

        Assert.Equal("Outdated", late.Problem?.Name);
        Assert.Contains("hua", late.Problem!.In("zh-TW"), StringComparison.Ordinal);
        Assert.Equal(PetitionState.AnsweredListed, (await office.CaseAsync(number)).State);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_moves_at_the_same_instant_one_is_made_and_told(string database)
    {
        await using var office = await OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        var act = await office.ActAsync(number, "wu", CaseRole.Registrar);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(i => Task.Run(() => office.Desk.MoveAsync(act with { By = $"wu-{i}" }, PetitionState.Registered, MoveDetails.None))));

        Assert.Single(outcomes, o => o.Problem is null);
        Assert.All(outcomes.Where(o => o.Problem is not null), o => Assert.Equal("Outdated", o.Problem!.Name));
        await using var db = office.Database();
        Assert.Equal((2, 1), (await db.CaseMoves.CountAsync(), await db.Notices.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_negative_answer_waits_for_another_supervisor(string database)
    {
        await using var office = await OpenAsync(database);
        var number = await office.AssessedAsync();

        await office.MoveAsync(number, PetitionState.ClosedNotFound, "mei", CaseRole.Officer, new() { Reason = "與核准圖說相符" });

        Assert.Equal(PetitionState.Assessing, (await office.CaseAsync(number)).State);
        Assert.Equal("AwaitsApproval", (await office.Desk.MoveAsync(
            await office.ActAsync(number, "mei", CaseRole.Officer), PetitionState.AnsweredListed, MoveDetails.None)).Problem?.Name);
        Assert.Equal("OwnProposal", (await office.Desk.ApproveAsync(await office.ActAsync(number, "mei", CaseRole.Supervisor))).Problem?.Name);
        Assert.Equal("OnlySupervisors", (await office.Desk.ApproveAsync(await office.ActAsync(number, "hua", CaseRole.Officer))).Problem?.Name);
        Done(await office.Desk.ApproveAsync(await office.ActAsync(number, "chen", CaseRole.Supervisor)));
        var last = (await office.Desk.HistoryAsync(number))[0];
        Assert.Equal((PetitionState.ClosedNotFound, "mei", "chen"), (last.Row.To, last.Row.By, last.Row.ApprovedBy));
        Assert.Contains("與核准圖說相符", last.Text, StringComparison.Ordinal);
        Assert.Equal("NothingToApprove", (await office.Desk.ApproveAsync(await office.ActAsync(number, "lin", CaseRole.Supervisor))).Problem?.Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_proposal_that_is_declined_leaves_the_case_where_it_is(string database)
    {
        await using var office = await OpenAsync(database);
        var number = await office.AssessedAsync();
        await office.MoveAsync(number, PetitionState.ClosedNotFound, "mei", CaseRole.Officer, new() { Reason = "查無" });

        Done(await office.Desk.DeclineAsync(await office.ActAsync(number, "chen", CaseRole.Supervisor), "請再確認露臺"));

        Assert.Equal(("請再確認露臺", CaseDeed.Declined), ((await office.Desk.HistoryAsync(number))[0].Reason, (await office.Desk.HistoryAsync(number))[0].Row.Deed));
        await office.MoveAsync(number, PetitionState.AnsweredRectify, "mei", CaseRole.Officer);
    }

    [Theory, OnBothDatabases]
    public async Task While_more_is_asked_for_nothing_is_due_and_afterwards_the_days_are_added(string database)
    {
        await using var office = await OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await office.MoveAsync(number, PetitionState.NeedInfo, "wu", CaseRole.Registrar, new() { Reason = "請提供門牌" });
        Assert.Equal((null, new DateOnly(2026, 12, 5)), ((await office.CaseAsync(number)).Due, (await office.CaseAsync(number)).InformationDue!.Value));
        Assert.Contains("12月5日", (await office.Desk.HistoryAsync(number))[0].Text, StringComparison.Ordinal);

        office.Clock.Advance(TimeSpan.FromDays(7));
        await office.MoveAsync(number, PetitionState.Submitted, "wu", CaseRole.Registrar);

        // 30 days from 11-25 and the 7 that did not count: Friday 2027-01-01 is a holiday, then a weekend.
        Assert.Equal(new DateOnly(2027, 1, 4), (await office.CaseAsync(number)).Due);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_may_come_later_once_with_a_reason_and_the_citizen_is_told(string database)
    {
        await using var office = await OpenAsync(database);
        var number = await office.AssessedAsync();
        var act = await office.ActAsync(number, "chen", CaseRole.Supervisor);
        Assert.Equal("OnlySupervisors", (await office.Desk.ExtendAsync(act with { Role = CaseRole.Officer }, 10, "複雜")).Problem?.Name);
        Assert.Equal("NoReason", (await office.Desk.ExtendAsync(act, 10, " ")).Problem?.Name);
        Assert.Equal("TooLong", (await office.Desk.ExtendAsync(act, 31, "複雜")).Problem?.Name);

        var extended = Done(await office.Desk.ExtendAsync(act, 10, "要調閱圖說"));

        Assert.Equal(new DateOnly(2027, 1, 4), extended.Due);
        Assert.Contains("115", number, StringComparison.Ordinal);
        Assert.Contains("116年1月4日。原因：要調閱圖說", (await office.Desk.HistoryAsync(number))[0].Text, StringComparison.Ordinal);
        Assert.Equal("NoMoreExtensions", (await office.Desk.ExtendAsync(await office.ActAsync(number, "chen", CaseRole.Supervisor), 1, "x")).Problem?.Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_reopened_case_has_a_new_clock_and_can_be_merged_or_transferred(string database)
    {
        await using var office = await OpenAsync(database);
        var other = (await office.FileAsync("line:U2")).Number.Value;
        var number = (await office.FileAsync()).Number.Value;
        var file = Done(await office.The<EnforcementDesk>().OpenAsync(other, "mei", CaseRole.Officer));
        Done(await office.Desk.JoinAsync(await office.ActAsync(other, "mei", CaseRole.Officer), file.Id));
        await office.MoveAsync(number, PetitionState.Withdrawn, "citizen", CaseRole.Citizen);

        office.Clock.Advance(TimeSpan.FromDays(10));
        var reopened = await office.MoveAsync(number, PetitionState.Reopened, "chen", CaseRole.Supervisor, new() { Reason = "新照片" });
        Assert.Equal((new DateOnly(2026, 12, 5), new DateOnly(2027, 1, 4)), (reopened.ClockFrom, reopened.Due!.Value));
        Assert.Equal("SameCase", (await office.Desk.MoveAsync(
            await office.ActAsync(number, "mei", CaseRole.Officer), PetitionState.Merged, new() { Reference = number })).Problem?.Name);

        var merged = await office.MoveAsync(number, PetitionState.Merged, "mei", CaseRole.Officer, new() { Reference = other });

        Assert.Equal((other, file.Id), (merged.MergedInto, merged.EnforcementFile!.Value));
        Assert.DoesNotContain(other, (await office.Desk.HistoryAsync(number))[0].Text!, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_enforcement_file_moves_by_its_own_rules(string database)
    {
        await using var office = await OpenAsync(database);
        var desk = office.The<EnforcementDesk>();
        var file = Done(await desk.OpenAsync((await office.FileAsync()).Number.Value, "mei", CaseRole.Officer));

        Assert.Equal("NotNow", (await desk.MoveAsync(file.Id, 1, EnforcementState.Demolished, "bo", CaseRole.Demolition, MoveDetails.None)).Problem?.Name);
        Done(await desk.MoveAsync(file.Id, 1, EnforcementState.StopWork, "mei", CaseRole.Officer, MoveDetails.None));

        Assert.Equal("Outdated", (await desk.MoveAsync(file.Id, 1, EnforcementState.Statement, "mei", CaseRole.Officer, MoveDetails.None)).Problem?.Name);
        await using var db = office.Database();
        Assert.Equal(2, await db.EnforcementMoves.CountAsync(m => m.FileId == file.Id));
    }

    [Fact]
    public async Task A_general_petition_is_answered_without_a_visit()
    {
        await using var office = await OpenAsync();
        var number = (await office.FileAsync(kind: ReportKind.Petition)).Number.Value;
        await office.MoveAsync(number, PetitionState.Registered, "wu", CaseRole.Registrar);
        await office.MoveAsync(number, PetitionState.Assigned, "chen", CaseRole.Supervisor);

        var answered = await office.MoveAsync(number, PetitionState.Answered, "mei", CaseRole.Officer, text: "您好，說明如下……");

        Assert.True(answered.State.Ends());
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_a_sentence()
    {
        await using var office = await OpenAsync();
        var act = new CaseAct("115-000009-X", 1, "mei", CaseRole.Officer);
        var real = (await office.FileAsync()).Number.Value;

        Assert.Equal("Unknown", (await office.Desk.MoveAsync(act, PetitionState.Registered, MoveDetails.None)).Problem?.Name);
        Assert.Equal("UnknownFile", (await office.Desk.JoinAsync(await office.ActAsync(real, "mei", CaseRole.Officer), 77)).Problem?.Name);
        Assert.Equal("UnknownUnit", (await office.Desk.AssignAsync(await office.ActAsync(real, "chen", CaseRole.Supervisor), "kitchen", null)).Problem?.Name);
    }
}

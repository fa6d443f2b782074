using System.Net;
using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Admin.Cases;

/// <summary>What staff see of notices, and what they do where the program cannot.</summary>
[Collection(nameof(AdminApp))]
public sealed class NoticePagesTests(AdminApp app)
{
    private readonly Docket docket = new(app.Bot);

    [Fact]
    public async Task What_a_person_has_to_tell_is_shown_and_noted_when_it_is_told()
    {
        var number = await docket.FileAsync(answer: "phone");
        await docket.MoveAsync(number, PetitionState.Registered, CaseRole.Registrar);
        await UntilAsync(number, NoticeStatus.ByHand);
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));
        var page = $"/admin/cases/details/{number}";
        var shown = WebUtility.HtmlDecode(await officer.GetStringAsync(page));
        Assert.Contains("請打電話告知", shown, StringComparison.Ordinal);
        Assert.Contains("要用電話告知", shown, StringComparison.Ordinal);
        var id = $"{(await LastAsync(number)).Id}";

        var told = await officer.SendAsync(page, $"{page}?handler=Told", ("notice", id));
        Assert.Equal(Docket.Page(number), told.To());
        var again = WebUtility.HtmlDecode(await (await officer.SendAsync(page, $"{page}?handler=Told", ("notice", id))).Content.ReadAsStringAsync());

        Assert.Contains("剛剛有了變化", again, StringComparison.Ordinal);
        Assert.Equal(NoticeStatus.Told, (await LastAsync(number)).Status);
        Assert.Single(await docket.LoggedAsync(number), row => row.What == nameof(AuditAction.NoticeChanged));
    }

    [Fact]
    public async Task What_is_lost_is_listed_and_can_be_tried_again()
    {
        var number = await docket.FileAsync();
        await docket.MoveAsync(number, PetitionState.Registered, CaseRole.Registrar);
        await UntilAsync(number, NoticeStatus.Sent);
        var notice = await LastAsync(number);
        await using (var db = app.Bot.Database())
        {
            await db.Notices.Where(n => n.Id == notice.Id).ExecuteUpdateAsync(set => set.SetProperty(n => n.Status, NoticeStatus.Failed));
        }

        using var supervisor = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.Supervisor, StaffRole.CaseOfficer));
        Assert.Contains("/admin/delivery/notices", await supervisor.GetStringAsync("/admin/delivery"), StringComparison.Ordinal);
        Assert.Contains(number, await supervisor.GetStringAsync("/admin/delivery/notices"), StringComparison.Ordinal);
        foreach (var view in Enum.GetNames<Bot.Admin.Delivery.NoticeView>())
        {
            Assert.Equal(HttpStatusCode.OK, (await supervisor.GetAsync($"/admin/delivery/notices?view={view}")).StatusCode);
        }

        var page = $"/admin/cases/details/{number}";
        Assert.Equal(Docket.Page(number), (await supervisor.SendAsync(page, $"{page}?handler=Again", ("notice", $"{notice.Id}"))).To());
        await UntilAsync(number, NoticeStatus.Sent);
        Assert.Equal(2, app.Bot.Line.Sent.Count(s => s.Texts.Any(t => t.Contains(number, StringComparison.Ordinal))));
        var shown = WebUtility.HtmlDecode(await supervisor.GetStringAsync(page));
        Assert.Contains("人員要求再試", shown, StringComparison.Ordinal);
        Assert.Contains("LINE 推播", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_that_the_citizen_wants_no_notices()
    {
        const string Citizen = "line:U000000000000000000000000000a77e2";
        var number = await docket.FileAsync(citizen: Citizen);
        Assert.True(CaseNumber.TryParse(number, out var read));
        await docket.CarryOutAsync(Citizen, new SetCaseNotices(read, false));
        using var officer = await app.BrowserAsync(await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer));

        Assert.Contains("關閉了這件案子的通知", WebUtility.HtmlDecode(await officer.GetStringAsync($"/admin/cases/details/{number}")), StringComparison.Ordinal);
    }

    private async Task<NoticeRow> LastAsync(string number)
    {
        await using var db = app.Bot.Database();
        return await db.Notices.AsNoTracking().Where(n => n.CaseNumber == number).OrderByDescending(n => n.Id).FirstAsync();
    }

    private Task UntilAsync(string number, NoticeStatus status) =>
        app.Bot.PassUntilAsync(async () => (await LastAsync(number)).Status == status, $"the notice of {number} is {status}");
}

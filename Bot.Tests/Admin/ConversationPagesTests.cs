using System.Net;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin;

[Collection(nameof(AdminApp))]
public sealed class ConversationPagesTests(AdminApp app)
{
    private const string Page = "/admin/conversations";
    private static readonly LineCitizen Citizen = LineCitizen.Number(920);

    [Fact]
    public async Task A_conversation_is_read_by_case_number_with_a_reason_masked_and_logged()
    {
        var number = await CaseAsync();
        using var officer = await OfficerAsync();

        var unreasoned = await TextAsync(await officer.SendAsync(Page, Page, ("Number", number)));
        var read = await officer.SendAsync(Page, Page, ("Number", number), ("Reason", "補件電話"));
        var html = await read.Content.ReadAsStringAsync();
        var text = WebUtility.HtmlDecode(html);

        Assert.DoesNotContain("頂樓在加蓋", unreasoned, StringComparison.Ordinal);
        Assert.Contains("頂樓在加蓋", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x>", html, StringComparison.Ordinal);
        Assert.Contains("機器人", text, StringComparison.Ordinal);
        Assert.Contains("收件前 7 天", text, StringComparison.Ordinal);
        await using var db = app.Bot.Database();
        var look = await db.AuditRows.SingleAsync(r => r.What == nameof(AuditAction.ConversationShown) && r.Subject == number);
        Assert.Equal("補件電話", look.Reason);
        Assert.DoesNotContain("U0000", look.Details + look.Subject, StringComparison.Ordinal);

        // The address of the page alone shows nothing.
        Assert.DoesNotContain("頂樓在加蓋", WebUtility.HtmlDecode(await officer.GetStringAsync($"{Page}?number={number}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_data_is_shown_only_after_one_has_confirmed_who_one_is()
    {
        var number = await CaseAsync();
        using var officer = await OfficerAsync();

        // Whoever has just signed in has confirmed it.
        var shown = await TextAsync(await officer.SendAsync(Page, Page + "?handler=Unmasked", ("Number", number), ("Reason", "補件電話")));
        app.Bot.Clock.Advance(TimeSpan.FromMinutes(6));
        var unconfirmed = await officer.SendAsync(Page, Page + "?handler=Unmasked", ("Number", number), ("Reason", "補件電話"));

        Assert.StartsWith("/admin/sign-in/confirm", unconfirmed.To(), StringComparison.Ordinal);
        Assert.Contains("0912345678", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_of_other_districts_are_told_no_more_than_that_there_is_no_such_case()
    {
        var number = await CaseAsync();
        using var elsewhere = await OfficerAsync("鳳山區");
        using var here = await OfficerAsync("三民區");

        var refused = await TextAsync(await elsewhere.SendAsync(Page, Page, ("Number", number), ("Reason", "看看")));
        var unknown = await TextAsync(await elsewhere.SendAsync(Page, Page, ("Number", "A0000000"), ("Reason", "看看")));

        Assert.Contains("找不到這個案件", refused, StringComparison.Ordinal);
        Assert.Contains("找不到這個案件", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("頂樓在加蓋", refused, StringComparison.Ordinal);
        Assert.Contains("頂樓在加蓋", await TextAsync(await here.SendAsync(Page, Page, ("Number", number), ("Reason", "查案"))), StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private async Task<HttpClient> OfficerAsync(params string[] districts)
    {
        var made = await app.MemberAsync(secondFactor: true, StaffRole.CaseOfficer);
        await using var db = app.Bot.Database();
        var member = await db.Staff.SingleAsync(m => m.Id == made.Id);
        member.Districts = districts;
        await db.SaveChangesAsync();
        return await app.BrowserAsync(member);
    }

    // What is said has been said; the case is filed as a turn files it.
    private async Task<string> CaseAsync()
    {
        var said = Citizen.Says("您好，頂樓在加蓋，我的電話 0912345678 <img src=x>", app.Bot.Now);
        await app.Bot.DeliverAsync(said);
        await app.Bot.RepliesAsync(said);
        await app.Bot.SettleAsync();
        var receipt = await app.Services.GetRequiredService<Bot.Cases.CaseFacts>().ReserveAsync();
        var filed = new FileCase(Guid.NewGuid().ToString("N"), new Report { Kind = ReportKind.IllegalBuilding, Place = CaseOffice.Door, Description = "加蓋", Answer = "chat" }, new Informer("王曉明", null, null), new("2026-11", app.Bot.Now.UtcDateTime), receipt);
        await app.Services.GetRequiredService<WriteQueue>().RunAsync(writer =>
        {
            var context = new EffectContext(Citizen.Address, new Conversation { Language = "zh-TW" }, 1, app.Bot.Now.UtcDateTime);
            foreach (var handler in app.Services.GetServices<IEffectHandler>())
            {
                handler.Handle(writer, filed, context);
            }

            return 0;
        });
        return receipt.Number.Value;
    }
}

using Bot.Handover;
using Bot.Staff;
using Bot.Tests.Media;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Admin.Handover;

/// <summary>A citizen on LINE and a clerk in a browser talk to each other; the page follows by itself, or not at all where scripts are off.</summary>
[Collection(nameof(Browser))]
public sealed class HandoverJourneyTests(Browser browser) : IAsyncLifetime
{
    private static readonly LineCitizen Mei = LineCitizen.Number(611);

    private BotApp bot = null!;

    public async Task InitializeAsync() => bot = await BotApp.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_citizen_writes_and_the_clerk_sees_it_without_loading_the_page_anew()
    {
        await using var window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
        var queue = await SignInAsync(window, "chou@example.gov.tw", "周承辦", StaffRole.CaseOfficer, StaffRole.Curator);
        await queue.GoesTo("/admin/handover");
        await queue.LooksRight("handover-nobody");

        await SaysAsync("我要檢舉");
        await SaysAsync("沒有");
        await SaysAsync("真人");
        await TicksUntilAsync(async () => await queue.Page.GetByRole(AriaRole.Link, new() { Name = "開啟" }).CountAsync() == 1, "the queue shows the citizen");
        await queue.LooksRight("handover-queue");

        var talk = await AdminPage.OpenAsync(window, bot.Http.BaseAddress!);
        await talk.GoesTo("/admin/handover/talk/" + await IdAsync());
        await PressesByKeyboardAsync(talk, "接手");
        await talk.SeesNotice("已由您接手");
        await SaysAsync("我不知道這算不算違建");
        await TicksUntilAsync(async () => await talk.Page.GetByText("我不知道這算不算違建").CountAsync() == 1, "the page shows what was said");
        var photo = Mei.SendsPhoto(bot.Now);
        bot.Line.Contents[photo.MessageId!] = new(200, SamplePicture.Jpeg(64, 48));
        await bot.DeliverAsync(photo);
        await talk.LooksRight("handover-talk");

        await talk.Page.GetByLabel("回覆", new() { Exact = true }).FocusAsync();
        await talk.Page.Keyboard.TypeAsync("請傳一張照片，我幫您看。");
        await PressesByKeyboardAsync(talk, "送出");
        await talk.SeesNotice("已送出");
        await TicksUntilAsync(() => Task.FromResult(bot.Line.Sent.Any(s => s.Texts.Any(t => t.Contains("我幫您看", StringComparison.Ordinal)))), "the citizen reads it");
        await TicksUntilAsync(async () => await queue.Page.GetByText("對話中").CountAsync() > 0, "the queue shows that it is taken");

        await talk.Follows("幫民眾接著填");
        await talk.LooksRight("handover-form");
        await talk.GoesTo("/admin/handover/template/new");
        await talk.LooksRight("handover-template");
        await talk.GoesTo("/admin/handover/templates");
        await talk.LooksRight("handover-templates");
        await talk.GoesTo("/admin/handover/talk/" + await IdAsync());
        await talk.Presses("結束，交還機器人");
        await talk.SeesNotice("已交還機器人");
    }

    [Fact]
    public async Task On_any_page_the_browser_tells_once_that_somebody_waits()
    {
        await using var window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
        await window.AddInitScriptAsync("""
            window.shown = [];
            window.Notification = class { static permission = "granted"; constructor(words) { window.shown.push(words); } };
            """);
        var page = await SignInAsync(window, "chou@example.gov.tw", "周承辦", StaffRole.CaseOfficer);
        await page.Page.Clock.InstallAsync();
        await page.GoesTo("/admin/cases");
        await SaysAsync("真人");
        await page.Page.Clock.RunForAsync(16_000);
        await page.Page.WaitForFunctionAsync("() => window.shown.length === 1");
        Assert.Equal("有民眾在等同仁回覆。", await page.Page.EvaluateAsync<string>("() => window.shown[0]"));
        var id = await IdAsync();
        await Eventually.TrueAsync(async () => await AlertsAsync(id) == 1, "it stands on the conversation");

        await page.GoesTo("/admin/handover");
        await page.Page.Clock.RunForAsync(31_000);
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "開啟" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => window.shown.length"));
    }

    [Fact]
    public async Task What_is_typed_stays_when_a_colleague_takes_over()
    {
        await using var window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
        var page = await SignInAsync(window, "chou@example.gov.tw", "周承辦", StaffRole.CaseOfficer);
        await SaysAsync("真人");
        var id = await IdAsync();
        await page.GoesTo("/admin/handover/talk/" + id);
        await page.Presses("接手");
        await page.Fills("回覆", "我正在查");

        var desk = bot.Services.GetRequiredService<HandoverDesk>();
        Assert.True(await desk.TakeAsync(id, "lin", (await desk.FindAsync(id))!.TakenBy!));
        await TicksUntilAsync(async () => await page.Page.GetByText("這個對話的狀態變了").IsVisibleAsync(), "the page says that somebody else has it");
        Assert.Equal("我正在查", await page.Page.GetByLabel("回覆", new() { Exact = true }).InputValueAsync());
        await page.Presses("送出");
        await page.SeesError("您現在沒有這個對話");
    }

    [Fact]
    public async Task Without_scripts_it_works_by_loading_the_page_anew()
    {
        await using var signedIn = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
        await SignInAsync(signedIn, "chou@example.gov.tw", "周承辦", StaffRole.CaseOfficer);
        await using var window = await browser.OpenAsync(new()
        {
            Locale = "zh-TW",
            TimezoneId = "Asia/Taipei",
            JavaScriptEnabled = false,
            StorageState = await signedIn.StorageStateAsync()
        });
        var page = await AdminPage.OpenAsync(window, bot.Http.BaseAddress!);
        await SaysAsync("真人");
        await SaysAsync("請問鐵皮屋");
        await page.GoesTo("/admin/handover");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "開啟" }).ClickAsync();
        await page.Presses("接手");
        await Expect(page.Page.GetByText("請問鐵皮屋")).ToBeVisibleAsync();
        await page.Fills("回覆", "您好");
        await page.Presses("送出");
        await page.SeesNotice("已送出");
        await page.Presses("結束，交還機器人");
        await page.SeesNotice("已交還機器人");
    }

    private async Task<AdminPage> SignInAsync(IBrowserContext window, string email, string name, params StaffRole[] roles)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (_, member) = await directory.AddAsync(email, name, roles, []);
        await directory.SetPasswordAsync(member, AdminApp.Password);
        var page = await AdminPage.OpenAsync(window, bot.Http.BaseAddress!);
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn(email, AdminApp.Password);
        await page.Follows("驗證 App");
        await page.AddsAuthenticator();
        await page.SeesHeading("復原碼");
        return page;
    }

    private async Task SaysAsync(string words)
    {
        bot.Clock.Advance(TimeSpan.FromMilliseconds(10));
        await bot.DeliverAsync(Mei.Says(words, bot.Now));
        await bot.SettleAsync();
    }

    private async Task<int> AlertsAsync(string id)
    {
        await using var db = bot.Database();
        return await db.HandoverAlerts.CountAsync(a => a.HandoverId == id && a.Kind == AlertKind.Browser && a.Result == AlertResult.Sent);
    }

    private async Task<string> IdAsync()
    {
        await using var db = bot.Database();
        return await db.Handovers.OrderByDescending(h => h.OpenedAt).Select(h => h.Id).FirstAsync();
    }

    // The stream looks once a second, and the clock only moves when told.
    private Task TicksUntilAsync(Func<Task<bool>> condition, string what) => bot.PassUntilAsync(condition, what);

    private static async Task PressesByKeyboardAsync(AdminPage admin, string button)
    {
        for (var i = 0; i < 60; i++)
        {
            await admin.Page.Keyboard.PressAsync("Tab");
            if (await admin.Page.EvaluateAsync<string>("() => document.activeElement.innerText ?? ''") == button)
            {
                await admin.Page.Keyboard.PressAsync("Enter");
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach “{button}”.");
    }
}

using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Media;
using Bot.Staff;
using Bot.Tests.Media;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Admin.Cases;

/// <summary>A report that is filed over LINE appears in the inbox and is worked to its end in a browser. On the way every page is looked at.</summary>
[Collection(nameof(SecondBrowser))]
public sealed class CaseJourneyTests(Browser browser) : IAsyncLifetime
{
    private static readonly LineCitizen Ming = LineCitizen.Number(77);

    private static readonly string[] Words =
    [
        "沒有", "三民區九如一路100號", "頂樓加蓋", "還在施工", "上星期", "平日早上8點到下午5點", "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。", "同意", "王小明", "0912-345-678",
        "要，在這裡通知", "送出"
    ];

    private BotApp bot = null!;
    private IBrowserContext window = null!;
    private AdminPage page = null!;

    public async Task InitializeAsync()
    {
        bot = await BotApp.StartAsync();
        window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
    }

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task A_report_over_LINE_is_worked_to_its_end_with_its_clock()
    {
        var number = await FilesAsync();
        await SignsInAsync();
        await page.GoesTo("/admin/cases?Filter.District=三民區");
        await page.LooksRight("cases");
        await page.Follows(number);
        await page.SeesHeading(number);
        await page.LooksRight("case");

        await MovesByKeyboardAsync("已受理（掛號）");
        await page.Page.Locator("summary", new() { HasText = "分案" }).ClickAsync();
        await page.Page.GetByLabel("承辦人").SelectOptionAsync("周承辦");
        await page.Presses("分案");
        await page.SeesNotice("分案完成");
        foreach (var state in (string[])["勘查中", "認定中", "已回復：通知補辦"])
        {
            await page.Follows($"改為「{state}」");
            await page.Presses("看看民眾會看到什麼");
            await page.Presses("確定送出");
            await page.SeesNotice($"已改為「{state}」");
        }

        Assert.Contains("案件已結束", await page.Page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
        await page.LooksRight("case-ended");
        await using var db = bot.Database();
        var found = await db.Cases.AsNoTracking().SingleAsync(c => c.Number == number);
        Assert.Equal((PetitionState.AnsweredRectify, null), (found.State, found.Due));
        await bot.PassUntilAsync(() => bot.Line.Sent.Any(s => s.Texts.Any(t => t.Contains("30 日內申請補照", StringComparison.Ordinal))), "the citizen is told");

        await MasksAPhotoAsync(number);
        await LooksAtTheRestAsync(number);
    }

    private async Task<string> FilesAsync()
    {
        var photo = Ming.SendsPhoto(bot.Now);
        bot.Line.Contents[photo.MessageId!] = new(200, SamplePicture.Jpeg(1200, 800));
        await bot.DeliverAsync(photo);
        await bot.RepliesAsync(photo);
        await Eventually.TrueAsync(
            async () =>
            {
                await using var photos = bot.Database();
                return await photos.Photos.AnyAsync(p => p.Status == PhotoStatus.Stored);
            },
            "the photo is fetched");
        await bot.SettleAsync();
        foreach (var words in Words)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            var said = Ming.Says(words, bot.Now);
            await bot.DeliverAsync(said);
            await bot.RepliesAsync(said);
        }

        await using var db = bot.Database();
        return (await db.Cases.SingleAsync()).Number;
    }

    private async Task SignsInAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (_, member) = await directory.AddAsync("chou@example.gov.tw", "周承辦", [StaffRole.CaseOfficer, StaffRole.Supervisor], []);
        await directory.SetPasswordAsync(member, AdminApp.Password);
        page = await AdminPage.OpenAsync(window, bot.Http.BaseAddress!);
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn("chou@example.gov.tw", AdminApp.Password);
        await page.Follows("驗證 App");
        await page.AddsAuthenticator();
        await page.SeesHeading("復原碼");
    }

    // From the case to the move and back without a pointer.
    private async Task MovesByKeyboardAsync(string state)
    {
        await TabsToAsync($"改為「{state}」");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeesHeading($"改為「{state}」");
        await page.LooksRight("case-move");
        await TabsToAsync("看看民眾會看到什麼");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.GetByTestId("preview").WaitForAsync();
        await page.LooksRight("case-move-preview");
        await TabsToAsync("確定送出");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeesNotice($"已改為「{state}」");
    }

    private async Task TabsToAsync(string name)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<string>("() => document.activeElement.innerText ?? ''") == name)
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach “{name}”.");
    }

    private async Task MasksAPhotoAsync(string number)
    {
        await using var db = bot.Database();
        var photo = await db.Photos.Select(p => p.Id).SingleAsync();
        await page.GoesTo($"/admin/cases/photo/{number}/{photo}");
        await page.LooksRight("case-photo");
        await page.Follows("遮蔽");
        var box = (await page.Page.Locator(".canvas img").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + 20, box.Y + 20);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + 220, box.Y + 120);
        await page.Page.Mouse.UpAsync();
        await page.LooksRight("case-mask");
        await page.Presses("做遮蔽後的照片");
        await page.SeesNotice("遮蔽後的照片做好了");
        Assert.NotEmpty(await bot.Services.GetRequiredService<PhotoMasks>().OfAsync(photo));
    }

    private async Task LooksAtTheRestAsync(string ended)
    {
        var docket = new Docket(bot);
        var number = await docket.FileAsync("從我家窗戶往下看，九如一路98號的林小姐也看到了，電話 0912-345-678。");
        await docket.MoveAsync(number, PetitionState.Registered, CaseRole.Registrar);
        foreach (var (name, path) in new[]
        {
            ("cases-ended", "/admin/cases?Filter.List=Ended"), ("case-ask", $"/admin/cases/ask/{number}"), ("case-extend", $"/admin/cases/extend/{number}"), ("case-withdraw", $"/admin/cases/withdraw/{number}"),
            ("case-identity", $"/admin/cases/identity/{number}"), ("case-file", $"/admin/cases/enforcement/{number}"), ("case-disclose", $"/admin/cases/disclose/{number}"),
            ("case-limit", $"/admin/cases/limit/{number}"), ("limits", "/admin/cases/limits"), ("case-new", "/admin/cases/new")
        })
        {
            await page.GoesTo(path);
            await page.LooksRight(name);
        }

        await page.GoesTo("/admin/cases");
        await page.Page.GetByLabel($"選取 {number}").CheckAsync();
        await page.Presses("一起處理");
        await page.Presses("先看每一件會怎樣");
        await page.LooksRight("cases-bulk");
        Assert.NotEqual(ended, number);
    }
}

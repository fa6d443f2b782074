using Bot.Dialogs.Surveys;
using Bot.Staff;
using Bot.Surveys;
using Bot.Tests.Support;
using Bot.Tests.Support.Mail;
using Bot.Tests.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Admin.Surveys;

/// <summary>A planner's day with surveys in a browser, every page looked at as it is used, and the page that citizens open from a mail.</summary>
[Collection(nameof(Browser))]
public sealed class SurveyJourneyInBrowserTests(Browser browser) : IAsyncLifetime
{
    private readonly SmtpStandIn mail = SmtpStandIn.Open();
    private BotApp bot = null!;
    private IBrowserContext window = null!;

    public async Task InitializeAsync()
    {
        bot = await BotApp.StartAsync(mail.Settings);
        window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
    }

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await bot.DisposeAsync();
        await mail.DisposeAsync();
    }

    [Fact]
    public async Task A_new_version_is_written_published_and_sent_and_an_open_answer_is_screened()
    {
        await WorldAsync();
        var page = await SignedInAsync();
        await page.Follows("滿意度調查");
        await page.SeesHeading("滿意度調查");
        await page.LooksRight("surveys");

        await page.Follows("違建檢舉案件滿意度調查");
        await page.LooksRight("surveys-survey");
        await page.Presses("編輯新版本");
        await page.SeesHeading("編輯第 2 版");
        await page.LooksRight("surveys-edit");
        await page.Presses("新增一題");
        await page.SeesNotice("已新增一題");
        await page.Presses("發布");
        await page.SeesError("小寫英文字母");
        await page.Page.Locator("#Form_Questions_8__Id").FillAsync("age");
        await page.Page.Locator("#Form_Questions_8__Kind").SelectOptionAsync("Choice");
        await page.Page.Locator("#Form_Questions_8__Chinese").FillAsync("您的年齡？（可略過）");
        await page.Page.Locator("#Form_Questions_8__English").FillAsync("Your age? (optional)");
        await page.Page.Locator("#Form_Questions_8__LabelChinese").FillAsync("年齡");
        await page.Page.Locator("#Form_Questions_8__LabelEnglish").FillAsync("Age");
        await page.Page.Locator("input[name='Form.Questions[8].Optional']").CheckAsync();
        await page.Presses("儲存草稿");
        await page.SeesNotice("草稿已儲存");
        await page.Page.Locator("#Form_Questions_8__Options").FillAsync("young | 未滿 30 歲 | under 30\nold | 30 歲以上 | 30 or over");
        await page.Presses("第 9 題往上移");
        await page.SeesNotice("已調整順序");
        await page.Presses("發布");
        await page.SeesNotice("第 2 版已發布");
        await Expect(page.Page.GetByText("第 1 版起文字相同").First).ToBeVisibleAsync();

        await page.Follows("邀請規則");
        await page.Fills("邀請比例（%）", "0");
        await page.Fills("為什麼變更", "抽樣");
        await page.Presses("儲存");
        await page.LooksRight("surveys-rule-wrong");
        await page.Fills("邀請比例（%）", "50");
        await page.Presses("儲存");
        await page.SeesNotice("邀請規則已儲存");

        await page.GoesTo("/admin/surveys/screening");
        await page.LooksRight("surveys-screening");
        await page.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.LooksRight("surveys-text");
        await page.Fills("要開放的內容", "隔壁的人很吵");
        await page.Presses("開放");
        await page.SeesError("只能遮蔽");
        await page.Fills("要開放的內容", "◯處理很快");
        await page.Presses("開放");
        await page.SeesNotice("已開放");
        Assert.Equal("◯處理很快", Assert.Single(await bot.Services.GetRequiredService<SurveyReadings>().TextsAsync("building", ["2026-11"])).Text);

        await page.GoesTo("/admin/surveys/links");
        await page.Fills("名稱", "115年下半年");
        await page.Page.GetByLabel("最後一天").FillAsync("2026-12-01");
        await page.Presses("產生連結");
        await page.LooksRight("surveys-links");
        var link = new Uri(await page.Page.GetByTestId("link").InnerTextAsync());
        await page.GoesTo(link.AbsolutePath);
        await page.SeesHeading("內部員工滿意度調查");
        await page.LooksRight("survey-staff-page");
        await AnswersByKeyboardAsync(page);

        await page.GoesTo("/admin/surveys");
        await page.Presses("English");
        await page.SeesHeading("Surveys");
    }

    [Fact]
    public async Task The_page_behind_a_mail_is_answered_without_a_mouse()
    {
        var town = new SurveyTown(bot);
        var citizen = SurveyTown.OnLine(1).Address;
        await town.AnsweredAsync(citizen, way: "email");
        await town.AskedAsync(1);
        var page = await AdminPage.OpenAsync(window, new($"http://localhost:{bot.Http.BaseAddress!.Port}"));

        await page.GoesTo($"/survey/{await town.TokenAsync(citizen)}");
        await page.SeesHeading("違建檢舉案件滿意度調查");
        await page.LooksRight("survey-page");
        await AnswersByKeyboardAsync(page);
        await page.LooksRight("survey-page-thanks");

        Assert.Equal(SurveyInvitationStatus.Partial, (await town.InvitationAsync(citizen)).Status);
    }

    // Tab to the first question, choose with the space bar, and send from the text field on.
    private static async Task AnswersByKeyboardAsync(AdminPage page)
    {
        var keys = page.Page.Keyboard;
        await page.Page.Locator("body").PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Space");
        await page.Page.Locator("textarea").FocusAsync();
        await keys.TypeAsync("謝謝");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await page.SeesNotice("謝謝您，收到了");
    }

    private async Task WorldAsync()
    {
        var seals = bot.Services.GetRequiredService<SurveySeals>();
        await bot.Services.GetRequiredService<SurveyShelf>().CurrentAsync();
        await using var db = bot.Database();
        db.AddRange(((string[])["老王處理很快", "我住隔壁3樓，每天被吵，請快一點"]).Select((text, i) => new SurveyTextRow
        {
            Id = $"{i:x32}",
            Survey = "building",
            Version = 1,
            Week = "2026-W47",
            Question = "words",
            Language = "zh-TW",
            Unit = "reporting",
            Text = seals.Text(text)
        }));
        db.AddRange(Enumerable.Range(0, 40).Select(i => new SurveyFrameRow
        {
            Name = $"f{i}",
            Survey = "building",
            Version = 1,
            Period = "2026-11",
            Stratum = "",
            Exclusion = i % 5 == 0 ? (Exclusion)(i % 12) : null,
            Drawn = i % 5 != 0,
            Unit = "reporting",
            OutcomeGroup = "listed",
            DistrictGroup = "city-north",
            DaysBand = "0-7"
        }));
        db.AddRange(Enum.GetValues<SurveyStage>().Select((stage, i) => new SurveyCountRow { Survey = "building", Version = 1, Period = "2026-11", Stage = stage, Number = 32 - 3 * i }));
        await db.SaveChangesAsync();
    }

    private async Task<AdminPage> SignedInAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (result, member) = await directory.AddAsync("plan@example.gov.tw", "陳企劃", [StaffRole.Planner], []);
        Assert.True(result.Succeeded, result.ToString());
        await directory.SetPasswordAsync(member, AdminApp.Password);
        var page = await AdminPage.OpenAsync(window, new($"http://localhost:{bot.Http.BaseAddress!.Port}"));
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn("plan@example.gov.tw", AdminApp.Password);
        await page.GoesTo("/admin");
        return page;
    }
}

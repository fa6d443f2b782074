using Bot.Cases;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Staff;
using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Admin;

/// <summary>A typhoon day of somebody who looks after the service, in a browser: every page of the service's own, looked at as it is used.</summary>
[Collection(nameof(Browser))]
public sealed class ServiceJourneyTests(Browser browser) : IAsyncLifetime
{
    private static readonly LineCitizen Citizen = LineCitizen.Number(940);
    private BotApp bot = null!;
    private IBrowserContext window = null!;

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
    public async Task From_the_first_look_to_a_notice_that_citizens_read()
    {
        var number = await WorldAsync();
        var page = await SignedInAsync();

        await page.Follows("概況");
        await page.SeesHeading("服務概況");
        await page.LooksRight("overview");

        await page.Follows("傳送");
        await page.LooksRight("delivery");
        await page.Follows("不確定");
        await page.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.LooksRight("delivery-call");
        await page.Presses("仍要重送");
        await page.SeesError("可能重複");
        await page.Page.GetByLabel("我知道可能重複，仍要重送").CheckAsync();
        await page.Fills("為什麼要重送", "民眾來電說沒收到");
        await page.Presses("仍要重送");
        await page.SeesNotice("已排入傳送");
        await page.Follows("擱置的訊息");
        await page.LooksRight("delivery-events");
        await page.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Fills("為什麼要看內容", "查看失敗原因");
        await page.Presses("查看內容");
        await page.SeesNotice("個人資料已遮蔽");
        await page.LooksRight("delivery-event");

        await page.Follows("對話");
        await page.LooksRight("conversations");
        await page.Fills("案件編號", number);
        await page.Fills("為什麼要看", "民眾來電問進度");
        await page.Presses("查看對話");
        await page.SeesHeading($"案件 {number} 的對話");
        await page.LooksRight("conversation");

        await page.Follows("設定");
        await page.LooksRight("settings");
        await page.Follows("緊急公告");
        await page.Page.GetByLabel("顯示公告").CheckAsync();
        await page.Fills("中文", "颱風停班：今天不勘查，通報照常受理。");
        await page.Page.GetByLabel("顯示到哪一天").FillAsync("2026-11-19");
        await page.Fills("為什麼變更", "颱風");
        await page.LooksRight("settings-banner");
        await page.Presses("儲存");
        await page.SeesNotice("兩秒內");
        var question = Citizen.Says("鐵皮屋算違建嗎？", bot.Now);
        await bot.DeliverAsync(question);
        Assert.StartsWith("颱風停班", Assert.Single(await bot.RepliesAsync(question)).Texts[0], StringComparison.Ordinal);

        foreach (var (name, path) in new[]
        {
            ("settings-switch", "/admin/settings/switch/channel:line"), ("settings-hours", "/admin/settings/hours"), ("settings-limits", "/admin/settings/limits"),
            ("settings-wording", "/admin/settings/wording"), ("settings-text", "/admin/settings/text/zh-TW:Told.NeedInfo"), ("settings-days", "/admin/settings/days")
        })
        {
            await page.GoesTo(path);
            await page.LooksRight(name);
        }

        await MakesAKeyAsync(page);
        await page.GoesTo("/admin/settings/days");
        await page.Presses("English");
        await page.SeesHeading("Working days");
    }

    private static async Task MakesAKeyAsync(AdminPage page)
    {
        await page.Follows("介接");
        await page.SeesHeading("介接單位");
        await page.Follows("新增單位");
        await page.Fills("名稱", "1999 話務中心");
        await page.Page.GetByText("立案", new() { Exact = true }).ClickAsync();
        await page.Presses("儲存");
        await page.SeesNotice("已儲存");
        await page.Presses("產生金鑰");
        await page.SeesNotice("只顯示這一次");
        await page.LooksRight("partner");
        await page.Follows("介接單位");
        await page.LooksRight("partners");
    }

    private async Task<AdminPage> SignedInAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (result, member) = await directory.AddAsync("lin@example.gov.tw", "林股長", [StaffRole.Administrator, StaffRole.Supervisor], []);
        Assert.True(result.Succeeded, result.ToString());
        await directory.SetPasswordAsync(member, AdminApp.Password);
        var page = await AdminPage.OpenAsync(window, new($"http://localhost:{bot.Http.BaseAddress!.Port}"));
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn("lin@example.gov.tw", AdminApp.Password);
        await page.Follows("驗證 App");
        await page.AddsAuthenticator();
        await page.SeesHeading("復原碼");
        await page.GoesTo("/admin");
        return page;
    }

    // Two weeks of messages, calls in every state, an event that was set aside, and a case with its conversation.
    private async Task<string> WorldAsync()
    {
        var now = bot.Now.UtcDateTime;
        var said = Citizen.Says("頂樓在加蓋，我的電話 0912345678，可以檢舉嗎？", bot.Now);
        await bot.DeliverAsync(said);
        await bot.RepliesAsync(said);
        await bot.SettleAsync();
        await using (var db = bot.Database())
        {
            db.AddRange(Enumerable.Range(0, 90).Select(i => Event(now.AddHours(-i * 3.5 % 320))));
            db.AddRange(Enumerable.Range(0, 40).Select(i => new Bot.Faqs.FaqQuestionRow
            {
                Question = "?",
                Language = "zh-TW",
                Decision = i % 4 == 0 ? FaqDecision.None : FaqDecision.Answer,
                AskedAt = now.AddHours(-i * 8),
                EventId = -i - 1
            }));
            db.AddRange(new[] { OutboxStatus.Unsure, OutboxStatus.Failed, OutboxStatus.Failed, OutboxStatus.Held }.Select(status => Call(status, now)));
            await db.SaveChangesAsync();
        }

        var inbox = bot.Services.GetRequiredService<Inbox>();
        var stored = await inbox.AppendAsync([new()
        {
            EventId = "line:set-aside",
            Channel = "line",
            Citizen = LineCitizen.Number(941).Address,
            OccurredAt = now,
            Kind = "message.text",
            Activity = new TextActivity("我叫王小明，電話 0912345678，隔壁在加蓋")
        }]);
        await inbox.CountFailureAsync(stored[0].Event.Id, last: true, "InvalidOperationException");
        var receipt = await bot.Services.GetRequiredService<CaseFacts>().ReserveAsync();
        var filed = new FileCase("draft", new Report { Kind = ReportKind.IllegalBuilding, Place = CaseOffice.Door, Description = "加蓋", Answer = "chat" }, new Informer("王曉明", null, null), new("2026-11", now), receipt);
        await bot.Services.GetRequiredService<WriteQueue>().RunAsync(writer =>
        {
            foreach (var handler in bot.Services.GetServices<IEffectHandler>())
            {
                handler.Handle(writer, filed, new EffectContext(Citizen.Address, new Conversation { Language = "zh-TW" }, 1, now));
            }

            return 0;
        });
        return receipt.Number.Value;
    }

    private static InboxRow Event(DateTime at) => new()
    {
        EventId = Guid.NewGuid().ToString(),
        Channel = "line",
        Citizen = "line:U1",
        OccurredAt = at,
        ReceivedAt = at,
        Kind = "message.text",
        Status = InboxStatus.Done
    };

    private OutboxRow Call(OutboxStatus status, DateTime now) => new()
    {
        Citizen = LineCitizen.Number(942).Address,
        Channel = "line",
        Body = bot.Services.GetRequiredService<Outbox>().Seal("""[{"type":"text","text":"案件已受理"}]"""),
        Language = "zh-TW",
        RetryKey = Guid.NewGuid(),
        Status = status,
        MaybeSent = status is OutboxStatus.Unsure,
        Attempts = 3,
        CreatedAt = now.AddMinutes(-20),
        NextAttemptAt = status is OutboxStatus.Held ? now.AddDays(12) : now,
        FinishedAt = status is OutboxStatus.Held ? null : now.AddMinutes(-19),
        Reason = status is OutboxStatus.Held ? "the 200 pushes of 2026-11 are used up" : "HTTP 400, The property, 'to', in the request body is invalid (request id 0f7c…)"
    };
}

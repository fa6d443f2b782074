using Bot.Staff;
using Bot.Tests.Faqs;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Admin.Faqs;

/// <summary>A curator, an approver and a citizen, in browsers and on LINE. On the way every page of answers is looked at.</summary>
[Collection(nameof(SecondBrowser))]
public sealed class FaqJourneyTests(Browser browser) : IAsyncLifetime
{
    private const string Question = "賽鴿鴿舍評鑑怎麼報名？";
    private const string Answer = "要先申請。";
    private const string Odd = "養鴿子會被鄰居討厭嗎";
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private readonly List<IBrowserContext> windows = [];
    private BotApp bot = null!;

    public async Task InitializeAsync() => bot = await BotApp.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var window in windows)
        {
            await window.DisposeAsync();
        }

        await bot.DisposeAsync();
    }

    [Fact]
    public async Task What_one_writes_and_another_publishes_reaches_a_citizen_and_what_he_asks_in_vain_is_learnt()
    {
        var curator = await SignedInAsync("mei@example.gov.tw", "林美", StaffRole.Curator);
        var approver = await SignedInAsync("chen@example.gov.tw", "陳主任", StaffRole.Approver);

        // She writes.
        await curator.Follows("問答");
        await curator.SeesHeading("問答");
        await curator.LooksRight("faqs");
        await curator.Follows("新增問答");
        await curator.Fills("代號", "pigeon-house");
        await curator.Page.GetByLabel("問題", new() { Exact = true }).First.FillAsync(Question);
        await curator.Page.Locator("[data-language='zh-TW'] textarea").First.FillAsync($"{Answer}\n惠請先打電話。");
        await Expect(curator.Page.Locator(".phone[data-skin=messenger]")).ToContainTextAsync(Answer);
        await Expect(curator.Page.Locator("#preview")).ToContainTextAsync("可以改成「請」");
        await curator.LooksRight("faq-new");
        await curator.Page.Locator("[data-language='zh-TW'] textarea").First.FillAsync(Answer);
        await curator.Page.Locator("[data-language='zh-TW'] textarea").Nth(1).FillAsync("賽鴿鴿舍評鑑報名\n鴿舍評鑑怎麼報名\n我要報名賽鴿鴿舍評鑑\n賽鴿評鑑報名方式\n賽鴿鴿舍要怎麼參加評鑑");
        await curator.Presses("存成草稿");
        await curator.SeesHeading(Question);
        await curator.Presses("送審");
        await curator.SeesNotice("已送審");

        // He agrees and publishes, without a mouse.
        await approver.GoesTo("/admin/faqs/entry/pigeon-house");
        await approver.Presses("核可");
        await approver.SeesNotice("已核可");
        await approver.LooksRight("faq-entry");
        await TypesEnterOn(approver, "發布");
        await ComesToAsync(approver, "**/publish/pigeon-house");
        await approver.LooksRight("faq-publish");
        await TypesEnterOn(approver, "發布");
        await ComesToAsync(approver, "**/entry/pigeon-house");
        await approver.SeesNotice("已發布");

        // Ming reads it within two seconds.
        await PassesAsync(pageSays: Answer);
        Assert.Contains(Answer, await AsksAsync(Question), StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, await SaysAsync(Odd), StringComparison.Ordinal);
        await bot.SettleAsync();

        // She makes his odd question a phrasing, and looks at everything else.
        await curator.GoesTo("/admin/faqs/learning");
        await curator.LooksRight("faq-learning");
        await curator.Follows(Odd);
        await curator.Page.GetByLabel("屬於哪一則").SelectOptionAsync("pigeon-house");
        await curator.Presses("先看會怎樣");
        await ComesToAsync(curator, "**handler=Rehearse*");
        await curator.LooksRight("faq-group");
        await curator.Presses("加入問法，存成草稿");
        await curator.SeesNotice("已加入問法");
        foreach (var (name, path) in new[]
        {
            ("faq-edit", "/admin/faqs/edit/pigeon-house"), ("faq-compare", "/admin/faqs/compare/pigeon-house?older=4&newer=5"),
            ("faq-try", "/admin/faqs/try?question=頂加合法嗎"), ("faq-laws", "/admin/faqs/laws"), ("faq-links", "/admin/faqs/links"),
            ("faq-exchange", "/admin/faqs/exchange"), ("start-curator", "/admin")
        })
        {
            await curator.GoesTo(path);
            await curator.LooksRight(name);
        }

        await curator.GoesTo("/admin/faqs/entry/pigeon-house");
        await curator.Presses("送審");
        await approver.GoesTo("/admin/faqs/entry/pigeon-house");
        await approver.Presses("核可");
        await approver.Follows("發布");
        await ComesToAsync(approver, "**/publish/pigeon-house");
        await approver.Presses("發布");
        await ComesToAsync(approver, "**/entry/pigeon-house");
        await approver.SeesNotice("已發布");

        await Eventually.TrueAsync(
            async () =>
            {
                bot.Clock.Advance(TimeSpan.FromSeconds(1));
                return (await AsksAsync(Odd)).Contains(Answer, StringComparison.Ordinal);
            },
            "the question is answered");
    }

    // Two ticks of the program's clock, and as long as the machine needs to build an index.
    private async Task PassesAsync(string pageSays)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await new FaqStaff(bot).ComesToSayAsync("pigeon-house", pageSays);
    }

    private Task<string> SaysAsync(string words) => HearsAsync(Ming.Says(words, bot.Now));

    // Where the bot asks back, he taps the entry that he meant.
    private async Task<string> AsksAsync(string words)
    {
        var said = Ming.Says(words, bot.Now);
        var heard = await HearsAsync(said);
        return (await bot.RepliesAsync(said))[0].QuickReplies.Contains("faq:show:pigeon-house")
            ? await HearsAsync(Ming.Taps("faq:show:pigeon-house", bot.Now))
            : heard;
    }

    private async Task<string> HearsAsync(LineEvent said)
    {
        await bot.DeliverAsync(said);
        return string.Join('\n', (await bot.RepliesAsync(said)).SelectMany(sent => sent.Texts));
    }

    // A rehearsal builds an index: on a busy machine that takes longer than a look at a page.
    private static Task ComesToAsync(AdminPage admin, string address) => admin.Page.WaitForURLAsync(address, new() { Timeout = 60_000 });

    private static async Task TypesEnterOn(AdminPage admin, string name)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            await admin.Page.Keyboard.PressAsync("Tab");
            if (await admin.Page.EvaluateAsync<string>("() => document.activeElement.closest('main') ? document.activeElement.textContent.trim() : ''") == name)
            {
                await admin.Page.Keyboard.PressAsync("Enter");
                return;
            }
        }

        Assert.Fail($"“{name}” cannot be reached by the keyboard.");
    }

    private async Task<AdminPage> SignedInAsync(string email, string name, StaffRole role)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (result, member) = await directory.AddAsync(email, name, [role], []);
        Assert.True(result.Succeeded, result.ToString());
        await directory.SetPasswordAsync(member, AdminApp.Password);
        windows.Add(await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" }));
        var page = await AdminPage.OpenAsync(windows[^1], bot.Http.BaseAddress!);
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn(email, AdminApp.Password);
        await page.SeesHeading($"您好，{name}");
        return page;
    }
}

using System.Collections.Concurrent;
using Bot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Admin;

/// <summary>What a member of staff does and sees on the pages, in verbs.</summary>
public sealed class AdminPage(IPage page, Uri site)
{
    private readonly ConcurrentQueue<string> complaints = new();

    public IPage Page => page;

    public static async Task<AdminPage> OpenAsync(IBrowserContext window, Uri site)
    {
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(Browser.ActionTimeout);
        var admin = new AdminPage(page, site);
        page.PageError += (_, error) => admin.complaints.Enqueue(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                admin.complaints.Enqueue(line.Text);
            }
        };
        return admin;
    }

    public Task GoesTo(string path) => page.GotoAsync(new Uri(site, path).AbsoluteUri);

    public Task Fills(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task Presses(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task Follows(string link) => page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task SeesHeading(string text) => Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(text);

    public Task SeesNotice(string text) => Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(text);

    public Task SeesError(string text) => Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync(text);

    public async Task ChoosesPassword(string password)
    {
        await Fills("新密碼", password);
        await Fills("再輸入一次密碼", password);
        await Presses("繼續");
    }

    public async Task SignsIn(string email, string password)
    {
        await Fills("電子郵件", email);
        await Fills("密碼", password);
        await Presses("登入");
    }

    /// <summary>Types the key into an app instead of scanning it, and the app's code into the page.</summary>
    /// <returns>The key.</returns>
    public async Task<string> AddsAuthenticator()
    {
        var key = await page.GetByTestId("key").InnerTextAsync();
        await Fills("輸入 App 顯示的六位數字", Totp.Code(key));
        await Presses("啟用");
        return key;
    }

    public async Task<IReadOnlyList<string>> RecoveryCodes() => await page.Locator(".codes code").AllInnerTextsAsync();

    /// <summary>Gives the browser a device that holds passkeys and always agrees.</summary>
    public async Task HasADeviceForPasskeys()
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true
            }
        });
    }

    /// <summary>Checks the page as it is (WCAG 2.1 AA) on a desk and on a phone, in the light and in the dark, and keeps a picture of two of them.</summary>
    public async Task LooksRight(string name)
    {
        var problems = new List<string>();
        foreach (var (width, theme, rules, picture) in new[]
        {
            (1280, ColorScheme.Light, Axe.AllRules, true), (1280, ColorScheme.Dark, Axe.RulesOfLooks, false),
            (360, ColorScheme.Dark, Axe.AllRules, true), (360, ColorScheme.Light, Axe.RulesOfLooks, false)
        })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await page.SetViewportSizeAsync(width, 800);
            var shown = $"{name}-{width}-{theme}".ToLowerInvariant();
            if (picture)
            {
                await page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", "screenshots", $"admin-{shown}.png"), FullPage = true });
            }

            problems.AddRange((await page.ViolationsAsync(rules)).Select(violation => $"{shown}: {violation}"));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                problems.Add($"{shown}: sticks out to the right");
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 800);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(complaints);
    }
}

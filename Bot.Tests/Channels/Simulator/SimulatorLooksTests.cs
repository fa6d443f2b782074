using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.Simulator;

[Collection(nameof(Browser))]
public sealed class SimulatorLooksTests(Browser browser)
{
    [Theory]
    [InlineData("LINE", ColorScheme.Light)]
    [InlineData("LINE", ColorScheme.Dark)]
    [InlineData("Messenger", ColorScheme.Light)]
    [InlineData("Messenger", ColorScheme.Dark)]
    public async Task Every_text_can_be_read_and_nothing_sticks_out_at_360_pixels(string channel, ColorScheme theme)
    {
        await using var host = await SimulatorHost.StartAsync();
        host.Answers = activity => activity is FollowActivity
            ? [Samples.Answer, Samples.DidYouMean, Samples.Picture, Samples.LongText, Samples.Greeting]
            : [];
        await using var phone = await browser.OpenAsync(new()
        {
            Locale = "zh-TW",
            ColorScheme = theme,
            ViewportSize = new() { Width = 360, Height = 740 }
        });
        var page = await SimulatorPage.OpenAsync(phone, host.Address);
        await page.SwitchesTo(channel);
        Assert.Empty(await Contrast.WeakTextsAsync(page.Page));

        await page.Sends("加好友");
        await page.SeesChoices("我要檢舉違建", "查詢案件進度", "拆除時程", "English");
        await page.Sends("位置");
        await page.SeesBubble("高雄市政府四維行政中心，高雄市苓雅區四維三路 2 號");

        Assert.Empty(await Contrast.WeakTextsAsync(page.Page));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 360"));
        await page.Taps("JSON");
        Assert.Empty(await Contrast.WeakTextsAsync(page.Page));
    }
}

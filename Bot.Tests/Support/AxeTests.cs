namespace Bot.Tests.Support;

/// <summary>What checks the pages would be worth nothing if it found nothing.</summary>
[Collection(nameof(Browser))]
public sealed class AxeTests(Browser browser)
{
    [Fact]
    public async Task What_cannot_be_seen_or_heard_is_found()
    {
        await using var window = await browser.OpenAsync(new());
        var page = await window.NewPageAsync();
        await page.SetContentAsync(
            """
            <html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:,"><p style="color: #ddd; background: #fff">Too pale</p></main></html>
            """);

        var all = await page.ViolationsAsync(Axe.AllRules);
        var looks = await page.ViolationsAsync(Axe.RulesOfLooks);

        Assert.Contains(all, violation => violation.StartsWith("image-alt: <img", StringComparison.Ordinal));
        Assert.Contains(all, violation => violation.StartsWith("color-contrast: <p", StringComparison.Ordinal));
        Assert.StartsWith("color-contrast: <p", Assert.Single(looks), StringComparison.Ordinal);
    }
}

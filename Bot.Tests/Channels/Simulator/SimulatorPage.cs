using System.Collections.Concurrent;
using Bot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Channels.Simulator;

/// <summary>What a newcomer does on the simulator's page and sees there.</summary>
public sealed class SimulatorPage(IPage page)
{
    private readonly ConcurrentQueue<string> complaints = new();

    public IPage Page => page;

    private ILocator Log => page.GetByRole(AriaRole.Log);

    private ILocator Field => page.GetByRole(AriaRole.Textbox);

    private ILocator QuickReplies => page.Locator("#quick");

    private ILocator Json => page.Locator("#json");

    public static async Task<SimulatorPage> OpenAsync(IBrowserContext window, Uri site)
    {
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(Browser.ActionTimeout);
        var simulator = new SimulatorPage(page);
        page.PageError += (_, error) => simulator.complaints.Enqueue(error);
        page.Console += (_, line) =>
        {
            // A picture that is not there and a refused message are part of some tests; a policy violation never is.
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                simulator.complaints.Enqueue(line.Text);
            }
        };
        await page.GotoAsync(new Uri(site, "/simulator").AbsoluteUri);
        return simulator;
    }

    public async Task Says(string text)
    {
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
    }

    public Task Types(string text) => Field.FillAsync(text);

    public Task Presses(string key) => Field.PressAsync(key);

    /// <summary>Presses a key while an input method composes.</summary>
    public Task Composes(string key) => Field.DispatchEventAsync("keydown", new { key, isComposing = true, bubbles = true, cancelable = true });

    public Task LooksAtFirstAnswer() => Log.GetByRole(AriaRole.Button, new() { Name = "看這則回答的 JSON" }).First.ClickAsync();

    public Task Taps(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task TapsOnCard(string name) => Log.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public Task Sends(string kind) =>
        page.Locator(".tray").GetByRole(AriaRole.Button, new() { Name = kind, Exact = true }).ClickAsync();

    public Task TapsChoice(string label) =>
        QuickReplies.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();

    public Task SwitchesTo(string channel) => page.GetByRole(AriaRole.Radio, new() { Name = channel }).CheckAsync();

    public Task Reloads() => page.ReloadAsync();

    public Task SeesBubble(string text) => Expect(Log.GetByText(text, new() { Exact = true }).First).ToBeVisibleAsync();

    public Task SeesNoBubble(string text) => Expect(Log.GetByText(text, new() { Exact = true })).ToHaveCountAsync(0);

    /// <summary>Words that stand somewhere in the conversation, perhaps with others in one bubble or card.</summary>
    public Task SeesWords(string part) => Expect(Log).ToContainTextAsync(part);

    public Task SeesPicture(string alternative) => Expect(Log.GetByRole(AriaRole.Img, new() { Name = alternative })).ToBeVisibleAsync();

    public Task SeesLink(string label, string address) =>
        Expect(Log.GetByRole(AriaRole.Link, new() { Name = label })).ToHaveAttributeAsync("href", address);

    public Task SeesCards(int count) => Expect(Log.Locator(".carousel > .card")).ToHaveCountAsync(count);

    public Task SeesChoices(params string[] labels) => Expect(QuickReplies.GetByRole(AriaRole.Button)).ToHaveTextAsync(labels);

    public Task SeesNoChoices() => Expect(QuickReplies).ToBeHiddenAsync();

    public Task SeesJson(string part) => Expect(Json).ToContainTextAsync(part);

    public Task SeesNotice(string text) => Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(text);

    public Task SeesTyped(string text) => Expect(Field).ToHaveValueAsync(text);

    public Task SeesHeading(string text) => Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(text);

    /// <summary>Neither a script error nor a violation of the page's policy happened so far.</summary>
    public void HasNoComplaints() => Assert.Empty(complaints);
}

using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>A Chromium for tests of pages; each test opens a window of its own that shares nothing with the others.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"
    ];

    /// <summary>How long an action in a page may take, in milliseconds.</summary>
    public const float ActionTimeout = 30_000;

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async Task InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists) ??
            throw new InvalidOperationException(
                "The tests of pages need Chromium: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to its program.");
        playwright = await Playwright.CreateAsync();

        // As long as an action may take: on a busy machine a page may well need more than the five seconds that are usual.
        Assertions.SetDefaultExpectTimeout(ActionTimeout);
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags, Headless = true });
    }

    /// <summary>A new window, as of a newcomer.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => chromium!.NewContextAsync(options);

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>Tests of pages name this collection and take a <see cref="Browser"/>.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class BrowserTests : ICollectionFixture<Browser>;

/// <summary>The same for the longest journeys, which have a Chromium beside that of the others: two journeys go on at a time.</summary>
[CollectionDefinition(nameof(SecondBrowser))]
public sealed class SecondBrowser : ICollectionFixture<Browser>;

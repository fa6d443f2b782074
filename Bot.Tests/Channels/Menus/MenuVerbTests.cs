using System.CommandLine;
using System.Text.Json;
using Bot.Channels.Line.Menus;
using Bot.Channels.Menus;
using Bot.Dialogs.Menus;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Channels.Menus;

/// <summary>The verbs <c>menus show</c> and <c>menus deploy</c>, against stand-ins that keep the platforms' rules.</summary>
public sealed class MenuVerbTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private LineStandIn line = null!;
    private MessengerStandIn meta = null!;

    public async Task InitializeAsync() => (line, meta) = (await LineStandIn.StartAsync(), await MessengerStandIn.StartAsync());

    public async Task DisposeAsync()
    {
        await line.DisposeAsync();
        await meta.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Both_platforms_show_the_menus_in_both_languages()
    {
        var (code, said) = await RunAsync("deploy");

        Assert.Equal((0, 2), (code, line.Menus.Menus.Count));
        Assert.Contains("(zh-TW)", said, StringComparison.Ordinal);
        Assert.Equal(["bot-en", "bot-zh-tw"], line.Menus.Aliases.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(line.Menus.Aliases["bot-zh-tw"], line.Menus.Default);
        var chinese = line.Menus.Menus[line.Menus.Default!];
        Assert.All(StandingMenu.In("zh-TW").Buttons, b => Assert.Contains($"\"data\":\"{b.Data}\"", chinese.Definition, StringComparison.Ordinal));
        Assert.Contains("\"richMenuAliasId\":\"bot-en\"", chinese.Definition, StringComparison.Ordinal);

        using var page = JsonDocument.Parse(meta.Profile.Shown);
        Assert.Equal("get-started", page.RootElement.GetProperty("get_started").GetProperty("payload").GetString());
        Assert.Equal(["default", "zh_TW", "zh_HK", "zh_CN"], page.RootElement.GetProperty("greeting").EnumerateArray().Select(g => g.GetProperty("locale").GetString()));
        Assert.Contains("高雄市政府工務局違章建築處理大隊", page.RootElement.GetProperty("greeting")[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_time_nothing_changes()
    {
        await RunAsync("deploy");
        var before = (line.Menus.Changes, meta.Profile.Changes, line.Menus.Default);

        var (code, said) = await RunAsync("deploy");

        Assert.Equal((0, before), (code, (line.Menus.Changes, meta.Profile.Changes, line.Menus.Default)));
        Assert.Equal(2, said.Split("everything is as it should be").Length - 1);
    }

    [Fact]
    public async Task Our_older_menus_go_and_those_of_others_stay()
    {
        var (old, foreign) = (line.Menus.Add(RichMenus.Ours + "zh-TW 0123456789abcdef"), line.Menus.Add("made by hand"));

        await RunAsync("deploy");

        Assert.DoesNotContain(old, line.Menus.Menus.Keys);
        Assert.Contains(foreign, line.Menus.Menus.Keys);
    }

    [Fact]
    public async Task What_was_broken_off_is_finished_by_the_next_try()
    {
        line.Menus.RefuseUploads = 1;
        var (code, said) = await RunAsync("deploy");
        Assert.Equal((1, true), (code, said.Contains("500", StringComparison.Ordinal)));
        Assert.Null(line.Menus.Default);

        Assert.Equal(0, (await RunAsync("deploy")).Code);

        Assert.Equal(2, line.Menus.Menus.Count);
        Assert.All(line.Menus.Menus.Values, menu => Assert.NotNull(menu.Picture));
    }

    [Fact]
    public async Task Without_a_channel_or_a_font_it_says_so()
    {
        var (code, said) = await RunAsync("deploy", alone: true);
        Assert.Equal((1, true), (code, said.StartsWith("No channel with menus is configured", StringComparison.Ordinal)));

        (code, said) = await RunAsync("deploy", "--Menus:FontFile=/etc/hostname");
        Assert.Equal((1, true), (code, said.Contains("/etc/hostname", StringComparison.Ordinal)));
        Assert.Empty(line.Menus.Menus);
    }

    [Fact]
    public async Task The_menus_can_be_looked_at_first()
    {
        var (code, _) = await RunAsync("show", alone: true);

        Assert.Equal(0, code);
        Assert.Equal(["line-en.json", "line-en.png", "line-zh-TW.json", "line-zh-TW.png", "messenger.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        File.Copy(Path.Combine(folder.Path, "line-zh-TW.png"), Screenshot("menu-line-zh-TW.png"), overwrite: true);
        File.Copy(Path.Combine(folder.Path, "line-en.png"), Screenshot("menu-line-en.png"), overwrite: true);
        if (SharedData.IsPresent)
        {
            using var menu = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, "line-en.json")));
            Assert.Empty(new LineOpenApi(SharedData.PathOf("line-openapi", "messaging-api.yml")).ProblemsOf("RichMenuRequest", menu.RootElement));
        }
    }

    private static string Screenshot(string name) => Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts", "screenshots")).FullName, name);

    private async Task<(int Code, string Said)> RunAsync(string verb, string? more = null, bool alone = false)
    {
        Dictionary<string, string?> settings = alone ? [] : new(meta.Settings)
        {
            ["Line:ChannelSecret"] = "secret",
            ["Line:ChannelAccessToken"] = line.AccessToken,
            ["Line:ApiBaseUrl"] = line.Address,
            ["Line:DataApiBaseUrl"] = line.Address
        };
        string[] arguments = [.. settings.Select(s => $"--{s.Key}={s.Value}"), $"--Storage:DataPath={folder.Path}", .. more is null ? Array.Empty<string>() : [more]];
        var verbs = new RootCommand { MenuVerbs.CreateDeploy(_ => Build(arguments)), MenuVerbs.CreateShow(_ => Build(arguments)) };
        await using var said = new StringWriter();
        var code = await verbs.Parse(verb is "show" ? [verb, folder.Path] : [verb]).InvokeAsync(new() { Output = said, Error = said });
        return (code, said.ToString().Trim());
    }

    private static Microsoft.AspNetCore.Builder.WebApplication Build(string[] arguments) => Program.Build(arguments, builder => builder.Logging.ClearProviders());
}

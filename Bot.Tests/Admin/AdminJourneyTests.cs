using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Bot.Platform;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Admin;

/// <summary>From the first start to a colleague who signs in, in a browser. On the way every page is looked at.</summary>
[Collection(nameof(Browser))]
public sealed class AdminJourneyTests(Browser browser) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> terminal = new();
    private BotApp bot = null!;
    private IBrowserContext window = null!;

    // Passkeys belong to a name, not to a number: the site is "localhost" here.
    private Uri Site => new($"http://localhost:{bot.Http.BaseAddress!.Port}");

    public async Task InitializeAsync()
    {
        bot = await BotApp.StartAsync(adjust: builder => builder.Services.AddSingleton(new Terminal(terminal.Enqueue)));
        window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
    }

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task The_operators_link_leads_to_an_administrator_with_a_second_factor_who_signs_in_again()
    {
        await Eventually.TrueAsync(() => terminal.Any(line => line.Contains("/set-up/", StringComparison.Ordinal)), "the terminal shows the link");
        var link = new Uri(terminal.Last().Trim());
        var page = await AdminPage.OpenAsync(window, Site);
        await page.GoesTo(link.AbsolutePath);
        await page.SeesHeading("設定第一位管理人員");
        await page.LooksRight("set-up");

        await page.Fills("電子郵件", "mei@example.gov.tw");
        await page.Fills("姓名", "林美");
        await page.ChoosesPassword("short");
        await page.SeesError("密碼至少要 12 個字元");
        await page.LooksRight("set-up-errors");
        await page.ChoosesPassword(AdminApp.Password);

        await page.SeesHeading("加上第二道驗證");
        await page.LooksRight("second-factor");
        await page.Follows("驗證 App");
        await page.LooksRight("authenticator");
        var key = await page.AddsAuthenticator();
        await page.SeesHeading("復原碼");
        Assert.Equal(10, (await page.RecoveryCodes()).Count);
        await page.LooksRight("recovery-codes");
        await page.Follows("我收好了");
        await page.SeesHeading("您好，林美");
        await page.LooksRight("start");

        await page.Presses("登出");
        await page.SeesHeading("登入");
        await page.LooksRight("sign-in");
        await page.SignsIn("mei@example.gov.tw", AdminApp.Password);
        await page.SeesHeading("第二道驗證");
        await page.LooksRight("second-step");
        await page.Fills("驗證碼或復原碼", Totp.Code(key));
        await page.Presses("繼續");
        await page.SeesHeading("您好，林美");
    }

    [Fact]
    public async Task A_passkey_is_added_and_opens_the_door_without_a_password()
    {
        await AddAsync("chen@example.gov.tw", "陳主任", StaffRole.Supervisor);
        var page = await AdminPage.OpenAsync(window, Site);
        await page.HasADeviceForPasskeys();
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn("chen@example.gov.tw", AdminApp.Password);
        await page.SeesHeading("加上第二道驗證");
        await page.Follows("通行密鑰");
        await page.Fills("名稱", "辦公室電腦");
        await page.LooksRight("passkeys");
        await page.Presses("新增通行密鑰");
        await page.SeesHeading("復原碼");

        await page.Presses("登出");
        await page.Presses("用通行密鑰登入");

        await page.SeesHeading("您好，陳主任");
    }

    [Fact]
    public async Task Every_page_of_an_administrator_who_audits_can_be_read_by_everybody()
    {
        await AddAsync("ann@example.gov.tw", "安", StaffRole.Curator, StaffRole.Planner, StaffRole.Auditor);
        await AddAsync("wu@example.gov.tw", "吳承辦", StaffRole.CaseOfficer);
        await bot.Services.GetRequiredService<AuditLog>().WriteAsync(new()
        {
            What = AuditAction.IdentityShown,
            By = "x",
            ByName = "吳承辦",
            Subject = "A1234567",
            Reason = "檢舉人來電詢問進度，需要回撥",
            Details = new { field = "phone" },
            Address = "10.0.0.7"
        });
        var member = await AddAsync("boss@example.gov.tw", "王管理", StaffRole.Administrator, StaffRole.Auditor);
        var page = await AdminPage.OpenAsync(window, Site);
        await page.GoesTo("/admin/sign-in");
        await page.SignsIn("boss@example.gov.tw", AdminApp.Password);
        await page.Follows("驗證 App");
        await page.AddsAuthenticator();
        await page.SeesHeading("復原碼");

        foreach (var (name, path) in new[]
        {
            ("account", "/admin/account"), ("password", "/admin/account/password"), ("authenticator-in-use", "/admin/account/authenticator"),
            ("staff", "/admin/staff"), ("invite", "/admin/staff/invite"), ("edit", $"/admin/staff/edit/{member.Id}"), ("audit", "/admin/audit"),
            ("audit-empty", "/admin/audit?Filter.Subject=nothing"), ("confirm", "/admin/sign-in/confirm"), ("not-found", "/admin/nowhere")
        })
        {
            await page.GoesTo(path);
            await page.LooksRight(name);
        }

        await page.Presses("English");
        await page.SeesHeading("There is no such page");
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_turned_away_for_a_minute()
    {
        // An address of its own, so that nobody else is kept out.
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.9"), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
        };
        using var http = new HttpClient(handler) { BaseAddress = bot.Http.BaseAddress };
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 21; i++)
        {
            answers.Add((await http.PostAsync("/admin/sign-in", Forms.Filled("none"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, answers[19]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[20]);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/admin/sign-in")).StatusCode);
    }

    private async Task<StaffMember> AddAsync(string email, string name, params StaffRole[] roles)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var (result, member) = await directory.AddAsync(email, name, roles, []);
        Assert.True(result.Succeeded, result.ToString());
        await directory.SetPasswordAsync(member, AdminApp.Password);
        return member;
    }
}

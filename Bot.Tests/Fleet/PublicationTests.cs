using System.Globalization;
using System.Net;
using Bot.Staff;
using Bot.Tests.Faqs;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Fleet;

/// <summary>Staff work on any server, without sticky sessions, and citizens read the same on all.</summary>
[Collection(nameof(BotFleet))]
public sealed class PublicationTests(BotFleet fleet)
{
    private const string Id = "fleet-pigeons";
    private const string Question = "頂樓的鴿舍算違建嗎";
    private const string Answer = "鴿舍也是違建，由查報組處理。";
    private const int Askers = 8;

    private static int askers = 500_000;

    [Fact]
    public async Task An_answer_that_is_published_on_one_server_is_given_by_all_of_them()
    {
        var version = await fleet.Clerk.ApprovedAsync(FaqStaff.About(Id, Question, Answer));
        var (here, there) = (fleet.Servers[0].Address, fleet.Servers[1].Address);
        var jar = new CookieContainer();
        jar.Add(here, new Cookie("staff", await fleet.Clerk.SignInAsync(StaffRole.Approver), "/admin"));
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false });

        // The page comes from one server and is sent to another.
        var token = Admin.Forms.TokenIn(await browser.GetStringAsync(new Uri(here, $"/admin/faqs/publish/{Id}")));
        var published = await browser.PostAsync(
            new Uri(there, $"/admin/faqs/publish/{Id}"),
            Admin.Forms.Filled(token, ("Seen", version.ToString(CultureInfo.InvariantCulture)), ("Later", "false"), ("Despite", "題組裡的問答都不在架上")));

        Assert.True(published.StatusCode is HttpStatusCode.Redirect, $"{published.StatusCode}: {await published.Content.ReadAsStringAsync()}");
        foreach (var server in fleet.Servers)
        {
            await Eventually.TrueAsync(() => AllAreToldAsync(server), "all citizens who ask through a server read the new answer", BotFleet.Patience);
        }
    }

    // So many that every server has some of them.
    private async Task<bool> AllAreToldAsync(BotProcess server)
    {
        var citizens = Enumerable.Range(0, Askers).Select(_ => LineCitizen.Number(Interlocked.Increment(ref askers))).ToList();
        foreach (var citizen in citizens)
        {
            var asked = citizen.Says(Question, TimeProvider.System.GetUtcNow());
            fleet.Line.ReplyTokens.Expect(asked.ReplyToken!, citizen.UserId);
            using var answer = await server.Http.SendAsync(LineEvent.Deliver(asked));
            answer.EnsureSuccessStatusCode();
        }

        await Eventually.TrueAsync(() => citizens.TrueForAll(c => fleet.Line.SentTo(c.UserId).Count > 0), "they are answered", BotFleet.Patience);
        return citizens.TrueForAll(c => fleet.Line.TextsTo(c.UserId).Any(text => text.Contains(Answer, StringComparison.Ordinal)));
    }
}

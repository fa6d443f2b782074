using System.Net;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Reports;
using Bot.Staff.Audit;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Channels.Open311.GeoReport;

namespace Bot.Tests.Channels.Open311;

/// <summary>What becomes of what a partner sends, and what it may see.</summary>
public sealed class PartnerCasesTests(Open311Bots bots) : IClassFixture<Open311Bots>
{
    private static readonly string[] Secrets = ["藍", "采和", "955123987", "0955", "鐵皮加蓋了一整層", "九如一路", "120.3", "22.64"];

    [Theory, OnBothDatabases]
    public async Task A_case_of_1999_stands_in_the_register_like_one_that_staff_took_down(string database)
    {
        var bot = bots.On(database);
        var partner = await OpenAsync(bot);

        var said = await partner.PostAsync(Complete(("attribute[reference]", "1999-1150077"), ("lat", "22.6400001"), ("long", "120.32")));

        var number = (string)said.Json[0]!["service_request_id"]!;
        var found = await new Docket(bot).CaseAsync(number);
        Assert.Equal((CaseSource.Hotline, "1999-1150077", "三民區", "rooftop", "phone"), (found.Source, found.SourceNumber, found.District, found.Building, found.Answer));
        Assert.Equal((PetitionState.Submitted, 22.64, 120.32), (found.State, Math.Round(found.Latitude!.Value, 4), found.Longitude));
        var opened = await bot.Services.GetRequiredService<InformerVault>().OpenAsync(number, "mei", CaseRole.Officer, "test");
        Assert.Equal(("藍采和", "+886955123987"), (opened.Value!.Name, opened.Value.Phone));
        Assert.Contains(number, (string)said.Json[0]!["service_notice"]!, StringComparison.Ordinal);
        var line = Assert.Single(await new Docket(bot).LoggedAsync(number));
        Assert.Equal(nameof(AuditAction.CaseFiled), line.What);
        Assert.StartsWith("partner:", line.By, StringComparison.Ordinal);
        Assert.Null((await bot.Services.GetRequiredService<AuditCheck>().RunAsync()).FirstBroken);
    }

    [Theory, OnBothDatabases]
    public async Task The_partners_own_number_again_is_the_same_case_even_at_once(string database)
    {
        var bot = bots.On(database);
        var (partner, other) = (await OpenAsync(bot), await OpenAsync(bot));
        (string, string)[] report = Complete(("attribute[reference]", "A-1"));

        var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => partner.PostAsync(report)));
        var again = await partner.PostAsync(Complete(("attribute[reference]", "A-1"), ("description", "")));

        Assert.Single(said.Append(again).Select(s => (string)s.Json[0]!["service_request_id"]!).Distinct());
        Assert.Single(said, s => ((string)s.Json[0]!["service_notice"]!).Contains("查詢碼", StringComparison.Ordinal));
        Assert.NotEqual((string)again.Json[0]!["service_request_id"]!, await other.FileAsync(("attribute[reference]", "A-1")));
        Assert.NotEqual(await partner.FileAsync(), await partner.FileAsync());
    }

    [Theory, OnBothDatabases]
    public async Task The_place_is_words_or_a_point_in_Kaohsiung(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        (string, string)[] point = [("address_string", ""), ("lat", "22.64"), ("long", "120.32")];

        Assert.Contains("attribute[district]", Assert.Single((await partner.PostAsync(Complete(point))).Errors).Description, StringComparison.Ordinal);
        await partner.FileAsync([.. point, ("attribute[district]", "三民區")]);
        await partner.FileAsync(("address_string", "九如一路100號"), ("attribute[district]", "三民區"));
        Assert.Equal(HttpStatusCode.BadRequest, (await partner.PostAsync(Complete(("address_string", "臺北市信義區市府路1號")))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await partner.PostAsync(Complete(("address_string", ""), ("lat", "25.04"), ("long", "121.56"), ("attribute[district]", "三民區")))).Status);
        Assert.Contains("long", (await partner.PostAsync(Complete(("address_string", ""), ("lat", "22.64")))).Errors[0].Description, StringComparison.Ordinal);
        Assert.Contains("lat", (await partner.PostAsync(Complete(("lat", "north"), ("long", "120.32")))).Errors[0].Description, StringComparison.Ordinal);
        Assert.Contains("address_id", (await partner.PostAsync(Complete(("address_string", ""), ("address_id", "7")))).Errors[0].Description, StringComparison.Ordinal);
        Assert.Contains("media_url", Assert.Single((await partner.PostAsync(Complete(("media_url", "http://169.254.169.254/")))).Errors).Description, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_petition_needs_no_place(string database)
    {
        var bot = bots.On(database);
        var partner = await OpenAsync(bot, source: CaseSource.Mailbox);

        var number = await partner.FileAsync(
            ("service_code", "petition"), ("address_string", ""), ("attribute[kind]", ""), ("attribute[work]", ""), ("attribute[language]", "en"), ("phone", ""), ("email", "ann@example.org"),
            ("first_name", "Ann"), ("last_name", "Lee"));

        var found = await new Docket(bot).CaseAsync(number);
        Assert.Equal((ReportKind.Petition, CaseSource.Mailbox, "en", "email"), (found.Kind, found.Source, found.Language, found.Answer));
        Assert.Equal("Ann Lee", (await bot.Services.GetRequiredService<InformerVault>().OpenAsync(number, "mei", CaseRole.Officer, "test")).Value!.Name);
    }

    [Theory, OnBothDatabases]
    public async Task Who_filed_sees_what_it_sent_and_nobody_else_does(string database)
    {
        var bot = bots.On(database);
        var (filer, follower, stranger) = (await OpenAsync(bot), await OpenAsync(bot, mayFile: false, mayFollowAll: true), await OpenAsync(bot));
        var number = await filer.FileAsync(("lat", "22.64"), ("long", "120.32"));

        var own = (await filer.GetAsync($"/requests/{number}.json")).Json[0]!;
        Assert.Equal(("頂樓用鐵皮加蓋了一整層，還在裡面隔房間。", 22.64), ((string)own["description"]!, (double)own["lat"]!));
        Assert.Contains("九如一路", (string)own["address"]!, StringComparison.Ordinal);
        Assert.Equal("807", (string)own["zipcode"]!);
        Assert.NotNull((string?)own["service_notice"]);

        foreach (var path in (string[])[$"/requests/{number}.json", $"/requests.json?service_request_id={number}", "/requests.xml", $"/requests/{number}.xml"])
        {
            var seen = await follower.GetAsync(path);
            Assert.Contains(number, seen.Text, StringComparison.Ordinal);
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, seen.Text, StringComparison.Ordinal));
            Assert.DoesNotContain(number, (await stranger.GetAsync(path)).Text.Replace($"「{number}」", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        var coarse = (await follower.GetAsync($"/requests/{number}.json")).Json[0]!;
        Assert.Equal(("高雄市三民區", "2026-11-17T16:00:00Z"), ((string)coarse["address"]!, (string)coarse["requested_datetime"]!));
        Assert.All((string[])["description", "service_notice", "lat", "long", "media_url"], field => Assert.Null(coarse[field]));
        Assert.All(Secrets.Take(4), secret => Assert.DoesNotContain(secret, own.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/requests/{number}.json")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await follower.PostAsync(Complete())).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_whose_citizen_asked_for_erasure_is_nobody_elses_business(string database)
    {
        var bot = bots.On(database);
        var (docket, follower) = (new Docket(bot), await OpenAsync(bot, mayFollowAll: true));
        var citizen = $"line:U{Guid.NewGuid():N}";
        var number = await docket.FileAsync(citizen: citizen);
        Assert.Equal(HttpStatusCode.OK, (await follower.GetAsync($"/requests/{number}.json")).Status);

        await docket.CarryOutAsync(citizen, new EraseMyData());

        Assert.Equal(HttpStatusCode.NotFound, (await follower.GetAsync($"/requests/{number}.json")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task State_words_and_days_follow_the_case(string database)
    {
        var bot = bots.On(database);
        var (docket, partner) = (new Docket(bot), await OpenAsync(bot));
        var number = await partner.FileAsync();
        await docket.MoveAsync(number, PetitionState.NeedInfo, CaseRole.Officer, details: new() { Reason = "請提供門牌" });
        var asked = (await partner.GetAsync($"/requests/{number}.json")).Json[0]!;
        Assert.Equal(("open", "待補件", null), ((string)asked["status"]!, (string)asked["status_notes"]!, (string?)asked["expected_datetime"]));

        await docket.MoveAsync(number, PetitionState.Withdrawn, CaseRole.Citizen);

        var closed = (await partner.GetAsync($"/requests/{number}.json", "en")).Json[0]!;
        Assert.Equal(("closed", "Withdrawn"), ((string)closed["status"]!, (string)closed["status_notes"]!));
        Assert.Null(closed["expected_datetime"]);
        Assert.Contains(number, (await partner.GetAsync("/requests.json?status=closed")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, (await partner.GetAsync("/requests.json?status=open")).Text, StringComparison.Ordinal);
        Assert.Contains(number, (await partner.GetAsync("/requests.json?status=open,closed")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await partner.GetAsync("/requests.json?status=lost")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Lists_keep_to_codes_days_and_pages(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        string[] numbers = [await partner.FileAsync(), await partner.FileAsync(), await partner.FileAsync()];
        async Task<IReadOnlyList<string>> ListAsync(string query) =>
            [.. (await partner.GetAsync("/requests.json?" + query)).Json.AsArray().Select(r => (string)r!["service_request_id"]!)];

        Assert.Equal(numbers.Reverse(), await ListAsync(""));
        Assert.Equal(numbers.Reverse(), await ListAsync("service_code=illegal-building,petition&start_date=2026-11-18T10:00:00+08:00"));
        Assert.Empty(await ListAsync("service_code=petition"));
        Assert.Empty(await ListAsync("end_date=2026-11-18T01:59:59Z"));
        Assert.Empty(await ListAsync("start_date=2026-05-01T00:00Z&end_date=2026-07-30T00:00Z"));
        Assert.Equal([numbers[1]], await ListAsync("page=2&page_size=1"));
        Assert.Equal([numbers[2], numbers[0]], await ListAsync($"service_request_id={numbers[0]},{numbers[2]},nonsense&service_code=petition&start_date=1999"));
        foreach (var wrong in (string[])["start_date=2026-11-18", "start_date=2026-11-18T00:00:00", "start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:01Z",
            "start_date=2026-11-18T00:00:00Z&end_date=2026-11-17T00:00:00Z", "page=0", "page_size=1001", "page_size=x"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await partner.GetAsync("/requests.json?" + wrong)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync("/requests.json?service_code=none")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_partners_own_number_does_for_a_token(string database)
    {
        var bot = bots.On(database);
        var (partner, other) = (await OpenAsync(bot), await OpenAsync(bot));
        var number = await partner.FileAsync(("attribute[reference]", "T.7"));

        var xml = (await partner.GetAsync("/tokens/T.7.xml")).Xml;

        Assert.Equal([number, "T.7"], Assert.Single(xml.Elements("request")).Elements().Select(e => e.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/tokens/T.7.json")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_would_break_a_document_do_not(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        const string Hostile = "</description><status>closed</status>&amp;\u0001\"']]>\n第二行 <script>";
        var number = await partner.FileAsync(("description", Hostile));

        var (xml, json) = ((await partner.GetAsync($"/requests/{number}.xml")).Xml, (await partner.GetAsync($"/requests/{number}.json")).Json);

        Assert.Equal("open", Assert.Single(xml.Elements("request")).Element("status")!.Value);
        Assert.Contains("</description><status>closed</status>&amp;", xml.Descendants("description").Single().Value, StringComparison.Ordinal);
        Assert.Contains("]]>", (string)json[0]!["description"]!, StringComparison.Ordinal);
    }
}

using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Bot.Tests.Support;
using static Bot.Tests.Channels.Open311.GeoReport;

namespace Bot.Tests.Channels.Open311;

/// <summary>
/// GeoReport v2 as it is published (wiki.open311.org/GeoReport_v2, Service_Discovery), on both databases. The README beside
/// the code has a line for every demand of it, which names the test here.
/// </summary>
public sealed class ConformanceTests(Open311Bots bots) : IClassFixture<Open311Bots>
{
    private static readonly string[] FieldsOfRequest =
    [
        "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice",
        "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url"
    ];

    [Theory, OnBothDatabases]
    public async Task Discovery_comes_in_both_formats_with_every_field(string database)
    {
        var partner = await OpenAsync(bots.On(database));

        var (xml, json) = (await partner.GetAsync("/discovery.xml"), await partner.GetAsync("/discovery.json"));

        Assert.Equal(["changeset", "contact", "key_service", "endpoints"], Names(xml.Xml));
        var endpoint = Assert.Single(xml.Xml.Element("endpoints")!.Elements("endpoint"));
        Assert.Equal(["specification", "url", "changeset", "type", "formats"], Names(endpoint));
        Assert.Equal(["text/xml", "application/json"], endpoint.Element("formats")!.Elements("format").Select(f => f.Value));
        Assert.EndsWith("/open311/v2", endpoint.Element("url")!.Value, StringComparison.Ordinal);
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", (string)json.Json["endpoints"]![0]!["specification"]!);
        Assert.Equal(["text/xml", "application/json"], json.Json["endpoints"]![0]!["formats"]!.AsArray().Select(f => (string)f!));
        AssertSame(xml, json);
    }

    [Theory, OnBothDatabases]
    public async Task Services_are_listed_with_every_field_and_need_no_key(string database)
    {
        await OpenAsync(bots.On(database));

        var (xml, json) = (await NobodyAsync(database, "/services.xml"), await NobodyAsync(database, "/services.json"));

        Assert.Equal("services", xml.Xml.Name.LocalName);
        string[] fields = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"];
        Assert.All(xml.Xml.Elements("service"), service => Assert.Equal(fields, Names(service)));
        Assert.All(json.Json.AsArray(), service => Assert.Equal((JsonValueKind.True, "realtime"), (service!["metadata"]!.GetValueKind(), (string)service["type"]!)));
        Assert.Equal(["illegal-building", "petition"], json.Json.AsArray().Select(s => (string)s!["service_code"]!));
        AssertSame(xml, json);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_is_defined_by_attributes_of_known_types_in_order(string database)
    {
        await OpenAsync(bots.On(database));
        string[] types = ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"];
        foreach (var code in (string[])["illegal-building", "petition"])
        {
            var (xml, json) = (await NobodyAsync(database, $"/services/{code}.xml"), await NobodyAsync(database, $"/services/{code}.json"));

            Assert.Equal((code, code), (xml.Xml.Element("service_code")!.Value, (string)json.Json["service_code"]!));
            var attributes = xml.Xml.Element("attributes")!.Elements("attribute").ToList();
            Assert.All(attributes, a => Assert.Equal(["variable", "code", "datatype", "required", "datatype_description", "order", "description"], Names(a).Take(7)));
            Assert.All(attributes, a => Assert.Contains(a.Element("datatype")!.Value, types));
            Assert.Equal(Enumerable.Range(1, attributes.Count).Select(i => $"{i}"), attributes.Select(a => a.Element("order")!.Value));
            Assert.Equal(attributes.Count, attributes.Select(a => a.Element("code")!.Value).Distinct().Count());
            Assert.All(attributes.Where(a => a.Element("datatype")!.Value is "singlevaluelist"), a =>
                Assert.All(a.Element("values")!.Elements("value"), v => Assert.Equal(["key", "name"], Names(v))));
            AssertSame(xml, json);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_request_is_posted_and_gets_its_number_at_once(string database)
    {
        var partner = await OpenAsync(bots.On(database));

        var (xml, json) = (await partner.PostAsync("xml", Complete()), await partner.PostAsync("json", Complete()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (xml.Status, json.Status));
        Assert.Equal("service_requests", xml.Xml.Name.LocalName);
        Assert.Equal(["service_request_id", "service_notice", "account_id"], Names(Assert.Single(xml.Xml.Elements("request"))));
        Assert.Equal(["service_request_id", "service_notice", "account_id"], Assert.Single(json.Json.AsArray())!.AsObject().Select(p => p.Key));
    }

    [Theory, OnBothDatabases]
    public async Task Requests_are_shown_with_every_field_in_lists_and_one_by_one(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        var number = await partner.FileAsync();

        foreach (var path in (string[])["/requests", $"/requests/{number}"])
        {
            var (xml, json) = (await partner.GetAsync($"{path}.xml"), await partner.GetAsync($"{path}.json"));
            Assert.Equal("service_requests", xml.Xml.Name.LocalName);
            Assert.Equal(FieldsOfRequest, Names(Assert.Single(xml.Xml.Elements("request"))));
            var one = Assert.Single(json.Json.AsArray())!.AsObject();
            Assert.Equal(FieldsOfRequest, one.Select(p => p.Key));
            Assert.Equal((number, "open", "illegal-building"), ((string)one["service_request_id"]!, (string)one["status"]!, (string)one["service_code"]!));
            AssertSame(xml, json);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Moments_carry_their_zone(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        await partner.FileAsync();

        var one = (await partner.GetAsync("/requests.json")).Json[0]!;

        Assert.All((string[])["requested_datetime", "updated_datetime", "expected_datetime"], field =>
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string)one[field]!));
        Assert.Equal("2026-11-18T02:00:00Z", (string)one["requested_datetime"]!);
        Assert.Equal("2026-12-18T15:59:59Z", (string)one["expected_datetime"]!);
    }

    [Theory, OnBothDatabases]
    public async Task All_text_is_UTF_8_and_says_so(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        foreach (var path in (string[])["/discovery", "/services", "/services/petition", "/requests", "/services/none", "/nothing"])
        {
            var (xml, json) = (await partner.GetAsync($"{path}.xml"), await partner.GetAsync($"{path}.json"));
            Assert.Equal(("text/xml; charset=utf-8", "application/json; charset=utf-8"), (xml.Type, json.Type));
            Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", xml.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_jurisdiction_may_be_left_out_or_empty_and_a_wrong_one_is_not_found(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        foreach (var path in (string[])["/services.json", "/services/petition.json", "/requests.json"])
        {
            Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(path + "?jurisdiction_id=")).Status);
            Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(path + "?jurisdiction_id=kcg.gov.tw")).Status);
            Assert.Equal(404, Assert.Single((await partner.GetAsync(path + "?jurisdiction_id=taipei.gov.tw")).Errors).Code);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await partner.PostAsync(Complete(("jurisdiction_id", "taipei.gov.tw")))).Status);
        Assert.Equal(HttpStatusCode.OK, (await partner.PostAsync(Complete(("jurisdiction_id", "kcg.gov.tw")))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task What_does_not_exist_is_404_with_code_and_description(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        foreach (var path in (string[])["/services/none", "/requests/115-999999-A", "/tokens/none", "/nothing", "/requests/x/y"])
        {
            var (xml, json) = (await partner.GetAsync($"{path}.xml"), await partner.GetAsync($"{path}.json"));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (xml.Status, json.Status));
            Assert.Equal("errors", xml.Xml.Name.LocalName);
            Assert.Equal(["code", "description"], Names(Assert.Single(xml.Xml.Elements("error"))));
            Assert.Equal(404, Assert.Single(json.Errors).Code);
            Assert.NotEmpty(json.Errors[0].Description);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await partner.PostAsync(Complete(("service_code", "none")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync("/services.yaml")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_or_wrong_key_is_403(string database)
    {
        var partner = await OpenAsync(bots.On(database));

        Assert.Equal(403, Assert.Single((await partner.With("k311-wrong").PostAsync(Complete())).Errors).Code);
        Assert.Equal(HttpStatusCode.Forbidden, (await NobodyAsync(database, "/requests.json")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await NobodyAsync(database, "/tokens/1.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await NobodyAsync(database, $"/requests.json?api_key={partner.Key}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_else_cannot_be_done_is_400_and_says_all_of_it(string database)
    {
        var partner = await OpenAsync(bots.On(database));

        var said = await partner.PostAsync(("service_code", "illegal-building"));

        Assert.Equal(HttpStatusCode.BadRequest, said.Status);
        Assert.All(said.Errors, e => Assert.Equal(400, e.Code));
        var all = string.Join('\n', said.Errors.Select(e => e.Description));
        Assert.All((string[])["address_string", "description", "attribute[kind]", "attribute[work]", "attribute[consent]", "first_name", "phone"], name =>
            Assert.Contains(name, all, StringComparison.Ordinal));
        Assert.Contains("service_code", Assert.Single((await partner.PostAsync()).Errors).Description, StringComparison.Ordinal);
        Assert.Equal(said.Errors.Count, (await partner.PostAsync("xml", ("service_code", "illegal-building"))).Xml.Elements("error").Count());
    }

    [Theory, OnBothDatabases]
    public async Task A_body_that_is_no_form_is_400(string database)
    {
        var partner = await OpenAsync(bots.On(database));
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var parts = new MultipartFormDataContent { { new StringContent(partner.Key), "api_key" } };

        Assert.Equal(HttpStatusCode.BadRequest, (await bots.On(database).Http.PostAsync(Root + "/requests.json", json)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await bots.On(database).Http.PostAsync(Root + "/requests.json", parts)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await partner.PostAsync(Complete(("description", new string('長', 8_000))))).Status);
    }

    [Fact]
    public void Every_line_of_the_table_names_a_test_of_ours()
    {
        var tests = typeof(ConformanceTests).Assembly.GetTypes().Where(t => t.Namespace == typeof(ConformanceTests).Namespace)
            .SelectMany(t => t.GetMethods()).Select(m => m.Name).ToHashSet();
        var lines = File.ReadAllLines(Repository.PathOf("Bot", "Channels", "Open311", "README.md")).Where(l => l.EndsWith("` |", StringComparison.Ordinal)).ToList();

        Assert.All(lines, line => Assert.Contains(line.Split('`')[^2], tests));
        Assert.Contains(lines, l => l.Contains(nameof(A_missing_or_wrong_key_is_403), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(XElement element) => element.Elements().Select(e => e.Name.LocalName);

    // The one is mapped to the other by a rule: the same values in the same order.
    private static void AssertSame(Said xml, Said json) => Assert.Equal(Leaves(json.Json), xml.Xml.Descendants().Where(e => !e.HasElements).Select(e => e.Value));

    private static IEnumerable<string> Leaves(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Leaves(f.Value)),
        JsonArray items => items.SelectMany(Leaves),
        null => [""],
        _ => [node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString()]
    };

    private async Task<Said> NobodyAsync(string database, string path) => await Said.OfAsync(await bots.On(database).Http.GetAsync(Root + path));
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Open311;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Channels.Open311.GeoReport;

namespace Bot.Tests.Channels.Open311;

/// <summary>Keys: without one nothing answers; they are kept as hashes, counted and revoked.</summary>
public sealed class PartnerKeysTests
{
    [Theory, OnBothDatabases]
    public async Task Nothing_answers_before_the_first_key_and_after_the_last(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var closed = await Said.OfAsync(await bot.Http.GetAsync(Root + "/discovery.json"));
        Assert.Equal((HttpStatusCode.NotFound, 404), (closed.Status, Assert.Single(closed.Errors).Code));

        var partner = await OpenAsync(bot);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync("/discovery.json")).Status);
        await using var db = bot.Database();
        var key = await db.PartnerKeys.AsNoTracking().SingleAsync();
        Assert.Null(key.UsedAt);
        await partner.GetAsync("/requests.json");
        Assert.Equal(bot.Now.UtcDateTime, (await db.PartnerKeys.AsNoTracking().SingleAsync()).UsedAt);
        Assert.DoesNotContain(partner.Key[5..], $"{key.Hash} {key.Beginning}", StringComparison.Ordinal);
        Assert.NotEqual(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(partner.Key))), key.Hash);

        Assert.True(await bot.Services.GetRequiredService<PartnerDesk>().RevokeAsync(key.PartnerId, key.Id, By));

        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync("/requests.json")).Status);
        Assert.False(await bot.Services.GetRequiredService<PartnerDesk>().RevokeAsync(key.PartnerId, key.Id, By));
        await using var logged = bot.Database();
        Assert.Equal(3, await logged.Set<Bot.Staff.Audit.AuditRow>().CountAsync(r => r.Subject == "partner:" + key.PartnerId));
    }

    [Fact]
    public async Task Each_key_has_its_calls_a_minute()
    {
        await using var bot = await BotApp.StartAsync();
        var (slow, quick) = (await OpenAsync(bot, callsPerMinute: 3), await OpenAsync(bot));

        var answers = new List<HttpStatusCode>();
        for (var call = 0; call < 5; call++)
        {
            answers.Add((await slow.GetAsync("/requests.json")).Status);
        }

        // A minute of the machine's clock may end in between, once.
        Assert.Equal(HttpStatusCode.OK, answers[2]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.OK, (await quick.GetAsync("/requests.json")).Status);
    }

    [Fact]
    public async Task An_address_that_tries_too_many_keys_is_not_heard_even_with_a_right_one()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Open311:WrongKeysPerMinute"] = "3" });
        var partner = await OpenAsync(bot);
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await partner.With($"k311-{attempt}").GetAsync("/requests.json");
        }

        var said = await partner.GetAsync("/requests.json");

        Assert.Equal((HttpStatusCode.TooManyRequests, 429), (said.Status, Assert.Single(said.Errors).Code));
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync("/services.json")).Status);
    }

    [Fact]
    public void Services_that_change_have_a_new_changeset()
    {
        var services = new JsonObject { ["changeset"] = ServiceCatalogue.Changeset };
        foreach (var words in new[] { Open311Words.Chinese, Open311Words.English })
        {
            services[words.Language] = new JsonArray(
                ServiceCatalogue.List(words).Body,
                ServiceCatalogue.Definition(ServiceCatalogue.Report, words)!.Body,
                ServiceCatalogue.Definition(ServiceCatalogue.Petition, words)!.Body);
        }

        Snapshot.Matches(services.ToJsonString(), "services");
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Channels.Messenger;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Messenger;

/// <summary>Tests the tester: what the whole team's tests rely on.</summary>
public sealed class MessengerStandInTests
{
    private const string Good = """{"recipient":{"id":"1"},"messaging_type":"RESPONSE","message":{"text":"a"}}""";
    private readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData(Good, MessengerKeys.PageAccessToken, HttpStatusCode.OK)]
    [InlineData(Good, "another", HttpStatusCode.Unauthorized)]
    [InlineData("""{"recipient":{"id":"1"},"message":{"text":"a"}}""", MessengerKeys.PageAccessToken, HttpStatusCode.BadRequest)]
    [InlineData("""{"recipient":{"id":"1"},"messaging_type":"RESPONSE","message":{"text":""}}""", MessengerKeys.PageAccessToken, HttpStatusCode.BadRequest)]
    public async Task It_is_as_strict_as_Meta(string body, string token, HttpStatusCode expected)
    {
        await using var meta = await MessengerStandIn.StartAsync();
        Assert.Equal(expected, await PostAsync(meta, body, token));
        Assert.Equal(expected is HttpStatusCode.OK ? 1 : 0, meta.SentTo("1").Count);
    }

    [Fact]
    public async Task The_window_closes_a_day_after_the_citizen_acted()
    {
        await using var meta = await MessengerStandIn.StartAsync(clock);
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(meta, Good));
        meta.CitizenActed("1", clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, await PostAsync(meta, Good));
        clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(meta, Good));
    }

    [Fact]
    public void A_citizen_sends_what_the_reader_reads()
    {
        MessengerCitizen citizen = new("6283190457128834");
        var webhook = citizen.Says("違建檢舉", clock.GetUtcNow());
        var heard = Assert.Single(MessengerWebhookReader.Read(webhook.Body, MessengerKeys.PageId));

        Assert.Equal((citizen.Address, clock.GetUtcNow().UtcDateTime), (heard.Citizen, heard.OccurredAt));
        Assert.True(MessengerSignature.IsValid(webhook.Body, webhook.Signature, MessengerKeys.AppSecret));
    }

    private static async Task<HttpStatusCode> PostAsync(MessengerStandIn meta, string body, string token = MessengerKeys.PageAccessToken)
    {
        using HttpClient http = new() { BaseAddress = meta.BaseUrl };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        var answer = await http.PostAsync($"/v26.0/{MessengerKeys.PageId}/messages?appsecret_proof={MessengerKeys.Proof}", content);
        return answer.StatusCode;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Bench.Pipeline;

/// <summary>Writes signed webhooks of LINE or of Messenger: each one typed question of one citizen.</summary>
internal sealed class Webhooks(Settings settings)
{
    private const string PsidPrefix = "77";

    private static readonly string[] Questions =
    [
        "請問頂樓加蓋合法嗎", "要怎麼檢舉違建", "檢舉會不會被知道是誰", "訴願期限多久", "收到拆除通知單怎麼辦",
        "鐵皮屋算違建嗎", "今天天氣好嗎", "案件查詢", "罰款多少錢", "隔壁半夜在施工怎麼辦"
    ];

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Settings.Secret);
    private readonly long runId = Now * 1000;

    /// <summary>Who a PSID is.</summary>
    public static int CitizenOf(string psid) => int.Parse(psid.AsSpan(PsidPrefix.Length), CultureInfo.InvariantCulture);

    /// <summary>Who sends an event.</summary>
    public int CitizenOf(int number) => number % settings.Citizens;

    public HttpRequestMessage Write(int number, string replyToken) =>
        settings.OnMessenger ? OfMessenger(number) : OfLine(runId + number, CitizenOf(number), TextOf(number), replyToken);

    /// <summary>What somebody asks, one question after the other.</summary>
    public static string TextOf(int number) => Questions[number % Questions.Length];

    /// <param name="id">Of the event and of its message.</param>
    /// <param name="citizen">Who writes.</param>
    /// <param name="text">What.</param>
    /// <param name="replyToken">By which it is answered.</param>
    public static HttpRequestMessage OfLine(long id, int citizen, string text, string replyToken)
    {
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"destination":"U0f1e2d3c4b5a69788796a5b4c3d2e1f0","events":[{"type":"message","message":{"type":"text","id":"{{{id}}}","quoteToken":"q3Plxr4AgKd","text":"{{{text}}}"},"webhookEventId":"01{{{id:D24}}}","deliveryContext":{"isRedelivery":false},"timestamp":{{{Now}}},"source":{"type":"user","userId":"U{{{citizen:x32}}}"},"replyToken":"{{{replyToken}}}","mode":"active"}]}""");
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/line") { Content = new ByteArrayContent(body) };
        request.Headers.Add("x-line-signature", Convert.ToBase64String(HMACSHA256.HashData(Key, body)));
        return request;
    }

    private HttpRequestMessage OfMessenger(int number)
    {
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"object":"page","entry":[{"id":"{{{Settings.PageId}}}","time":{{{Now}}},"messaging":[{"sender":{"id":"{{{PsidPrefix}}}{{{CitizenOf(number):D8}}}"},"recipient":{"id":"{{{Settings.PageId}}}"},"timestamp":{{{Now}}},"message":{"mid":"m_{{{runId + number}}}","text":"{{{TextOf(number)}}}"}}]}]}""");
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/messenger") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Key, body)));
        return request;
    }

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
}

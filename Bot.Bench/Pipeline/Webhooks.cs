using System.Security.Cryptography;
using System.Text;

namespace Bot.Bench.Pipeline;

/// <summary>Writes signed LINE webhooks: each one typed question of one citizen.</summary>
internal sealed class Webhooks(int citizens)
{
    private static readonly string[] Questions =
    [
        "請問頂樓加蓋合法嗎", "要怎麼檢舉違建", "檢舉會不會被知道是誰", "訴願期限多久", "收到拆除通知單怎麼辦",
        "鐵皮屋算違建嗎", "今天天氣好嗎", "案件查詢", "罰款多少錢", "隔壁半夜在施工怎麼辦"
    ];

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Settings.Secret);
    private readonly long runId = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;

    public (byte[] Body, string Signature) Write(int number, string replyToken)
    {
        var citizen = number % citizens;
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"destination":"U0f1e2d3c4b5a69788796a5b4c3d2e1f0","events":[{"type":"message","message":{"type":"text","id":"{{{runId + number}}}","quoteToken":"q3Plxr4AgKd","text":"{{{Questions[number % Questions.Length]}}}"},"webhookEventId":"01{{{runId + number:D24}}}","deliveryContext":{"isRedelivery":false},"timestamp":{{{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}}},"source":{"type":"user","userId":"U{{{citizen:x32}}}"},"replyToken":"{{{replyToken}}}","mode":"active"}]}""");
        return (body, Convert.ToBase64String(HMACSHA256.HashData(Key, body)));
    }
}

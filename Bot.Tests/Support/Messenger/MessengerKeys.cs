using System.Security.Cryptography;
using System.Text;

namespace Bot.Tests.Support.Messenger;

/// <summary>The invented Page, app and secrets of the tests: those of the recorded webhooks.</summary>
public static class MessengerKeys
{
    public const string AppSecret = "0123456789abcdef0123456789abcdef";
    public const string AppId = "1203948576120394";
    public const string PageId = "104857600213579";
    public const string PageAccessToken = "EAATestPageAccessToken1234567890";
    public const string VerifyToken = "test-verify-token";

    /// <summary>The value of <c>X-Hub-Signature-256</c> for these bytes.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string appSecret = AppSecret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body));

    public static string Proof { get; } = Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(PageAccessToken)));
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.Messenger;

/// <summary>Meta's question, asked once when the callback address is registered: are you who we think you are?</summary>
internal static class MessengerVerification
{
    public static IResult Answer(HttpContext http, string verifyToken)
    {
        var query = http.Request.Query;
        return (query["hub.mode"].ToString(), query["hub.verify_token"].ToString(), query["hub.challenge"].ToString()) switch
        {
            ("", _, _) or (_, "", _) or (_, _, "") => TypedResults.BadRequest(),
            ("subscribe", var token, var challenge) when IsSame(token, verifyToken) => Repeat(http, challenge),
            _ => TypedResults.StatusCode(StatusCodes.Status403Forbidden)
        };
    }

    // Whatever a stranger puts into the challenge, no browser shall take it for a page.
    private static ContentHttpResult Repeat(HttpContext http, string challenge)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Text(challenge, "text/plain", Encoding.UTF8);
    }

    private static bool IsSame(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}

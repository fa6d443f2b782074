namespace Bot.Channels.Messenger;

/// <summary>
/// The codes of the Send API (Messenger Platform, "Error codes", and Graph API, "Handling errors"; some only from users'
/// reports). A code that nobody has told us about is taken as ambiguous: waiting for the echo does no harm.
/// </summary>
public static class GraphErrors
{
    public static SendClass ClassOf(int code, int? subcode) => (code, subcode) switch
    {
        // "Invalid JSON reply": documented as an error after which the message was sent all the same.
        (1, 1357046) => SendClass.Sent,
        (2, 2018344) => SendClass.Misconfigured,
        (1 or 2 or 1200, _) => SendClass.Ambiguous,
        (4 or 17 or 32 or 613, _) => SendClass.RateLimited,
        (10, 2018278 or 2018065 or 2534022) => SendClass.OutsideWindow,
        (1545041, _) or (_, 1545041) => SendClass.OutsideWindow,
        (10, 2018108) => SendClass.Unreachable,
        (10, 1893063) => SendClass.Blocked,
        (10, 2018300 or 2018321) => SendClass.OtherOwner,
        (10, _) => SendClass.Misconfigured,
        (11, _) => SendClass.OurBug,
        (100, 33) => SendClass.Misconfigured,
        (100, 2018001) => SendClass.Unreachable,
        (100, 2018008 or 2018047 or 2018294 or 2018109 or 2018074) => SendClass.BadMedia,
        (100, _) => SendClass.OurBug,
        ( >= 2018173 and <= 2018188, _) => SendClass.OurBug,
        (190, _) => SendClass.BadToken,
        (200, _) => SendClass.Misconfigured,
        (368, _) => SendClass.Blocked,
        (551, _) => SendClass.Unreachable,
        _ => SendClass.Ambiguous
    };
}

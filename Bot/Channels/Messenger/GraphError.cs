using System.Text.Json;

namespace Bot.Channels.Messenger;

/// <summary>
/// The error of a Graph API answer. Its message is localised and changes, so it is not even read: code and subcode decide.
/// </summary>
internal sealed record GraphError(int Code, int? Subcode, bool IsTransient, string? TraceId)
{
    /// <summary>The error in the body of an answer, or null if there is none (an HTML page, nothing, a success).</summary>
    public static GraphError? In(JsonElement answer)
    {
        var error = answer.Member("error");
        return Number(error, "code") is { } code
            ? new GraphError(code, Number(error, "error_subcode"), error.Member("is_transient").IsTrue(), error.Member("fbtrace_id").Text())
            : null;
    }

    public SendClass Class => IsTransient ? SendClass.Ambiguous : GraphErrors.ClassOf(Code, Subcode);

    private static int? Number(JsonElement error, string name) =>
        int.TryParse(error.Member(name).Text(), out var number) ? number : null;
}

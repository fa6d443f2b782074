namespace Bot.Channels.Open311;

/// <summary>Why a call is refused: the status, and a sentence of <c>Open311Words</c> for people to read.</summary>
/// <param name="Status">The HTTP status, which is also the code in the body.</param>
/// <param name="Sentence">The name of the sentence.</param>
/// <param name="Values">What goes into it.</param>
internal sealed record Problem(int Status, string Sentence, params object[] Values)
{
    public static readonly Problem NotInUse = new(StatusCodes.Status404NotFound, "NotInUse");
    public static readonly Problem NoSuchResource = new(StatusCodes.Status404NotFound, "NoSuchResource");
    public static readonly Problem WrongKey = new(StatusCodes.Status403Forbidden, "WrongKey");
    public static readonly Problem MayNotFile = new(StatusCodes.Status403Forbidden, "MayNotFile");

    // The specification knows 400 for the rest. These two say what a program can act upon: wait, and try again.
    public static readonly Problem TooManyCalls = new(StatusCodes.Status429TooManyRequests, "TooManyCalls");
    public static readonly Problem TooManyWrongKeys = new(StatusCodes.Status429TooManyRequests, "TooManyWrongKeys");
    public static readonly Problem OutOfOrder = new(StatusCodes.Status503ServiceUnavailable, "OutOfOrder");

    public static Problem Bad(string sentence, params object[] values) => new(StatusCodes.Status400BadRequest, sentence, values);

    public static Problem NotFound(string sentence, params object[] values) => new(StatusCodes.Status404NotFound, sentence, values);
}

/// <summary>What a call comes to: a document, or problems.</summary>
internal readonly record struct Reply(Document? Document, IReadOnlyList<Problem> Problems)
{
    public static implicit operator Reply(Document document) => new(document, []);

    public static implicit operator Reply(Problem problem) => new(null, [problem]);

    public static Reply Of(IReadOnlyList<Problem> problems) => new(null, problems);
}

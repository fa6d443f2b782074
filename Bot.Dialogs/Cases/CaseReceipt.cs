namespace Bot.Dialogs.Cases;

/// <summary>
/// What a citizen gets for a case that is filed in this turn. The host reserves it before the turn, so that the turn can
/// say it; a receipt that is not used leaves a gap in the numbers, nothing else.
/// </summary>
/// <param name="Number">The case's number.</param>
/// <param name="LookUpCode">The random code that opens the case from another account; only its hash is stored.</param>
/// <param name="AnswerDue">By when the agency has to answer, in the agency's days.</param>
public sealed record CaseReceipt(CaseNumber Number, string LookUpCode, DateOnly AnswerDue)
{
    /// <summary>The number alone: the code belongs on the citizen's screen and nowhere else.</summary>
    public override string ToString() => Number.Value;
}

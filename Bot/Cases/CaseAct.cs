using Bot.Dialogs.Cases;
using Bot.Staff.Audit;

namespace Bot.Cases;

/// <summary>Who is about to do something with a case.</summary>
/// <param name="Number">Which case.</param>
/// <param name="Seen">The version that they have seen; if the case has another one by now, they are told.</param>
/// <param name="By">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="Entry">The line of the audit log that is stored with the deed; null for none.</param>
public sealed record CaseAct(string Number, int Seen, string By, CaseRole Role, AuditEntry? Entry = null);

/// <summary>A deed, opened for staff.</summary>
/// <param name="Row">Who, when, from where to where.</param>
/// <param name="Reason">Why.</param>
/// <param name="Text">What the citizen was told; null if nothing.</param>
public sealed record CaseDone(CaseMoveRow Row, string? Reason, string? Text);

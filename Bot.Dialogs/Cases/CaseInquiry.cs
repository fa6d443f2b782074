using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Cases;

/// <summary>What the host has to look up for a turn that is about cases: <see cref="Facts.Cases"/>.</summary>
public abstract record CaseInquiry : Lookup;

/// <summary>The cases of this account, newest first, at most ten.</summary>
public sealed record MyCasesInquiry : CaseInquiry;

/// <summary>One case of this account, however old; nothing is found if it is not this account's.</summary>
public sealed record OwnCaseInquiry(CaseNumber Number) : CaseInquiry;

/// <summary>A case by its number and the code that opens it. Every look counts: wrong tries lock.</summary>
public sealed record CodeInquiry(CaseNumber Number, string Code) : CaseInquiry;

/// <summary>What the host found.</summary>
public abstract record CaseFinding;

/// <summary>The account's cases, newest first; may be empty.</summary>
public sealed record CasesFound(IReadOnlyList<CaseView> Cases) : CaseFinding;

/// <summary>There is no such case, or the code is not its code: citizens get the same words for both.</summary>
public sealed record NoSuchCase : CaseFinding;

/// <summary>Too many wrong tries: nothing is looked up until then (UTC).</summary>
public sealed record LookUpLocked(DateTime Until) : CaseFinding;

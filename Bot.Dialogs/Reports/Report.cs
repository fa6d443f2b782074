using Bot.Dialogs.Places;

namespace Bot.Dialogs.Reports;

/// <summary>What a citizen has confirmed and sent, without who the citizen is.</summary>
public sealed record Report
{
    /// <summary>A report of an illegal building, or any other petition.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>Where; null only for a petition.</summary>
    public Place? Place { get; init; }

    /// <summary>The kind of building as a stable key (<c>rooftop</c>, <c>fire-lane</c>, <c>unsure</c> …).</summary>
    public string? Building { get; init; }

    /// <summary>The floor: <c>roof</c>, <c>terrace</c>, <c>unsure</c>, a number, or <c>B1</c>.</summary>
    public string? Floor { get; init; }

    /// <summary>The state of the work: <c>building</c>, <c>finished</c> or <c>unsure</c>.</summary>
    public string? Work { get; init; }

    /// <summary>Since when the work has gone on, in the citizen's words.</summary>
    public string? Since { get; init; }

    /// <summary>At which hours and on which days the work goes on, in the citizen's words.</summary>
    public string? Hours { get; init; }

    /// <summary>What the citizen saw or wants; 10 to 1,000 characters; national ID numbers are already masked.</summary>
    public required string Description { get; init; }

    /// <summary>The ids of the photos, in order; at most five.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Whether and how the citizen wants an answer: <c>chat</c>, <c>email</c>, <c>phone</c> or <c>none</c>.</summary>
    public required string Answer { get; init; }
}

/// <summary>The two kinds of petition that the chat takes.</summary>
public enum ReportKind
{
    /// <summary>檢舉違建: a report of an illegal building.</summary>
    IllegalBuilding,

    /// <summary>一般陳情: a suggestion, question or complaint.</summary>
    Petition
}

/// <summary>Who informs. Secret by law (違章建築處理辦法 §9); kept apart from the case and encrypted.</summary>
/// <param name="Name">As the citizen wrote it.</param>
/// <param name="Phone">E.164, with <c>;ext=</c> and the extension where there is one (RFC 3966); null if none was given.</param>
/// <param name="Email">Null if none was given.</param>
public sealed record Informer(string Name, string? Phone, string? Email)
{
    /// <summary>Tells nothing, wherever it is written by mistake.</summary>
    public override string ToString() => nameof(Informer);
}

/// <summary>The tap on "I agree" that the agency may have to prove (個人資料保護法 §7 IV).</summary>
/// <param name="NoticeVersion">Which wording of the notice was shown.</param>
/// <param name="GivenAt">When (UTC).</param>
public sealed record Consent(string NoticeVersion, DateTime GivenAt);

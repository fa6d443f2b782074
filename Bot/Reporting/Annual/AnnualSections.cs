namespace Bot.Reporting.Annual;

/// <summary>The sections of the report that staff write, by names that are kept for ever.</summary>
public static class AnnualSections
{
    /// <summary>How many headings the plan has (行政院 政府服務躍升方案).</summary>
    public const int Headings = 6;

    public const string Number = "number";
    public const string Basis = "basis";
    public const string Goals = "goals";
    public const string Targets = "targets";
    public const string Analysis = "analysis";
    public const string Survey = "survey";
    public const string Review = "review";
    public const string Plans = "plans";
    public const string Appendix = "appendix";

    /// <summary>All of them, in the order of the report.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Number, Basis, Goals, Targets,
        .. Enumerable.Range(1, Headings).SelectMany(n => (string[])[Focus(n), Done(n), Unit(n)]),
        Analysis, Survey, Review, Plans, Appendix
    ];

    /// <summary>執行重點 of a heading, from 1.</summary>
    public static string Focus(int heading) => FormattableString.Invariant($"work{heading}-focus");

    /// <summary>辦理情形.</summary>
    public static string Done(int heading) => FormattableString.Invariant($"work{heading}-done");

    /// <summary>執行單位.</summary>
    public static string Unit(int heading) => FormattableString.Invariant($"work{heading}-unit");
}

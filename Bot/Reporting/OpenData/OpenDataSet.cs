namespace Bot.Reporting.OpenData;

/// <summary>What is published: a set of rows that grows by every month. An id given here is an address for ever.</summary>
/// <param name="Id">As in <c>/opendata/petitions-by-district.csv</c>.</param>
/// <param name="Fields">The columns behind those of the period, which every set has.</param>
public sealed record OpenDataSet(string Id, IReadOnlyList<OpenDataField> Fields)
{
    /// <summary>The columns that say of which time a row is; the dates of the Republic for programs that read those.</summary>
    public static IReadOnlyList<OpenDataField> Period { get; } =
        [new("period_start", OpenDataKind.Day), new("period_end", OpenDataKind.Day), new("period_start_roc", OpenDataKind.Words), new("period_end_roc", OpenDataKind.Words)];

    private static readonly OpenDataField Count = new("count", OpenDataKind.Count);

    public static OpenDataSet Districts { get; } = new("petitions-by-district", [new("district", OpenDataKind.Words), new("district_code", OpenDataKind.Words), Count]);

    public static OpenDataSet Kinds { get; } = new("petitions-by-kind", [new("kind", OpenDataKind.Words), Count]);

    public static OpenDataSet Channels { get; } = new("petitions-by-channel", [new("channel", OpenDataKind.Words), Count]);

    public static OpenDataSet Outcomes { get; } = new("outcomes", [new("outcome", OpenDataKind.Words), Count]);

    public static OpenDataSet Times { get; } = new("reply-times",
    [
        Count, new("median_days", OpenDataKind.Number), new("mean_days", OpenDataKind.Number), new("p90_days", OpenDataKind.Number),
        new("median_working_days", OpenDataKind.Number), new("mean_working_days", OpenDataKind.Number), new("p90_working_days", OpenDataKind.Number),
        new("share_in_time", OpenDataKind.Number)
    ]);

    public static OpenDataSet Faqs { get; } = new("faq-use", [new("topic", OpenDataKind.Words), Count]);

    public static OpenDataSet Satisfaction { get; } = new("satisfaction", [new("survey", OpenDataKind.Words), new("item", OpenDataKind.Words), new("answer", OpenDataKind.Words), Count]);

    public static IReadOnlyList<OpenDataSet> All { get; } = [Districts, Kinds, Channels, Outcomes, Times, Faqs, Satisfaction];

    /// <summary>Every column, in order.</summary>
    public IEnumerable<OpenDataField> Columns => Period.Concat(Fields);
}

/// <param name="Name">The same in every file.</param>
/// <param name="Kind">What it holds.</param>
public sealed record OpenDataField(string Name, OpenDataKind Kind);

/// <summary>What a column holds.</summary>
public enum OpenDataKind
{
    Words,
    Day,
    Count,
    Number
}

using System.ComponentModel.DataAnnotations;

namespace Bot.Reporting.OpenData;

/// <summary>Section <c>OpenData</c>: figures for everybody under <c>/opendata</c>.</summary>
public sealed class OpenDataOptions
{
    /// <summary>False publishes nothing and answers nobody.</summary>
    public bool On { get; init; } = true;

    /// <summary>Whom to ask about the data: a mail address or telephone number; the agency's telephone number if empty.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Requests from one network address in a minute.</summary>
    [Range(1, 100_000)]
    public int RequestsPerMinute { get; init; } = 120;
}

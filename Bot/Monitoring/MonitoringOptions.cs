using System.ComponentModel.DataAnnotations;

namespace Bot.Monitoring;

/// <summary>The section <c>Monitoring</c> of the configuration.</summary>
public sealed class MonitoringOptions
{
    public const string Section = "Monitoring";

    /// <summary>After so many hours of opening time without a webhook there is an alarm; 0: never.</summary>
    [Range(0, 1000)]
    public int SilentHours { get; init; } = 4;

    /// <summary>Whom to write to; empty: the administrators.</summary>
    public IReadOnlyList<string> MailTo { get; init; } = [];
}

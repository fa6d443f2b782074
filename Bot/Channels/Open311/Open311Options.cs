using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Open311;

/// <summary>Section <c>Open311</c>.</summary>
public sealed class Open311Options
{
    /// <summary>What partners may send as <c>jurisdiction_id</c>; the specification suggests the city's domain. One that is not sent is this one.</summary>
    [Required]
    public string JurisdictionId { get; init; } = "kcg.gov.tw";

    /// <summary>Calls a minute that a new partner may make.</summary>
    [Range(1, 10_000)]
    public int CallsPerMinute { get; init; } = 60;

    /// <summary>Wrong keys a minute from one network address, before it is not heard for the rest of the minute.</summary>
    [Range(1, 10_000)]
    public int WrongKeysPerMinute { get; init; } = 10;
}

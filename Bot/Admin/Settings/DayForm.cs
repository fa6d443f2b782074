using System.ComponentModel.DataAnnotations;
using Bot.Cases;

namespace Bot.Admin.Settings;

/// <summary>What may be done to the agency's days.</summary>
public enum DayDeed
{
    /// <summary>A day off, or a weekend day that is worked.</summary>
    Add,

    /// <summary>A listed day becomes what its weekday says.</summary>
    Remove,

    /// <summary>Work is called off at short notice.</summary>
    Close,

    /// <summary>That is taken back.</summary>
    Reopen
}

/// <summary>One change of the agency's days.</summary>
public sealed class DayForm
{
    public DayDeed Deed { get; set; }

    [Required]
    public DateOnly? Day { get; set; }

    public CalendarDayKind Kind { get; set; }

    [StringLength(100)]
    public string? Name { get; set; }

    /// <summary>Empty for the whole city.</summary>
    public string? District { get; set; }
}

using System.ComponentModel.DataAnnotations;
using Bot.Staff;

namespace Bot.Admin.Staff;

/// <summary>What can be said of a member.</summary>
public sealed class StaffForm
{
    [Required, StringLength(60)]
    public string DisplayName { get; set; } = "";

    [MinLength(1)]
    public List<StaffRole> Roles { get; set; } = [];

    /// <summary>District names between commas or spaces of any kind; empty for all.</summary>
    [StringLength(1000)]
    public string? Districts { get; set; }

    internal IReadOnlyList<StaffRole> CheckedRoles => [.. Roles.Distinct().Where(Enum.IsDefined).Order()];

    internal IReadOnlyList<string> DistrictNames =>
        [.. (Districts ?? "").Split([',', '\uFF0C', '\u3001', ' ', '\u3000', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    internal static StaffForm Of(StaffMember member) => new()
    {
        DisplayName = member.DisplayName,
        Roles = [.. member.Roles],
        Districts = string.Join(", ", member.Districts)
    };
}

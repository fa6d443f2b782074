using System.ComponentModel.DataAnnotations;
using Bot.Cases;
using Bot.Channels.Open311;

namespace Bot.Admin.Partners;

/// <summary>What can be said of a partner.</summary>
public sealed class PartnerForm : IValidatableObject
{
    /// <summary>The doors that are other systems.</summary>
    internal static IReadOnlyList<CaseSource> Sources { get; } = [CaseSource.Hotline, CaseSource.Mailbox, CaseSource.Partner];

    [Required, StringLength(PartnerRow.LongestName)]
    public string Name { get; set; } = "";

    public CaseSource Source { get; set; } = CaseSource.Hotline;

    public bool MayFile { get; set; }

    public bool MayFollowAll { get; set; }

    [Range(1, 10_000)]
    public int CallsPerMinute { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Sources.Contains(Source) ? [] : [new("", [nameof(Source)])];

    internal PartnerTerms ToTerms() => new(Name.Trim(), Source, MayFile, MayFollowAll, CallsPerMinute);

    internal static PartnerForm Of(PartnerRow partner) => new()
    {
        Name = partner.Name,
        Source = partner.Source,
        MayFile = partner.MayFile,
        MayFollowAll = partner.MayFollowAll,
        CallsPerMinute = partner.CallsPerMinute
    };
}

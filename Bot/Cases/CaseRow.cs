using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>A petition. Who informed is not in it (違章建築處理辦法 §9); see <see cref="InformerRow"/>.</summary>
public sealed class CaseRow
{
    /// <summary>The <see cref="CaseNumber"/>.</summary>
    public required string Number { get; init; }

    /// <summary>The form that it was made of; one form becomes one case at most.</summary>
    public required string DraftId { get; init; }

    public ReportKind Kind { get; init; }

    public string? District { get; set; }

    public string? Building { get; set; }

    public string? Floor { get; init; }

    public string? Work { get; init; }

    /// <summary>The place for comparison with others; null if the address has no number.</summary>
    public string? PlaceKey { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>The whole <see cref="Dialogs.Reports.Report"/> as JSON, sealed: what somebody writes may tell who writes.</summary>
    public required string Report { get; init; }

    /// <summary>Whether and how the citizen wants an answer.</summary>
    public required string Answer { get; init; }

    /// <summary>The language in which the citizen is told.</summary>
    public required string Language { get; init; }

    /// <summary>The keyed hash of the look-up code.</summary>
    public required string CodeHash { get; init; }

    /// <summary>The wording of the notice that the citizen agreed to (個人資料保護法 §7 IV).</summary>
    public required string NoticeVersion { get; init; }

    public DateTime ConsentAt { get; init; }

    /// <summary>By which door it came.</summary>
    public CaseSource Source { get; init; }

    /// <summary>The number that the other door gave it.</summary>
    public string? SourceNumber { get; init; }

    public PetitionState State { get; set; }

    /// <summary>What the public words of the state speak of, sealed.</summary>
    public string? Details { get; set; }

    /// <summary>While more information is awaited: where the petition stood before.</summary>
    public PetitionState? AskedIn { get; set; }

    public DateOnly? InformationDue { get; set; }

    /// <summary>Grows by one with every deed; whoever has seen an older one is told.</summary>
    public int Version { get; set; }

    /// <summary>The unit that has it, by its key in the settings.</summary>
    public string? Unit { get; set; }

    public string? Officer { get; set; }

    public DateOnly ReceivedOn { get; init; }

    public DateTime ReceivedAt { get; init; }

    public DateTime MovedAt { get; set; }

    /// <summary>From where the clock counts: the day of receipt, or of reopening.</summary>
    public DateOnly ClockFrom { get; set; }

    public int ExtraDays { get; set; }

    public int Extensions { get; set; }

    public IReadOnlyList<Pause> Pauses { get; set; } = [];

    /// <summary>By when the answer is due; null while the clock stands and once the case has ended.</summary>
    public DateOnly? Due { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>The city's own file about the building.</summary>
    public long? EnforcementFile { get; set; }

    /// <summary>The case that goes on in its stead.</summary>
    public string? MergedInto { get; set; }

    /// <summary>When the citizen asked for erasure: the record is kept by law (檔案法 §12) but no more used than it demands.</summary>
    public DateTime? RestrictedAt { get; set; }

    /// <summary>When the citizen turned the notices of the case off; null while they are on.</summary>
    public DateTime? NoticesOffAt { get; init; }
}

internal sealed class CaseTable : IEntityTypeConfiguration<CaseRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> table)
    {
        table.ToTable("cases");
        table.HasKey(c => c.Number);
        table.Property(c => c.Number).HasColumnName("number").HasMaxLength(12);
        table.Property(c => c.DraftId).HasColumnName("draft_id").HasMaxLength(64);
        table.Property(c => c.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        table.Property(c => c.District).HasColumnName("district").HasMaxLength(20);
        table.Property(c => c.Building).HasColumnName("building").HasMaxLength(40);
        table.Property(c => c.Floor).HasColumnName("floor").HasMaxLength(20);
        table.Property(c => c.Work).HasColumnName("work").HasMaxLength(20);
        table.Property(c => c.PlaceKey).HasColumnName("place_key").HasMaxLength(200);
        table.Property(c => c.Latitude).HasColumnName("latitude");
        table.Property(c => c.Longitude).HasColumnName("longitude");
        table.Property(c => c.Report).HasColumnName("report");
        table.Property(c => c.Answer).HasColumnName("answer").HasMaxLength(20);
        table.Property(c => c.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(c => c.CodeHash).HasColumnName("code_hash").HasMaxLength(64);
        table.Property(c => c.NoticeVersion).HasColumnName("notice_version").HasMaxLength(40);
        table.Property(c => c.ConsentAt).HasColumnName("consent_at");
        table.Property(c => c.Source).HasColumnName("source").HasConversion<string>().HasMaxLength(20).HasDefaultValue(CaseSource.Chat);
        table.Property(c => c.SourceNumber).HasColumnName("source_number").HasMaxLength(40);
        table.Property(c => c.State).HasColumnName("state").HasConversion<string>().HasMaxLength(30);
        table.Property(c => c.Details).HasColumnName("details");
        table.Property(c => c.AskedIn).HasColumnName("asked_in").HasConversion<string>().HasMaxLength(30);
        table.Property(c => c.InformationDue).HasColumnName("information_due");
        table.Property(c => c.Version).HasColumnName("version").IsConcurrencyToken();
        table.Property(c => c.Unit).HasColumnName("unit").HasMaxLength(40);
        table.Property(c => c.Officer).HasColumnName("officer").HasMaxLength(100);
        table.Property(c => c.ReceivedOn).HasColumnName("received_on");
        table.Property(c => c.ReceivedAt).HasColumnName("received_at");
        table.Property(c => c.MovedAt).HasColumnName("moved_at");
        table.Property(c => c.ClockFrom).HasColumnName("clock_from");
        table.Property(c => c.ExtraDays).HasColumnName("extra_days");
        table.Property(c => c.Extensions).HasColumnName("extensions");
        table.Property(c => c.Pauses).HasColumnName("pauses").HasConversion(
            pauses => CaseJson.Write(pauses), json => CaseJson.Read<List<Pause>>(json), CaseJson.Compare<Pause>());
        table.Property(c => c.Due).HasColumnName("due");
        table.Property(c => c.EndedAt).HasColumnName("ended_at");
        table.Property(c => c.EnforcementFile).HasColumnName("enforcement_file");
        table.Property(c => c.MergedInto).HasColumnName("merged_into").HasMaxLength(12);
        table.Property(c => c.RestrictedAt).HasColumnName("restricted_at");
        table.Property(c => c.NoticesOffAt).HasColumnName("notices_off_at");
        table.HasIndex(c => c.DraftId).IsUnique().HasDatabaseName("ix_cases_draft_id");
        // The inbox reads in the order of these, a page at a time, whatever it is filtered by.
        table.HasIndex(c => new { c.State, c.Due, c.Number }).HasDatabaseName("ix_cases_state");
        table.HasIndex(c => new { c.District, c.Due, c.Number }).HasDatabaseName("ix_cases_district");
        table.HasIndex(c => new { c.Officer, c.Due, c.Number }).HasDatabaseName("ix_cases_officer");
        table.HasIndex(c => new { c.Due, c.Number }).HasFilter("due IS NOT NULL").HasDatabaseName("ix_cases_due");
        table.HasIndex(c => new { c.InformationDue, c.Number }).HasFilter("information_due IS NOT NULL").HasDatabaseName("ix_cases_information_due");
        table.HasIndex(c => c.SourceNumber).HasFilter("source_number IS NOT NULL").HasDatabaseName("ix_cases_source_number");
        table.HasIndex(c => c.ReceivedOn).HasDatabaseName("ix_cases_received_on");
        table.HasIndex(c => c.PlaceKey).HasFilter("place_key IS NOT NULL").HasDatabaseName("ix_cases_place");
        table.HasIndex(c => new { c.Latitude, c.Longitude }).HasFilter("latitude IS NOT NULL").HasDatabaseName("ix_cases_point");
        table.HasIndex(c => c.MergedInto).HasFilter("merged_into IS NOT NULL").HasDatabaseName("ix_cases_merged_into");
        table.HasIndex(c => new { c.EndedAt, c.Number }).HasFilter("ended_at IS NOT NULL").HasDatabaseName("ix_cases_ended");
        table.HasOne<EnforcementRow>().WithMany().HasForeignKey(c => c.EnforcementFile).OnDelete(DeleteBehavior.Restrict);
    }
}

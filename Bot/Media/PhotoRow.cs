using Bot.Dialogs.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Media;

/// <summary>A photo that a citizen sent for a report: wanted, then stored, then part of a case or deleted.</summary>
public sealed class PhotoRow
{
    /// <summary>As in <see cref="Dialogs.Reports.WantedPhoto.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>A keyed hash of the citizen's address, as <see cref="Cases.InformerRow.AccountHash"/>.</summary>
    public required string AccountHash { get; init; }

    /// <summary>The citizen's address in the chat, sealed for this photo, until it is known what became of it.</summary>
    public string? Address { get; init; }

    public required string DraftId { get; init; }

    /// <summary>A keyed hash of the message's id, so that an "unsend" finds the photo.</summary>
    public string? MessageHash { get; init; }

    /// <summary>LINE: by what to fetch it; forgotten as soon as it is of no more use.</summary>
    public string? ContentId { get; init; }

    /// <summary>From where to fetch it; a signed link is forgotten as soon as it is of no more use.</summary>
    public string? Url { get; init; }

    /// <summary>Its place among those that were sent together, from 1; once filed, its place in the case.</summary>
    public int Position { get; init; }

    /// <summary>The name of its files, see <see cref="PhotoFiles"/>. Known before there are any, so that none is ever without a row.</summary>
    public required string File { get; init; }

    public PhotoStatus Status { get; init; }

    /// <summary>Why it is <see cref="PhotoStatus.Lost"/>.</summary>
    public PhotoProblem? Problem { get; init; }

    public int Attempts { get; init; }

    /// <summary>How often it was begun to be read and the program ended before anything came of it; once it is stored, one more.</summary>
    public int Interruptions { get; init; }

    public DateTime NextAttemptAt { get; init; }

    /// <summary>The server that fetches it right now, see <see cref="Messaging.Nodes"/>.</summary>
    public string? FetchedBy { get; init; }

    /// <summary>The case that it belongs to; null while it is part of a draft.</summary>
    public string? CaseNumber { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? StoredAt { get; init; }

    /// <summary>What is blacked out in the copy that may leave the house; empty if there is no such copy.</summary>
    public IReadOnlyList<MaskedArea> Masks { get; init; } = [];

    public DateTime? MaskedAt { get; init; }

    /// <summary>
    /// When the citizen took the message back although the photo was part of a case. A filed record may not be destroyed
    /// before its time (檔案法 §12): it is kept and not shown any more.
    /// </summary>
    public DateTime? TakenBackAt { get; init; }
}

/// <summary>Where a photo stands.</summary>
public enum PhotoStatus
{
    /// <summary>To be fetched, or fetched again.</summary>
    Wanted,

    /// <summary>Is being fetched right now, or was when the program ended.</summary>
    Fetching,

    /// <summary>Its files are on disk.</summary>
    Stored,

    /// <summary>It cannot be had.</summary>
    Lost,

    /// <summary>To be deleted, files and row.</summary>
    Dropped
}

internal sealed class PhotoTable : IEntityTypeConfiguration<PhotoRow>
{
    public void Configure(EntityTypeBuilder<PhotoRow> table)
    {
        table.ToTable("photos");
        table.HasKey(p => p.Id);
        table.Property(p => p.Id).HasColumnName("id").HasMaxLength(100);
        table.Property(p => p.AccountHash).HasColumnName("account_hash").HasMaxLength(64);
        table.Property(p => p.Address).HasColumnName("address");
        table.Property(p => p.DraftId).HasColumnName("draft_id").HasMaxLength(100);
        table.Property(p => p.MessageHash).HasColumnName("message_hash").HasMaxLength(64);
        table.Property(p => p.ContentId).HasColumnName("content_id").HasMaxLength(300);
        table.Property(p => p.Url).HasColumnName("url");
        table.Property(p => p.Position).HasColumnName("position");
        table.Property(p => p.File).HasColumnName("file").HasMaxLength(40);
        table.Property(p => p.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(p => p.Problem).HasColumnName("problem").HasConversion<string>().HasMaxLength(20);
        table.Property(p => p.Attempts).HasColumnName("attempts");
        table.Property(p => p.Interruptions).HasColumnName("interruptions");
        table.Property(p => p.NextAttemptAt).HasColumnName("next_attempt_at");
        table.Property(p => p.FetchedBy).HasColumnName("fetched_by").HasMaxLength(40);
        table.Property(p => p.CaseNumber).HasColumnName("case_number").HasMaxLength(20);
        table.Property(p => p.CreatedAt).HasColumnName("created_at");
        table.Property(p => p.StoredAt).HasColumnName("stored_at");
        table.Property(p => p.Masks).HasColumnName("masks").HasMaxLength(2000).HasDefaultValueSql("'[]'").HasConversion(
            areas => MaskedArea.Write(areas), json => MaskedArea.Read(json), MaskedArea.Comparer);
        table.Property(p => p.MaskedAt).HasColumnName("masked_at");
        table.Property(p => p.TakenBackAt).HasColumnName("taken_back_at");
        table.HasIndex(p => p.File).IsUnique();
        table.HasIndex(p => p.DraftId);
        table.HasIndex(p => p.CaseNumber).HasFilter("case_number IS NOT NULL").HasDatabaseName("ix_photos_case_number");
        table.HasIndex(p => p.MessageHash).HasFilter("message_hash IS NOT NULL").HasDatabaseName("ix_photos_message");
        table.HasIndex(p => p.NextAttemptAt).HasFilter("status IN ('Wanted', 'Fetching', 'Dropped')").HasDatabaseName("ix_photos_open");
    }
}

using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Staff;

/// <summary>One sign-in on one device. The cookie names it, and every request looks it up, so that it can be ended from elsewhere.</summary>
public sealed class StaffSession
{
    /// <summary>How long a confirmation ("it is still me") holds.</summary>
    public static readonly TimeSpan ConfirmationHolds = TimeSpan.FromMinutes(5);

    public required string Id { get; init; }

    public required string MemberId { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The last request, to the minute.</summary>
    public DateTime SeenAt { get; init; }

    /// <summary>When the member last showed a password, code or passkey in this session.</summary>
    public DateTime ConfirmedAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>True once a code or a passkey was shown, not a password alone.</summary>
    public bool SecondFactor { get; init; }

    /// <summary>The network address of the sign-in.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser says of itself, shortened.</summary>
    public required string Agent { get; init; }

    public bool IsConfirmed(DateTime now) => now - ConfirmedAt < ConfirmationHolds;
}

internal sealed class StaffSessionTable : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> table)
    {
        table.ToTable("staff_sessions");
        table.Property(s => s.Id).HasMaxLength(40);
        table.Property(s => s.MemberId).HasMaxLength(36);
        table.Property(s => s.Address).HasMaxLength(60);
        table.Property(s => s.Agent).HasMaxLength(StaffSessions.LongestAgent);
        table.HasIndex(s => s.MemberId);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.MemberId).IsRequired();
        table.NameColumns();
    }
}

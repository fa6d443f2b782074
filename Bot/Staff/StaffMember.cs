using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Staff;

/// <summary>Somebody who works here. The user name is the e-mail address; what Identity keeps of them is inherited.</summary>
public sealed class StaffMember : IdentityUser
{
    /// <summary>The name that colleagues see, at most 60 characters.</summary>
    public string DisplayName { get; set; } = "";

    public IReadOnlyList<StaffRole> Roles { get; set; } = [];

    /// <summary>The districts whose cases they may work; empty for all.</summary>
    public IReadOnlyList<string> Districts { get; set; } = [];

    /// <summary>False once they have left: they cannot sign in, and what they did keeps their name.</summary>
    public bool Active { get; set; } = true;

    public DateTime CreatedAt { get; init; }
}

internal sealed class StaffTable : IEntityTypeConfiguration<StaffMember>
{
    private const string Comma = ",";

    public void Configure(EntityTypeBuilder<StaffMember> table)
    {
        table.ToTable("staff");
        table.Property(m => m.Id).HasMaxLength(36);
        table.Property(m => m.UserName).HasMaxLength(256);
        table.Property(m => m.NormalizedUserName).HasMaxLength(256);
        table.Property(m => m.Email).HasMaxLength(256);
        table.Property(m => m.NormalizedEmail).HasMaxLength(256);
        table.Property(m => m.PhoneNumber).HasMaxLength(256);
        table.Property(m => m.ConcurrencyStamp).IsConcurrencyToken();
        table.Property(m => m.DisplayName).HasMaxLength(60);
        table.Property(m => m.Roles).HasMaxLength(200).HasConversion(
            roles => string.Join(Comma, roles),
            words => words.Split(Comma, StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StaffRole>).ToArray(),
            Same<StaffRole>());
        table.Property(m => m.Districts).HasMaxLength(1000).HasConversion(
            districts => string.Join(Comma, districts),
            words => words.Split(Comma, StringSplitOptions.RemoveEmptyEntries),
            Same<string>());
        table.HasIndex(m => m.NormalizedUserName).IsUnique();
        table.HasIndex(m => m.NormalizedEmail).IsUnique();
        table.NameColumns();
    }

    private static ValueComparer<IReadOnlyList<T>> Same<T>() =>
        new((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToArray());
}

using Bot.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Staff;

// What Identity's own context maps in schema version 3, on our context.
internal sealed class StaffClaimTable : IEntityTypeConfiguration<IdentityUserClaim<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> table)
    {
        table.ToTable("staff_claims");
        table.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.UserId).IsRequired();
        table.NameColumns();
    }
}

internal sealed class StaffLoginTable : IEntityTypeConfiguration<IdentityUserLogin<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> table)
    {
        table.ToTable("staff_logins");
        table.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        table.Property(l => l.LoginProvider).HasMaxLength(128);
        table.Property(l => l.ProviderKey).HasMaxLength(128);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(l => l.UserId).IsRequired();
        table.NameColumns();
    }
}

internal sealed class StaffTokenTable : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> table)
    {
        table.ToTable("staff_tokens");
        table.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        table.Property(t => t.LoginProvider).HasMaxLength(128);
        table.Property(t => t.Name).HasMaxLength(128);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.UserId).IsRequired();
        table.NameColumns();
    }
}

internal sealed class StaffPasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    // WebAuthn, section 4: a credential id has at most 1023 bytes.
    private const int LongestCredentialId = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> table)
    {
        table.ToTable("staff_passkeys");
        table.HasKey(p => p.CredentialId);
        table.Property(p => p.CredentialId).HasMaxLength(LongestCredentialId);
        table.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        table.NameColumns();
        table.OwnsOne(p => p.Data).ToJson("data");
    }
}

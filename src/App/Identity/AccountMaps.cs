using DoanKet.App.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Identity;

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("account");
        account.Property(a => a.UserName).HasMaxLength(64);
        account.Property(a => a.NormalizedUserName).HasMaxLength(64);
        account.Property(a => a.FullName).HasMaxLength(100);
        account.Property(a => a.Email).HasMaxLength(200);
        account.Property(a => a.NormalizedEmail).HasMaxLength(200);
        account.Property(a => a.SearchText).HasMaxLength(120).HasAnnotation(TextColumns.WordSearch, true);
        account.Property(a => a.SortKey).HasMaxLength(300).HasAnnotation(TextColumns.ByteOrder, true);
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        // The embedded database cannot compare moments that carry an offset.
        account.Property(a => a.LockoutEnd).HasConversion(
            moment => moment!.Value.UtcDateTime, moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)));
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => new { a.SortKey, a.Id });
    }
}

internal sealed class AccountTokenMap : IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> token)
    {
        token.ToTable("account_token");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(64);
        token.Property(t => t.Name).HasMaxLength(64);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }
}

internal sealed class AccountClaimMap : IEntityTypeConfiguration<IdentityUserClaim<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> claim)
    {
        claim.ToTable("account_claim");
        claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
    }
}

internal sealed class AccountLoginMap : IEntityTypeConfiguration<IdentityUserLogin<long>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> login)
    {
        login.ToTable("account_login");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(64);
        login.Property(l => l.ProviderKey).HasMaxLength(200);
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class GrantMap : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.ToTable("account_grant");
        grant.Property(g => g.Role).HasMaxLength(32);
        grant.Ignore(g => g.Whole);
        grant.HasIndex(g => g.AccountId);
        grant.HasIndex(g => g.OrgUnitId);
        grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
    }
}

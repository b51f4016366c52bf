using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Identity;

/// <summary>Somebody who signs in. What the account may do, and where, stands in its grants.</summary>
public sealed class Account : IdentityUser<long>, IAudited
{
    /// <summary>The name in the upper bar and in histories.</summary>
    [DisplayName("Họ và tên")]
    public string FullName { get; set; } = "";

    [DisplayName("Ngừng sử dụng từ")]
    public DateOnly? DisabledFrom { get; set; }

    [NotRecorded]
    public override string? PasswordHash { get; set; }

    [NotRecorded]
    public override string? SecurityStamp { get; set; }

    [NotRecorded]
    public override string? ConcurrencyStamp { get; set; }
}

/// <summary>"This account works in this unit as this, from one day to another."</summary>
public sealed class Grant : IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long AccountId { get; init; }

    [DisplayName("Đơn vị")]
    public required long OrgUnitId { get; init; }

    [DisplayName("Vai trò")]
    public required string Role { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; init; }

    /// <summary>The last day of the grant; none while it is open.</summary>
    [DisplayName("Đến hết ngày")]
    public DateOnly? To { get; set; }

    public (string Entity, long Id) Whole => (nameof(Account), AccountId);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

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
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
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

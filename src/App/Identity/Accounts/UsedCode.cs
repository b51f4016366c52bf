using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Identity.Accounts;

/// <summary>The latest half-minute of which the account has used a code: whoever reads a code over a shoulder cannot use it again.</summary>
internal sealed class UsedCode
{
    public required long AccountId { get; init; }

    /// <summary>Half-minutes since 1970.</summary>
    public required long Step { get; init; }
}

internal sealed class UsedCodeMap : IEntityTypeConfiguration<UsedCode>
{
    public void Configure(EntityTypeBuilder<UsedCode> used)
    {
        used.ToTable("account_used_code");
        used.HasKey(u => u.AccountId);
        used.Property(u => u.AccountId).ValueGeneratedNever();
        used.HasOne<Account>().WithOne().HasForeignKey<UsedCode>(u => u.AccountId);
    }
}

/// <summary>Remembers the codes that have been used.</summary>
public sealed class UsedCodes(AppDbContext db)
{
    /// <summary>Uses up the half-minute and all before it. One statement, so that of two sign-ins with the same code only one gets true.</summary>
    public async Task<bool> UseAsync(long accountId, long step, CancellationToken cancel = default) => await db.Database.ExecuteSqlAsync($"""
        insert into account_used_code ("AccountId", "Step") values ({accountId}, {step})
        on conflict ("AccountId") do update set "Step" = excluded."Step" where account_used_code."Step" < excluded."Step"
        """, cancel) == 1;
}

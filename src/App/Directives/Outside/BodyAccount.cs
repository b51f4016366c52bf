using System.ComponentModel;
using DoanKet.App.Identity;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Directives.Outside;

/// <summary>"This account reads what is given to this body." Nothing else of the site opens to it (<see cref="Roles.Outside"/>).</summary>
[DisplayName("Tài khoản xem việc")]
public sealed class BodyAccount : IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long BodyId { get; init; }
    public required long AccountId { get; init; }

    /// <summary>As it was called when it was tied to the body.</summary>
    [DisplayName("Tài khoản"), NamesPart]
    public required string AccountName { get; init; }

    public (string Entity, long Id) Whole => (nameof(OutsideBody), BodyId);
}

internal sealed class BodyAccountMap : IEntityTypeConfiguration<BodyAccount>
{
    public void Configure(EntityTypeBuilder<BodyAccount> tie)
    {
        tie.ToTable("body_account");
        tie.Property(t => t.AccountName).HasMaxLength(300);
        tie.Ignore(t => t.Whole);
        tie.HasIndex(t => new { t.AccountId, t.BodyId }).IsUnique();
        tie.HasIndex(t => t.BodyId);
        tie.HasOne<OutsideBody>().WithMany().HasForeignKey(t => t.BodyId);
        tie.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
    }
}

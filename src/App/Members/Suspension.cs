using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members;

/// <summary>"Tạm dừng sinh hoạt" (DOMAIN 3.3): a time within a spell in which the member takes no part and pays no dues. He stays a member and is counted.</summary>
[DisplayName("Tạm dừng sinh hoạt")]
public sealed class Suspension : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long MembershipId { get; init; }
    public required long PersonId { get; init; }
    public required long OrgUnitId { get; init; }

    [DisplayName("Từ ngày"), NamesPart]
    public required DateOnly From { get; set; }

    /// <summary>The first day of taking part again; <see cref="Membership.Open"/> while it is not known.</summary>
    [DisplayName("Trở lại từ ngày")]
    public DateOnly To { get; internal set; } = Membership.Open;

    [DisplayName("Lý do")]
    public required string Reason { get; set; }

    public long? DocumentId { get; init; }

    public (string Entity, long Id) Whole => (nameof(Person), PersonId);

    public bool HoldsOn(DateOnly day) => From <= day && day < To;
}

internal sealed class SuspensionMap : IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Suspension> suspension)
    {
        suspension.ToTable("suspension");
        suspension.Property(s => s.Reason).HasMaxLength(500);
        suspension.Ignore(s => s.Whole);
        suspension.HasIndex(s => new { s.OrgUnitId, s.To });
        suspension.HasIndex(s => s.PersonId);
        suspension.HasOne<Membership>().WithMany().HasForeignKey(s => s.MembershipId);
    }
}

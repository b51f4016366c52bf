using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members;

/// <summary>The code on a printed card by which anybody who holds it can ask whether it is valid. It names nobody and cannot be guessed.</summary>
/// <remarks>It belongs to one spell: who moves to another union gets a card of that union, and the former one is no longer valid.</remarks>
[DisplayName("Mã kiểm tra thẻ")]
public sealed class MemberCard : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long PersonId { get; init; }
    public required long MembershipId { get; init; }
    public required long OrgUnitId { get; init; }

    [NotRecorded]
    public required string Token { get; init; }

    [DisplayName("Làm ngày"), NamesPart]
    public required DateOnly IssuedOn { get; init; }

    [DisplayName("Hủy ngày")]
    public DateOnly? RevokedOn { get; internal set; }

    public (string Entity, long Id) Whole => (nameof(Person), PersonId);
}

internal sealed class MemberCardMap : IEntityTypeConfiguration<MemberCard>
{
    public void Configure(EntityTypeBuilder<MemberCard> card)
    {
        card.ToTable("member_card");
        card.Property(c => c.Token).HasMaxLength(32);
        card.Ignore(c => c.Whole);
        card.HasIndex(c => c.Token).IsUnique();
        card.HasIndex(c => c.PersonId);
        card.HasIndex(c => c.MembershipId);
        card.HasIndex(c => c.MembershipId, "IX_member_card_valid").IsUnique().HasFilter("\"RevokedOn\" IS NULL");
        card.HasOne<Membership>().WithMany().HasForeignKey(c => c.MembershipId);
    }
}

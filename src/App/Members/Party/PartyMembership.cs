using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Party;

/// <summary>
/// That a person is a member of the Communist Party (DOMAIN 4.1). Political data, sensitive by law: seen only with its own permission, each viewing noted.
/// It has no unit of its own: whoever keeps the person's record keeps it.
/// </summary>
[DisplayName("Đảng viên")]
public sealed class PartyMembership : IAudited, IToldApart, IVersioned
{
    public long Id { get; private set; }
    public required long PersonId { get; init; }

    [DisplayName("Ngày vào Đảng")]
    public DateOnly? JoinedOn { get; set; }

    /// <summary>Known to be on probation still; the day of joining alone does not tell, since lists often give no other.</summary>
    [DisplayName("Đang dự bị")]
    public bool OnProbation { get; set; }

    /// <summary>The end of the time on probation.</summary>
    [DisplayName("Ngày chính thức")]
    public DateOnly? OfficialOn { get; set; }

    [DisplayName("Chi bộ")]
    public string? Cell { get; set; }

    [DisplayName("Số thẻ đảng viên"), RecordedMasked]
    public string? CardNumber { get; set; }

    /// <summary>The first day on which the person no longer is a member of the Party; none while he is.</summary>
    [DisplayName("Thôi là đảng viên từ ngày")]
    public DateOnly? EndedOn { get; set; }

    /// <summary>The list of members that brought it.</summary>
    public long? BatchId { get; init; }

    public int Version { get; set; }

    /// <summary>Its own history, never that of the person, which others may read.</summary>
    public (string Entity, long Id) Whole => (nameof(PartyMembership), PersonId);

    public (string Entity, long Id) Keeper => (nameof(Person), PersonId);
}

internal sealed class PartyMembershipMap : IEntityTypeConfiguration<PartyMembership>
{
    public void Configure(EntityTypeBuilder<PartyMembership> membership)
    {
        membership.ToTable("party_membership");
        membership.Property(m => m.Cell).HasMaxLength(200);
        membership.Property(m => m.CardNumber).HasMaxLength(20);
        membership.Ignore(m => m.Whole).Ignore(m => m.Keeper);
        membership.HasIndex(m => m.PersonId).IsUnique();
        membership.HasIndex(m => m.BatchId);
        membership.HasOne<Person>().WithOne().HasForeignKey<PartyMembership>(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

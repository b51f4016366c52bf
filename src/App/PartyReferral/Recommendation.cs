using System.ComponentModel;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.PartyReferral;

/// <summary>An outstanding member recommended to the Party: the fact and its paper, nothing else (DOMAIN 6). Seen only with its own permission.</summary>
[DisplayName("Giới thiệu")]
public sealed class Recommendation : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }

    /// <summary>The grassroots union that recommends.</summary>
    [DisplayName("Công đoàn giới thiệu"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Đoàn viên"), NamesPart, RefersTo(typeof(Person))]
    public required long PersonId { get; init; }

    [DisplayName("Ngày giới thiệu")]
    public required DateOnly Day { get; init; }

    /// <summary>The union's resolution (form 4A-KNĐ).</summary>
    [DisplayName("Nghị quyết giới thiệu")]
    public string? Resolution { get; init; }

    [DisplayName("Nhóm chỉ tiêu")]
    public required TargetGroup Group { get; init; }

    /// <summary>The book of the union that recommends: what was withdrawn still stands in its history. Never the person, whom others may read.</summary>
    public (string Entity, long Id) Whole => (nameof(RecommendationBook), OrgUnitId);
}

internal sealed class RecommendationMap : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> recommendation)
    {
        recommendation.ToTable("party_recommendation");
        recommendation.Property(r => r.Resolution).HasMaxLength(100);
        recommendation.Ignore(r => r.Whole);
        recommendation.HasIndex(r => new { r.OrgUnitId, r.Day });
        recommendation.HasIndex(r => r.PersonId).IsUnique();
    }
}

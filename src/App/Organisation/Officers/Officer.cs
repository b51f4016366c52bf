using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Officers;

public enum CommitteeBody { Executive, Standing, Inspection }

public enum OfficerPosition { Chair, ViceChair, Member }

/// <summary>A person's seat in a committee of a unit, from one day to another.</summary>
public sealed class Officer : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    /// <summary>The person in the register of members, when known there.</summary>
    public required long? PersonId { get; init; }

    [DisplayName("Họ và tên")]
    public required string FullName { get; init; }

    [DisplayName("Cơ quan")]
    public required CommitteeBody Body { get; init; }

    [DisplayName("Chức vụ")]
    public required OfficerPosition Position { get; init; }

    [DisplayName("Từ ngày")]
    public required DateOnly From { get; init; }

    /// <summary>The first day on which the seat is no longer held.</summary>
    [DisplayName("Đến ngày")]
    public DateOnly? To { get; set; }

    public long? DocumentId { get; init; }

    public (string Entity, long Id) Whole => (nameof(Units.OrgUnit), OrgUnitId);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day < To);
}

internal sealed class OfficerMap : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> officer)
    {
        officer.ToTable("officer");
        officer.Property(o => o.FullName).HasMaxLength(100);
        officer.Ignore(o => o.Whole);
        officer.HasIndex(o => new { o.OrgUnitId, o.To });
    }
}

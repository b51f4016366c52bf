using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Officers;

public enum CommitteeBody
{
    [Description("Ban chấp hành")]
    Executive,

    [Description("Ban thường vụ")]
    Standing,

    [Description("Ủy ban kiểm tra")]
    Inspection,
}

public enum OfficerPosition
{
    [Description("Chủ tịch")]
    Chair,

    [Description("Phó chủ tịch")]
    ViceChair,

    [Description("Ủy viên")]
    Member,
}

/// <summary>What the positions are called in each body: an inspection committee has no "chủ tịch".</summary>
public static class OfficerWords
{
    public static string Of(CommitteeBody body, OfficerPosition position) => (body, position) switch
    {
        (CommitteeBody.Inspection, OfficerPosition.Chair) => "Chủ nhiệm",
        (CommitteeBody.Inspection, OfficerPosition.ViceChair) => "Phó chủ nhiệm",
        _ => Labels.Of(position),
    };
}

/// <summary>A position is read in the words of its body, which the same row names.</summary>
internal class PositionWordsAttribute : RecordedWordsAttribute
{
    protected virtual CommitteeBody? Body => null;

    public override string Say(string value, Func<string, string?> other) => Enum.TryParse<OfficerPosition>(value, out var position)
        && (Body ?? (Enum.TryParse<CommitteeBody>(other(nameof(Officer.Body)), out var own) ? own : null)) is { } of ? OfficerWords.Of(of, position) : value;
}

internal sealed class InspectionPositionAttribute : PositionWordsAttribute
{
    protected override CommitteeBody? Body => CommitteeBody.Inspection;
}

/// <summary>A person's seat in a committee of a unit, from one day to another.</summary>
[DisplayName("Chức vụ")]
public sealed class Officer : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    /// <summary>The person in the register of members, when known there.</summary>
    public required long? PersonId { get; init; }

    [DisplayName("Họ và tên"), NamesPart]
    public required string FullName { get; init; }

    [DisplayName("Cơ quan")]
    public required CommitteeBody Body { get; init; }

    [DisplayName("Chức vụ"), PositionWords]
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

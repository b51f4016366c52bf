using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members;

/// <summary>How a member came to or left a unit (DOMAIN 3.3).</summary>
public enum MovementKind
{
    [Description("Kết nạp mới")]
    Admitted,

    [Description("Kết nạp lại")]
    Readmitted,

    [Description("Chuyển đến")]
    TransferredIn,

    [Description("Chuyển đi")]
    TransferredOut,

    [Description("Thôi là đoàn viên")]
    Left,

    [Description("Xin ra khỏi công đoàn")]
    Withdrew,

    [Description("Xóa tên")]
    Removed,

    [Description("Khai trừ")]
    Expelled,

    [Description("Nghỉ hưu")]
    Retired,

    [Description("Công đoàn giải thể")]
    Dissolved,

    [Description("Qua đời")]
    Died,
}

public static class MovementKinds
{
    /// <summary>+1 for who comes, −1 for who goes: the sum is "thực tăng"; a transfer inside the scope adds one of each and is nil.</summary>
    public static int Sign(this MovementKind kind) => kind is MovementKind.Admitted or MovementKind.Readmitted or MovementKind.TransferredIn ? 1 : -1;

    public static string Label(this MovementKind kind) => Labels.Of(kind);
}

/// <summary>The fact that changes a unit's number of members on a day. Put right only by <see cref="MovementCorrection"/>, which keeps it as it was.</summary>
[DisplayName("Biến động")]
public sealed class Movement : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long PersonId { get; init; }

    [DisplayName("Đơn vị"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Ngày")]
    public required DateOnly Day { get; set; }

    [DisplayName("Biến động"), NamesPart]
    public required MovementKind Kind { get; set; }

    /// <summary>The group of targets of the unit on that day.</summary>
    [DisplayName("Nhóm chỉ tiêu")]
    public required TargetGroup Group { get; init; }

    [DisplayName("Lý do")]
    public string? Reason { get; set; }

    public long? DocumentId { get; set; }

    /// <summary>The import that it came with; none for one posted by itself.</summary>
    public long? BatchId { get; init; }

    public (string Entity, long Id) Whole => (nameof(Person), PersonId);
}

/// <summary>Movements of one kind have been posted in a unit on a day; fewer than none when such have been taken back.</summary>
public sealed record MembersMoved(long OrgUnitId, DateOnly Day, MovementKind Kind, TargetGroup Group, int Count);

internal sealed class MovementMap : IEntityTypeConfiguration<Movement>
{
    public void Configure(EntityTypeBuilder<Movement> movement)
    {
        movement.ToTable("movement");
        movement.HasAnnotation(TableSize.Large, true);
        movement.Property(m => m.Reason).HasMaxLength(500);
        movement.Ignore(m => m.Whole);
        movement.HasIndex(m => new { m.OrgUnitId, m.Day });
        movement.HasIndex(m => m.PersonId);
        // What a decision has decided. Imports rest on none, so that the millions of their rows cost this index nothing.
        movement.HasIndex(m => m.DocumentId).HasFilter("\"DocumentId\" is not null");
        movement.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
    }
}

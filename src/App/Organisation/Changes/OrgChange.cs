using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Changes;

public enum OrgChangeKind
{
    [Description("Mở đơn vị")]
    Open,

    [Description("Đổi tên")]
    Rename,

    [Description("Chuyển về công đoàn cấp trên khác")]
    Move,

    [Description("Kết thúc")]
    Close,
}

/// <summary>The legal act that changes the organisation: what, from which day, on which decision. An act of a later day waits and is carried out at the first minute of that day.</summary>
[DisplayName("Việc tổ chức")]
public sealed class OrgChange : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }

    /// <summary>The unit that changes; of an opening, the unit above the new one.</summary>
    public required long OrgUnitId { get; init; }

    [DisplayName("Việc"), NamesPart]
    public required OrgChangeKind Kind { get; init; }

    [DisplayName("Có hiệu lực từ")]
    public required DateOnly EffectiveOn { get; init; }

    [DisplayName("Lý do")]
    public required string Reason { get; init; }

    public required long DocumentId { get; init; }

    /// <summary>The name to be, of a renaming or an opening.</summary>
    [DisplayName("Tên mới")]
    public string? NewName { get; init; }

    /// <summary>The parent to be of a move, the successor of a closing.</summary>
    [DisplayName("Đơn vị đến"), RefersTo(typeof(OrgUnit))]
    public long? TargetId { get; init; }

    [DisplayName("Mã đơn vị mới")]
    public string? NewCode { get; init; }

    [DisplayName("Loại đơn vị mới")]
    public UnitKind? NewKind { get; init; }

    [DisplayName("Nhóm chỉ tiêu mới")]
    public TargetGroup? NewGroup { get; init; }

    [DisplayName("Địa danh mới")]
    public string? NewPlace { get; init; }

    [DisplayName("Ký hiệu văn bản mới")]
    public string? NewSymbol { get; init; }

    /// <summary>How many units it touched, the unit itself included, when it was recorded.</summary>
    [DisplayName("Số đơn vị")]
    public required int Units { get; init; }

    [NotRecorded]
    public required DateTime RecordedAt { get; init; }

    [NotRecorded]
    public DateTime? CarriedOutAt { get; internal set; }

    [DisplayName("Bỏ việc chờ lúc")]
    public DateTime? WithdrawnAt { get; internal set; }

    /// <summary>Why it could not be carried out on its day; it is tried again until it succeeds or is withdrawn.</summary>
    [DisplayName("Chưa thực hiện được vì")]
    public string? Problem { get; internal set; }

    public bool Waits => CarriedOutAt is null && WithdrawnAt is null;

    public (string Entity, long Id) Whole => (nameof(OrgUnit), OrgUnitId);
}

internal sealed class OrgChangeMap : IEntityTypeConfiguration<OrgChange>
{
    public void Configure(EntityTypeBuilder<OrgChange> change)
    {
        change.ToTable("org_change");
        change.Property(c => c.Reason).HasMaxLength(1000);
        change.Property(c => c.NewName).HasMaxLength(200);
        change.Property(c => c.NewCode).HasMaxLength(32);
        change.Property(c => c.NewPlace).HasMaxLength(60);
        change.Property(c => c.NewSymbol).HasMaxLength(20);
        change.Property(c => c.Problem).HasMaxLength(1000);
        change.Ignore(c => c.Waits).Ignore(c => c.Whole);
        change.HasIndex(c => new { c.OrgUnitId, c.EffectiveOn });
        change.HasIndex(c => new { c.CarriedOutAt, c.EffectiveOn });
        change.HasOne<Documents.OfficialDocument>().WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

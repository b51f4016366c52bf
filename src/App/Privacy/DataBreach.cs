using System.ComponentModel;
using System.Globalization;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Privacy;

/// <summary>Personal data was lost, told, changed or seen by whom it should not have been (Luật 91/2025 Đ.23). Each change stands in the history.</summary>
public sealed class DataBreach : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Đơn vị")]
    [RefersTo(typeof(Organisation.Units.OrgUnit))]
    public required long OrgUnitId { get; init; }

    [DisplayName("Sự việc")]
    public required string What { get; set; }

    [DisplayName("Phát hiện lúc")]
    public required DateTime DetectedAt { get; set; }

    [DisplayName("Dữ liệu của ai")]
    public required string WhoseData { get; set; }

    [DisplayName("Loại dữ liệu")]
    public required string DataKinds { get; set; }

    /// <summary>About how many people; none while it is not known.</summary>
    [DisplayName("Số người")]
    public int? People { get; set; }

    /// <summary>Whether harm is possible: then the authority is told within the limit.</summary>
    [DisplayName("Có thể gây hại")]
    public required bool HarmPossible { get; set; }

    [DisplayName("Hậu quả có thể")]
    public string? Harm { get; set; }

    [DisplayName("Đã làm gì")]
    public string? Measures { get; set; }

    /// <summary>By the regulations of the day of detection; none where they name no limit.</summary>
    [DisplayName("Hạn thông báo")]
    public DateTime? NotifyBy { get; internal set; }

    [DisplayName("Đã thông báo lúc")]
    public DateTime? NotifiedAt { get; set; }

    [DisplayName("Thông báo cho")]
    public string? NotifiedTo { get; set; }

    [DisplayName("Báo cho người bị ảnh hưởng ngày")]
    public DateOnly? PeopleToldOn { get; set; }

    [DisplayName("Kết thúc ngày")]
    public DateOnly? ClosedOn { get; internal set; }

    [DisplayName("Kết luận")]
    public string? Conclusion { get; internal set; }

    public int Version { get; set; }

    /// <summary>The limit that still runs: none without harm, once the authority has been told, or when the matter is closed.</summary>
    public DateTime? Due => HarmPossible && NotifiedAt is null && ClosedOn is null ? NotifyBy : null;

    internal string Link => string.Create(CultureInfo.InvariantCulture, $"/du-lieu-ca-nhan/su-co/{Id}");
}

internal sealed class DataBreachMap : IEntityTypeConfiguration<DataBreach>
{
    public void Configure(EntityTypeBuilder<DataBreach> breach)
    {
        breach.ToTable("data_breach");
        breach.Property(b => b.What).HasMaxLength(1000);
        breach.Property(b => b.WhoseData).HasMaxLength(500);
        breach.Property(b => b.DataKinds).HasMaxLength(500);
        breach.Property(b => b.Harm).HasMaxLength(1000);
        breach.Property(b => b.Measures).HasMaxLength(1000);
        breach.Property(b => b.NotifiedTo).HasMaxLength(200);
        breach.Property(b => b.Conclusion).HasMaxLength(1000);
        breach.Ignore(b => b.Due).Ignore(b => b.Link);
        breach.HasIndex(b => b.OrgUnitId);
    }
}

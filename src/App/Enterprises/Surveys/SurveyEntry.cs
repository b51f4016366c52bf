using System.ComponentModel;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>One employer in a round: on the list from the beginning, answered once. What it says of that day stays, whatever becomes of the employer.</summary>
[DisplayName("Phiếu khảo sát")]
public sealed class SurveyEntry : IOrgScoped, IAudited, IVersioned, IPartOf
{
    public long Id { get; private set; }

    [DisplayName("Đợt khảo sát"), RefersTo(typeof(SurveyRound)), NamesPart]
    public required long RoundId { get; init; }

    public required long EnterpriseId { get; init; }

    /// <summary>The unit that looks after the employer: that of the answer, once there is one.</summary>
    public required long OrgUnitId { get; set; }

    /// <summary>None until somebody has asked.</summary>
    [DisplayName("Kết quả")]
    public SurveyOutcome? Outcome { get; set; }

    [DisplayName("Ngày khảo sát")]
    public DateOnly? SurveyedOn { get; set; }

    [DisplayName("Người khảo sát")]
    public string? Officer { get; set; }

    [DisplayName("Tổng số lao động")]
    public int? Total { get; set; }

    [DisplayName("Lao động nữ")]
    public int? Women { get; set; }

    [DisplayName("Đóng BHXH")]
    public int? Insured { get; set; }

    [DisplayName("Ngành kinh tế")]
    public Sector? Sector { get; set; }

    [DisplayName("Loại hình")]
    public Ownership? Ownership { get; set; }

    [DisplayName("Người liên hệ")]
    public string? ContactName { get; set; }

    [DisplayName("Điện thoại liên hệ"), RecordedMasked]
    public string? ContactPhone { get; set; }

    [DisplayName("Thái độ của chủ doanh nghiệp")]
    public OwnerAttitude? Attitude { get; set; }

    /// <summary>See <see cref="Surveys.Obstacles"/>.</summary>
    [DisplayName("Khó khăn"), ObstacleWords]
    public string? Obstacles { get; set; }

    /// <summary>1 (refuses) to 5 (ready to found).</summary>
    [DisplayName("Mức sẵn sàng"), ReadinessWords]
    public int? Readiness { get; set; }

    [DisplayName("Ghi chú")]
    public string? Note { get; set; }

    public int Version { get; set; }

    public (string Entity, long Id) Whole => (nameof(Enterprise), EnterpriseId);
}

internal sealed class SurveyEntryMap : IEntityTypeConfiguration<SurveyEntry>
{
    public void Configure(EntityTypeBuilder<SurveyEntry> entry)
    {
        entry.ToTable("survey_entry");
        entry.Property(e => e.Officer).HasMaxLength(100);
        entry.Property(e => e.ContactName).HasMaxLength(EnterpriseFacts.LongestContact);
        entry.Property(e => e.ContactPhone).HasMaxLength(20);
        entry.Property(e => e.Obstacles).HasMaxLength(100);
        entry.Property(e => e.Note).HasMaxLength(SurveyFacts.LongestNote);
        entry.Ignore(e => e.Whole);
        entry.HasIndex(e => new { e.RoundId, e.EnterpriseId }).IsUnique();
        entry.HasIndex(e => new { e.RoundId, e.OrgUnitId });
        entry.HasIndex(e => e.EnterpriseId);
        entry.HasOne<SurveyRound>().WithMany().HasForeignKey(e => e.RoundId);
        entry.HasOne<Enterprise>().WithMany().HasForeignKey(e => e.EnterpriseId);
    }
}

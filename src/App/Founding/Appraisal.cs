using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>What an appraiser looks at in a dossier (HD 03/HD-TLĐ 12.3–12.4).</summary>
public enum AppraisalPoint
{
    [Description("Đủ số người theo Điều lệ, đều thuộc diện kết nạp")]
    Members,

    [Description("Đơn gia nhập do chính người lao động ký, đủ thông tin")]
    Applications,

    [Description("Ban vận động do người lao động tự lập")]
    Committee,

    [Description("Đại hội đúng thành phần, chương trình, bầu bằng phiếu kín")]
    Congress,

    [Description("Số phiếu và kết quả bầu cử khớp nhau")]
    Ballots,

    [Description("Họp Ban Chấp hành lần thứ nhất, bầu đủ chức danh, đúng hạn")]
    FirstMeeting,

    [Description("Giấy tờ đủ, đúng mẫu, đủ chữ ký")]
    Papers,

    [Description("Người sử dụng lao động hoặc nghề, địa bàn đúng như hồ sơ")]
    Employer,
}

/// <summary>What an appraiser has found of one point.</summary>
/// <param name="Remark">What is missing or wrong; needed where the point does not hold.</param>
public sealed record PointFound(AppraisalPoint Point, bool Fits, string? Remark);

/// <summary>One line of an appraisal slip. Each appraisal and each return has its own lines, so the slip of any round can be shown again.</summary>
[DisplayName("Phiếu thẩm định")]
public sealed class AppraisalMark : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    /// <summary>The appraisal or the return to which it belongs; taken back with it.</summary>
    public required long StepId { get; init; }

    [DisplayName("Nội dung"), NamesPart]
    public required AppraisalPoint Point { get; init; }

    [DisplayName("Đạt")]
    public required bool Fits { get; init; }

    [DisplayName("Ý kiến")]
    public string? Remark { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class AppraisalMarkMap : IEntityTypeConfiguration<AppraisalMark>
{
    public void Configure(EntityTypeBuilder<AppraisalMark> mark)
    {
        mark.ToTable("founding_appraisal");
        mark.Property(m => m.Remark).HasMaxLength(500);
        mark.Ignore(m => m.Whole);
        mark.HasIndex(m => new { m.CaseId, m.StepId });
        mark.HasOne<FoundingCase>().WithMany().HasForeignKey(m => m.CaseId);
    }
}

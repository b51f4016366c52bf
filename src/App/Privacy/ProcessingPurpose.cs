using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Regulations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Privacy;

/// <summary>On what the law lets data be processed: by consent, or in one of the cases without it (Luật 91/2025 Đ.9, Đ.19; NĐ 13/2023 Đ.11, Đ.17 before).</summary>
public enum LegalBasis
{
    [Description("Đồng ý của chủ thể (NĐ 13/2023 Đ.11; từ 2026 Luật 91/2025 Đ.9)")]
    Consent,

    [Description("Thực hiện thỏa thuận của chủ thể (NĐ 13/2023 Đ.17; từ 2026 Luật 91/2025 Đ.19)")]
    Contract,

    [Description("Nhiệm vụ của hệ thống chính trị theo luật (NĐ 13/2023 Đ.17; từ 2026 Luật 91/2025 Đ.19)")]
    PublicDuty,

    [Description("Nghĩa vụ theo luật khác (NĐ 13/2023 Đ.17; từ 2026 Luật 91/2025 Đ.19)")]
    LegalDuty,

    [Description("Bảo vệ tính mạng, lợi ích cấp bách (NĐ 13/2023 Đ.17; từ 2026 Luật 91/2025 Đ.19)")]
    Emergency,
}

/// <summary>One purpose for which personal data is processed, on what basis, who receives it and how long it is kept, from one day to another. Never overwritten.</summary>
public sealed class ProcessingPurpose : IAudited, IVersioned
{
    public long Id { get; private set; }

    [DisplayName("Mục đích")]
    public required string Name { get; init; }

    [DisplayName("Loại dữ liệu")]
    public required string DataKinds { get; init; }

    [DisplayName("Có dữ liệu nhạy cảm")]
    public required bool IsSensitive { get; init; }

    [DisplayName("Căn cứ pháp lý")]
    public required LegalBasis Basis { get; init; }

    [DisplayName("Văn bản, điều khoản")]
    public required string Source { get; init; }

    [DisplayName("Ai nhận")]
    public required string Recipients { get; init; }

    [DisplayName("Thời hạn lưu")]
    public required string Retention { get; init; }

    [DisplayName("Có hiệu lực từ")]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it holds; none while it is open.</summary>
    [DisplayName("Đến hết ngày")]
    public DateOnly? ValidTo { get; internal set; }

    [DisplayName("Mức kiểm chứng")]
    public required Verification Verification { get; init; }

    public int Version { get; set; }
}

internal sealed class ProcessingPurposeMap : IEntityTypeConfiguration<ProcessingPurpose>
{
    public void Configure(EntityTypeBuilder<ProcessingPurpose> purpose)
    {
        purpose.ToTable("processing_purpose");
        purpose.Property(p => p.Name).HasMaxLength(300);
        purpose.Property(p => p.DataKinds).HasMaxLength(500);
        purpose.Property(p => p.Source).HasMaxLength(300);
        purpose.Property(p => p.Recipients).HasMaxLength(500);
        purpose.Property(p => p.Retention).HasMaxLength(300);
    }
}

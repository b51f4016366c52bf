using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Joining;

/// <summary>
/// The words to which applicants agree, and for what, from a day on. Never changed: other words are another version, so that it can always be shown
/// what somebody agreed to (Luật 91/2025 Đ.9–10: a consent is for a purpose, informed, never presumed, and kept as evidence).
/// </summary>
public sealed class ConsentText
{
    public long Id { get; private set; }
    public required int Number { get; init; }
    public required string Purpose { get; init; }

    /// <summary>The sentence beside the box that is ticked.</summary>
    public required string Wording { get; init; }

    /// <summary>Who sees the data, how long, how the consent is taken back.</summary>
    public required string Details { get; init; }

    public required DateOnly From { get; init; }
}

internal sealed class ConsentTextMap : IEntityTypeConfiguration<ConsentText>
{
    public void Configure(EntityTypeBuilder<ConsentText> text)
    {
        text.ToTable("consent_text");
        text.Property(t => t.Purpose).HasMaxLength(300);
        text.Property(t => t.Wording).HasMaxLength(1000);
        text.Property(t => t.Details).HasMaxLength(2000);
        text.HasIndex(t => t.Number).IsUnique();
        text.HasData(new
        {
            Id = 1L,
            Number = 1,
            Purpose = "Xét đơn gia nhập công đoàn và quản lý đoàn viên",
            Wording = "để công đoàn nhận đơn và công đoàn cấp trên trực tiếp dùng thông tin trong đơn vào hai việc: xét đơn và quản lý đoàn viên.",
            Details = "Chỉ cán bộ công đoàn được giao xét đơn xem được đơn này; mỗi lần mở số định danh, số điện thoại đầy đủ đều được ghi lại. Người sử dụng lao động không xem được. "
                + "Được kết nạp thì thông tin thành hồ sơ đoàn viên; đơn đã rút hoặc không được nhận không dùng vào việc nào khác. "
                + "Rút đơn, cũng là rút lại lời đồng ý, bằng mã theo dõi trong khi đơn chờ xét, hoặc nói với công đoàn; việc rút không làm mất quyền đã có trước đó. "
                + "Dân tộc là dữ liệu nhạy cảm theo luật, để trống không ảnh hưởng đến đơn.",
            From = new DateOnly(2024, 1, 1),
        });
    }
}

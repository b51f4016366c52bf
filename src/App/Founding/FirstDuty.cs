using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>What a new union does first (DOMAIN 3.1, steps 8 and 9).</summary>
public enum DutyKind
{
    [Description("Công bố quyết định, ra mắt")]
    Announcement,

    [Description("Con dấu")]
    Seal,

    [Description("Tài khoản ngân hàng")]
    Account,

    [Description("Đăng ký mã số thuế, thông tin với bảo hiểm xã hội")]
    Registration,

    [Description("Tập huấn Ban Chấp hành mới")]
    Training,

    [Description("Dữ liệu đoàn viên đủ và đúng")]
    MemberData,

    [Description("Thương lượng thỏa ước lao động tập thể")]
    Agreement,
}

/// <summary>One of the first duties of a union that has been recognised.</summary>
[DisplayName("Việc đầu tiên")]
public sealed class FirstDuty : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Việc"), NamesPart]
    public required DutyKind Kind { get; init; }

    /// <summary>None where the regulations of the day of the decision give no limit.</summary>
    [DisplayName("Hạn")]
    public DateOnly? DueOn { get; init; }

    /// <summary>The rule behind the limit.</summary>
    [DisplayName("Căn cứ")]
    public string? Source { get; init; }

    [DisplayName("Làm xong ngày")]
    public DateOnly? DoneOn { get; set; }

    /// <summary>What came of it: number of the account, who came to the ceremony.</summary>
    [DisplayName("Kết quả")]
    public string? Outcome { get; set; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class FirstDutyMap : IEntityTypeConfiguration<FirstDuty>
{
    public void Configure(EntityTypeBuilder<FirstDuty> duty)
    {
        duty.ToTable("founding_duty");
        duty.Property(d => d.Source).HasMaxLength(300);
        duty.Property(d => d.Outcome).HasMaxLength(300);
        duty.Ignore(d => d.Whole);
        duty.HasIndex(d => new { d.CaseId, d.Kind }).IsUnique();
        duty.HasOne<FoundingCase>().WithMany().HasForeignKey(d => d.CaseId);
    }
}

using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Regulations;

/// <summary>How far the value has been checked against the text of the law.</summary>
public enum Verification
{
    [Description("Đã đối chiếu văn bản")]
    Primary,

    [Description("Theo nguồn thứ cấp")]
    Secondary,

    [Description("Theo văn bản chỉ đạo")]
    Seed,

    [Description("Chưa kiểm chứng")]
    Unverified,
}

/// <summary>A number of the law as it held from one day to another, with its source. Never overwritten: a new value is a new row with its own date.</summary>
public sealed class LegalParameter : IAudited
{
    public long Id { get; private set; }

    [DisplayName("Mã tham số")]
    public required string Key { get; init; }

    [DisplayName("Tên")]
    public required string Name { get; init; }

    [DisplayName("Giá trị")]
    public required string Value { get; init; }

    [DisplayName("Đơn vị tính")]
    public required string Unit { get; init; }

    [DisplayName("Có hiệu lực từ")]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which the value holds; none while it is open.</summary>
    [DisplayName("Đến hết ngày")]
    public DateOnly? ValidTo { get; set; }

    [DisplayName("Nguồn")]
    public required string Source { get; init; }

    [DisplayName("Mức kiểm chứng")]
    public required Verification Verification { get; init; }

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

internal sealed class LegalParameterMap : IEntityTypeConfiguration<LegalParameter>
{
    public void Configure(EntityTypeBuilder<LegalParameter> parameter)
    {
        parameter.ToTable("legal_parameter");
        parameter.Property(p => p.Key).HasMaxLength(64);
        parameter.Property(p => p.Name).HasMaxLength(200);
        parameter.Property(p => p.Value).HasMaxLength(200);
        parameter.Property(p => p.Unit).HasMaxLength(200);
        parameter.Property(p => p.Source).HasMaxLength(300);
        parameter.HasIndex(p => new { p.Key, p.ValidFrom }).IsUnique();
    }
}

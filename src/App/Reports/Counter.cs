using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Reports;

/// <summary>What is counted. Members that come and go are counted by kind, so that gross and net figures have one source.</summary>
public enum Measure
{
    MembersAdmitted, MembersReadmitted, MembersIn, MembersOut, MembersLost,
    UnionsFounded,
    PartyRecommended,
}

public static class Measures
{
    /// <summary>What one of this measure adds to "thực tăng": +1 who comes, −1 who goes, nil what does not count members (DOMAIN 3.3).</summary>
    public static int NetSign(this Measure measure) => measure switch
    {
        Measure.MembersAdmitted or Measure.MembersReadmitted or Measure.MembersIn => 1,
        Measure.MembersOut or Measure.MembersLost => -1,
        _ => 0,
    };

    public static string Label(this Measure measure) => measure switch
    {
        Measure.MembersAdmitted => "Kết nạp mới",
        Measure.MembersReadmitted => "Kết nạp lại",
        Measure.MembersIn => "Chuyển đến",
        Measure.MembersOut => "Chuyển đi",
        Measure.MembersLost => "Giảm",
        Measure.UnionsFounded => "CĐCS thành lập",
        _ => "Giới thiệu đoàn viên ưu tú",
    };

    /// <summary>The words of a group beside a figure.</summary>
    public static string GroupLabel(this TargetGroup group) => group switch
    {
        TargetGroup.PublicService => "Hành chính, sự nghiệp công lập",
        TargetGroup.SmallEnterprise => "Doanh nghiệp dưới ngưỡng lao động",
        TargetGroup.LargeEnterprise => "Doanh nghiệp từ ngưỡng lao động",
        _ => "Khu vực phi chính thức",
    };
}

/// <summary>How much of one measure and group happened in one unit on one day: the leaf of every report.</summary>
public sealed class DayCount : IOrgScoped
{
    public required long OrgUnitId { get; init; }
    public required DateOnly Day { get; init; }
    public required Measure Measure { get; init; }
    public required TargetGroup Group { get; init; }
    public int N { get; set; }
}

/// <summary>The same by month (yyyymm), for series and years.</summary>
public sealed class MonthCount : IOrgScoped
{
    public required long OrgUnitId { get; init; }
    public required int Month { get; init; }
    public required Measure Measure { get; init; }
    public required TargetGroup Group { get; init; }
    public int N { get; set; }
}

/// <summary>So many of a measure and group in one unit on one day.</summary>
public readonly record struct CountLine(long OrgUnitId, DateOnly Day, Measure Measure, TargetGroup Group, int N);

internal sealed class DayCountMap : IEntityTypeConfiguration<DayCount>
{
    public void Configure(EntityTypeBuilder<DayCount> count)
    {
        count.ToTable("day_count");
        count.HasKey(c => new { c.OrgUnitId, c.Day, c.Measure, c.Group });
    }
}

internal sealed class MonthCountMap : IEntityTypeConfiguration<MonthCount>
{
    public void Configure(EntityTypeBuilder<MonthCount> count)
    {
        count.ToTable("month_count");
        count.HasKey(c => new { c.OrgUnitId, c.Month, c.Measure, c.Group });
    }
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Reports;

/// <summary>What is counted. Members that come and go are counted by kind, so that gross and net figures have one source.</summary>
public enum Measure
{
    MembersAdmitted, MembersReadmitted, MembersIn, MembersOut, MembersLost,
    UnionsFounded, UnionsDissolved,
    PartyRecommended,
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

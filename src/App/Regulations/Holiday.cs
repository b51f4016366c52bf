using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Regulations;

/// <summary>A day off work by law, with the days off in lieu and those exchanged for a Saturday, which are made known year by year.</summary>
public sealed class Holiday : IAudited
{
    public long Id { get; private set; }

    [DisplayName("Ngày")]
    public required DateOnly Day { get; init; }

    [DisplayName("Tên")]
    public required string Name { get; init; }

    [DisplayName("Nguồn")]
    public required string Source { get; init; }

    [DisplayName("Mức kiểm chứng")]
    public required Verification Verification { get; init; }
}

internal sealed class HolidayMap : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("holiday");
        holiday.Property(h => h.Name).HasMaxLength(200);
        holiday.Property(h => h.Source).HasMaxLength(300);
        holiday.HasIndex(h => h.Day).IsUnique();
    }
}

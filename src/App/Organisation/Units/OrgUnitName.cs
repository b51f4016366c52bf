using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Units;

/// <summary>"This unit was called Name from From until the day before To." Papers and reports of a day show the name of that day.</summary>
public sealed class OrgUnitName
{
    public required long OrgUnitId { get; init; }
    public required string Name { get; set; }
    public required DateOnly From { get; init; }

    /// <summary>The first day on which it was called otherwise, or no longer existed; OrgLink.Open while it holds.</summary>
    public DateOnly To { get; set; } = Platform.Scope.OrgLink.Open;
}

internal sealed class OrgUnitNameMap : IEntityTypeConfiguration<OrgUnitName>
{
    public void Configure(EntityTypeBuilder<OrgUnitName> name)
    {
        name.ToTable("org_unit_name");
        name.HasKey(n => new { n.OrgUnitId, n.From });
        name.Property(n => n.Name).HasMaxLength(200);
        name.HasOne<OrgUnit>().WithMany().HasForeignKey(n => n.OrgUnitId);
    }
}

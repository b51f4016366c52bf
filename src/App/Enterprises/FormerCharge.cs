using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises;

/// <summary>"Until that day, another unit was in charge of the employer." Kept so that figures of an earlier day stay with the unit of that day.</summary>
public sealed class FormerCharge
{
    public long Id { get; private set; }
    public required long EnterpriseId { get; init; }
    public required long UnitId { get; init; }

    /// <summary>The first day on which the unit was no longer in charge.</summary>
    public required DateOnly Until { get; init; }
}

internal sealed class FormerChargeMap : IEntityTypeConfiguration<FormerCharge>
{
    public void Configure(EntityTypeBuilder<FormerCharge> charge)
    {
        charge.ToTable("enterprise_former_charge");
        charge.HasIndex(c => new { c.EnterpriseId, c.Until }).IsUnique();
        charge.HasOne<Enterprise>().WithMany().HasForeignKey(c => c.EnterpriseId);
    }
}

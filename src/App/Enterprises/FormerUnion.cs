using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Enterprises;

/// <summary>"From that day until that one the employer had this union", which has ended since. Figures of days in between still count it.</summary>
public sealed class FormerUnion
{
    public long Id { get; private set; }
    public required long EnterpriseId { get; init; }
    public required long UnionId { get; init; }
    public required DateOnly Since { get; init; }

    /// <summary>The first day on which the union no longer existed.</summary>
    public required DateOnly Until { get; init; }
}

internal sealed class FormerUnionMap : IEntityTypeConfiguration<FormerUnion>
{
    public void Configure(EntityTypeBuilder<FormerUnion> union)
    {
        union.ToTable("enterprise_former_union");
        union.HasIndex(u => new { u.EnterpriseId, u.Until }).IsUnique();
        union.HasOne<Enterprise>().WithMany().HasForeignKey(u => u.EnterpriseId);
    }
}

using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Reports.Credit;

/// <summary>For what a unit is credited.</summary>
public enum CreditFor { Member, Union }

/// <summary>
/// One entry of the ledger of merit: so many new members or unions of a day, for the unit that ran the deciding case, else for the union itself. Entries are never
/// changed afterwards; what is taken back later is an entry of its own, negative and under the day on which it was taken back. So the ranking of any past day
/// can be shown again as it was known then.
/// </summary>
public sealed class CreditLine : IOrgScoped
{
    public long Id { get; private set; }

    /// <summary>The unit credited; the units above it share in it as the organisation stands.</summary>
    public required long OrgUnitId { get; init; }

    /// <summary>The union that the members entered, or that was recognised.</summary>
    public required long UnionId { get; init; }

    /// <summary>The day of the decision: the campaign counts in whose time it falls.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day on which it became known here.</summary>
    public required DateOnly PostedOn { get; init; }

    public required CreditFor For { get; init; }

    /// <summary>Negative for a counter-entry.</summary>
    public required int N { get; init; }
}

internal sealed class CreditLineMap : IEntityTypeConfiguration<CreditLine>
{
    public void Configure(EntityTypeBuilder<CreditLine> line)
    {
        line.ToTable("credit_line");
        line.HasIndex(l => new { l.OrgUnitId, l.Day });
        line.HasIndex(l => new { l.UnionId, l.Day });
    }
}

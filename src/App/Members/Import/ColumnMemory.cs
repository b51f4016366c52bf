using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Import;

/// <summary>What the officers of a unit have said a column of their lists holds; none when it is not to be taken.</summary>
public sealed class RememberedColumn : IOrgScoped
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }

    /// <summary>The label of the column, folded (<see cref="MemberHeaders.KeyOf"/>).</summary>
    public required string Header { get; init; }
    public MemberField? Field { get; set; }
}

internal sealed class RememberedColumnMap : IEntityTypeConfiguration<RememberedColumn>
{
    public void Configure(EntityTypeBuilder<RememberedColumn> column)
    {
        column.ToTable("member_column");
        column.Property(c => c.Header).HasMaxLength(200);
        column.HasIndex(c => new { c.OrgUnitId, c.Header }).IsUnique();
    }
}

/// <summary>Remembers how a unit's lists are laid out, so that it is asked once.</summary>
public sealed class ColumnMemory(AppDbContext db)
{
    internal Task<Dictionary<string, MemberField?>> OfAsync(long unitId, CancellationToken cancel) =>
        db.Set<RememberedColumn>().Where(c => c.OrgUnitId == unitId).ToDictionaryAsync(c => c.Header, c => c.Field, cancel);

    /// <summary>Keeps the choices, each under the label of its column.</summary>
    public async Task KeepAsync(long unitId, IReadOnlyDictionary<string, MemberField?> choices, CancellationToken cancel = default)
    {
        var known = await db.Set<RememberedColumn>().Where(c => c.OrgUnitId == unitId).ToDictionaryAsync(c => c.Header, cancel);
        foreach (var (label, field) in choices)
        {
            var key = MemberHeaders.KeyOf(label);
            if (known.TryGetValue(key, out var column)) column.Field = field;
            else db.Add(known[key] = new RememberedColumn { OrgUnitId = unitId, Header = key, Field = field });
        }
        await db.SaveChangesAsync(cancel);
    }
}

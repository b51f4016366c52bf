using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.Duplicates;

/// <summary>A spell as it stands beside the one that it overlaps; <paramref name="LeftOn"/> is the first day after it, none while it lasts.</summary>
public sealed record OverlapSide(string UnitName, DateOnly From, DateOnly? LeftOn);

/// <summary>A time at which the person was counted twice.</summary>
/// <param name="MayBeMove">Whether one may have followed the other.</param>
public sealed record Overlap(OverlapSide First, OverlapSide Second, bool MayBeMove);

/// <summary>One pair with all that is needed to decide on it.</summary>
/// <param name="First">The whole file; none of a record outside the scope.</param>
/// <param name="Above">Who can merge the two, where the scope holds only one.</param>
public sealed record PairSheet(PairRow Row, MemberSheet? First, MemberSheet? Second, IReadOnlyList<Overlap> Overlaps, string? Above)
{
    public bool MayMerge => First is not null && Second is not null;
}

/// <summary>Reads one pair side by side.</summary>
public sealed class PairFile(AppDbContext db, PairList list, MemberFile file, SpellSettlement settlement)
{
    /// <summary>None when no record of such a pair lies in the scope.</summary>
    public async Task<PairSheet?> FindAsync(long id, CancellationToken cancel = default)
    {
        if (await list.FindAsync(id, cancel) is not { } row) return null;
        var (first, second) = (await file.FindAsync(row.First.Id, cancel), row.Second is { } other ? await file.FindAsync(other.Id, cancel) : null);
        var both = first is not null && second is not null;
        return new(row, first, second, both ? await OverlapsAsync(row, cancel) : [], !both && row.Second is not null ? await AboveAsync(row, cancel) : null);
    }

    private async Task<List<Overlap>> OverlapsAsync(PairRow row, CancellationToken cancel)
    {
        var found = await settlement.OverlapsAsync(row.First.Id, row.Second!.Id, cancel);
        var units = found.SelectMany(o => new[] { o.First.OrgUnitId, o.Second.OrgUnitId }).Distinct().ToList();
        var names = await db.Set<OrgUnit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        OverlapSide Side(SpellReplay.Spell s) => new(names.GetValueOrDefault(s.OrgUnitId, "đơn vị ngoài phạm vi"), s.From, s.To == Membership.Open ? null : s.To);
        return found.ConvertAll(o => new Overlap(Side(o.First), Side(o.Second), found.Count == 1 && o.MayBeMove));
    }

    private async Task<string> AboveAsync(PairRow row, CancellationToken cancel)
    {
        var above = await PairDecisions.AboveBothAsync(db, row.First.UnitId, row.Second!.UnitId, cancel);
        return await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == above).Select(u => u.Name).SingleAsync(cancel);
    }
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises;

/// <summary>An employer that may be the one about to be saved. Outside the caller's scope only the name and the unit in charge are told.</summary>
/// <param name="Id">None when it lies outside the scope.</param>
/// <param name="SameTaxCode">The tax code is the same: it is that employer. Otherwise name and place may only happen to agree.</param>
public sealed record EnterpriseDuplicate(long? Id, string Name, string UnitName, string? Place, int? Workers, bool SameTaxCode);

/// <summary>What an employer is recognised by.</summary>
public sealed record EnterpriseMark(string? TaxCode, string Name, string? Place)
{
    internal string Key { get; } = EnterpriseName.Key(Name);
}

/// <summary>Finds employers already in the register, in the whole country: an employer is there once, whoever looks after it.</summary>
/// <remarks>The one place of this module that reads beyond the scope; it hands out nothing of what it finds there but name and unit.</remarks>
public sealed class EnterpriseDuplicates(AppDbContext db)
{
    private const int Batch = 1000;

    private sealed record Known(long Id, string? TaxCode, string Key, string Name, string? Place, string Unit, int Workers);

    /// <summary>Possible doubles of one employer, other than itself.</summary>
    public async Task<IReadOnlyList<EnterpriseDuplicate>> FindAsync(EnterpriseMark mark, long? exceptId = null, CancellationToken cancel = default) =>
        [.. (await FindAllAsync([mark], cancel))[mark].Where(d => exceptId is null || d.Id != exceptId)];

    /// <summary>Possible doubles of many employers at once, those with the same tax code first.</summary>
    public async Task<ILookup<EnterpriseMark, EnterpriseDuplicate>> FindAllAsync(IReadOnlyList<EnterpriseMark> marks, CancellationToken cancel = default)
    {
        var found = new List<(EnterpriseMark Mark, EnterpriseDuplicate Duplicate)>();
        foreach (var batch in marks.Distinct().Chunk(Batch))
        {
            var known = await KnownAsync(batch, cancel);
            var ids = known.ConvertAll(k => k.Id);
            var inScope = (await db.Set<Enterprise>().Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancel)).ToHashSet();
            var (byCode, byKey) = (known.Where(k => k.TaxCode is not null).ToLookup(k => k.TaxCode!), known.ToLookup(k => k.Key));
            foreach (var mark in batch)
            {
                var same = mark.TaxCode is null ? [] : byCode[mark.TaxCode].ToList();
                found.AddRange(same.Select(other => (mark, Told(other, inScope.Contains(other.Id), sameTaxCode: true))));
                found.AddRange(byKey[mark.Key].Where(other => !same.Contains(other) && MayBeSame(mark, other)).Select(other => (mark, Told(other, inScope.Contains(other.Id), sameTaxCode: false))));
            }
        }
        return found.ToLookup(f => f.Mark, f => f.Duplicate);
    }

    private Task<List<Known>> KnownAsync(EnterpriseMark[] marks, CancellationToken cancel)
    {
        var codes = marks.Where(m => m.TaxCode is not null).Select(m => m.TaxCode).ToList();
        var keys = marks.Select(m => m.Key).ToList();
        return (from e in db.Set<Enterprise>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
                where codes.Contains(e.TaxCode) || keys.Contains(e.NameKey)
                join unit in db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) on e.OrgUnitId equals unit.Id
                orderby e.Id
                select new Known(e.Id, e.TaxCode, e.NameKey, e.Name, e.Place, unit.Name, e.Workers)).ToListAsync(cancel);
    }

    /// <summary>Two different tax codes are two employers, however alike the names.</summary>
    private static bool MayBeSame(EnterpriseMark mark, Known other) => mark.Key == other.Key && PlaceName.MayBeSame(mark.Place, other.Place)
        && (mark.TaxCode is null || other.TaxCode is null);

    private static EnterpriseDuplicate Told(Known other, bool inScope, bool sameTaxCode) => inScope
        ? new(other.Id, other.Name, other.Unit, other.Place, other.Workers, sameTaxCode)
        : new(null, other.Name, other.Unit, null, null, sameTaxCode);
}

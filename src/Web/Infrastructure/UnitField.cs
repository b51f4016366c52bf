using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.Web.Infrastructure;

/// <summary>Which units a field takes: all of the scope, its grassroots unions, or those of the whole country (of which nothing but code and name is told).</summary>
internal enum UnitsTaken { All, Unions, UnionsAnywhere }

/// <summary>The field in which a unit of the scope is chosen: by its code, by what the field offers, or by words of its name.</summary>
internal sealed class UnitField(AppDbContext db)
{
    /// <summary>More than these would make the page heavy; every other unit is reached by typing.</summary>
    private const int MostOffered = 300;

    private const int MostNamed = 3;

    /// <summary>Longer than any name; more would only become a query that no database takes.</summary>
    private const int LongestTyped = 200;

    private const string Between = " · ";

    /// <summary>"LC.TD.01 · CĐCS Trường Mầm non Bản Bo", the higher units first.</summary>
    public Task<List<string>> OffersAsync(UnitsTaken taken, CancellationToken cancel) => Units(taken)
        .OrderBy(u => u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational).ThenBy(u => u.Code).Take(MostOffered)
        .Select(u => u.Code + Between + u.Name).ToListAsync(cancel);

    /// <summary>The one unit that is meant, or a broken rule at the field that says how to name it; none while faults are gathered.</summary>
    public async Task<OrgUnit?> FindAsync(string? typed, UnitsTaken taken, string field, CancellationToken cancel)
    {
        var tooLong = typed is { Length: > LongestTyped };
        Rule.Check(!tooLong, field, $"Dài quá {LongestTyped} chữ; ghi mã đơn vị, như LC.TD.01");
        if (tooLong) return null;
        var code = (typed ?? "").Split(Between)[0].Trim().ToUpperInvariant();
        if (await Units(taken).SingleOrDefaultAsync(u => u.Code == code, cancel) is { } coded) return coded;
        var named = Units(taken);
        foreach (var pattern in WordSearch.Patterns(typed)) named = named.Where(u => EF.Functions.Like(u.SearchText, pattern));
        var found = string.IsNullOrWhiteSpace(typed) ? [] : await named.OrderBy(u => u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational).ThenBy(u => u.Code).Take(MostNamed + 1).ToListAsync(cancel);
        Rule.Check(found.Count == 1, field, Problem(typed, taken is UnitsTaken.All ? "đơn vị" : "công đoàn cơ sở", taken is UnitsTaken.UnionsAnywhere, found));
        return found is [var one] ? one : null;
    }

    /// <summary>Names of the units that the account sees, by id.</summary>
    public Task<Dictionary<long, string>> NamesAsync(IEnumerable<long> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToArray();
        return db.Set<OrgUnit>().AsNoTracking().Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
    }

    private IQueryable<OrgUnit> Units(UnitsTaken taken) => (taken is UnitsTaken.UnionsAnywhere ? db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]) : db.Set<OrgUnit>()).AsNoTracking()
        .Where(u => u.ClosedOn == null && (taken == UnitsTaken.All || u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational));

    private static string Problem(string? typed, string kind, bool anywhere, List<OrgUnit> found) => string.IsNullOrWhiteSpace(typed) ? $"Nhập mã hoặc tên {kind}"
        : found.Count == 0 ? $"Không có {kind} nào{(anywhere ? "" : " trong phạm vi")} là “{typed.Trim()}”. Ghi mã đơn vị, như LC.TD.01."
        : $"Nhiều {kind} có tên như vậy: {string.Join("; ", found.Take(MostNamed).Select(u => u.Code + Between + u.Name))}. Ghi mã đơn vị.";
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.Web.Pages.Members;

/// <summary>The field in which a grassroots union of the scope is chosen: by its code, by what the field offers, or by words of its name.</summary>
internal sealed class UnionField(AppDbContext db)
{
    /// <summary>More than these would make the page heavy; every other union is reached by typing.</summary>
    private const int MostOffered = 300;

    private const string Between = " · ";

    private IQueryable<OrgUnit> Unions => db.Set<OrgUnit>().Where(u => u.ClosedOn == null && (u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational));

    /// <summary>"LC.TD.01 · CĐCS Trường Mầm non Bản Bo".</summary>
    public Task<List<string>> OffersAsync(CancellationToken cancel) =>
        Unions.OrderBy(u => u.Code).Take(MostOffered).Select(u => u.Code + Between + u.Name).ToListAsync(cancel);

    /// <summary>The one union that is meant, or a broken rule at the field that says how to name it.</summary>
    public async Task<OrgUnit> FindAsync(string typed, string field, CancellationToken cancel)
    {
        var code = typed.Split(Between)[0].Trim().ToUpperInvariant();
        if (await Unions.SingleOrDefaultAsync(u => u.Code == code, cancel) is { } coded) return coded;
        var named = Unions;
        foreach (var pattern in WordSearch.Patterns(typed)) named = named.Where(u => EF.Functions.Like(u.SearchText, pattern));
        return await named.OrderBy(u => u.Code).Take(4).ToListAsync(cancel) switch
        {
            [var one] => one,
            [] => throw new RuleBroken(field, $"Không có công đoàn cơ sở nào trong phạm vi là “{typed.Trim()}”. Ghi mã đơn vị, như LC.TD.01."),
            var several => throw new RuleBroken(field, $"Nhiều công đoàn cơ sở có tên như vậy: {string.Join("; ", several.Take(3).Select(u => u.Code + Between + u.Name))}. Ghi mã đơn vị."),
        };
    }
}

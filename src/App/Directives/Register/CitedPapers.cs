using DoanKet.App.Directives.Reading;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Register;

/// <summary>
/// Finds cited documents among the numbered papers of the offices in scope: decisions and plans that other modules number have no entry.
/// Every office counts from 1 each year, so number and symbol only find who may be meant; day, issuer and the register of the citing document narrow it down.
/// </summary>
public sealed class CitedPapers(AppDbContext db)
{
    private sealed record Paper(long Id, long OrgUnitId, string Key, PaperDate Date, string Issuer);

    /// <summary>By the ids of the citations, the papers that each may mean; what is in no office here is left out.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<long>>> OfAsync(IReadOnlyCollection<DocumentCitation> cited, CancellationToken cancel = default)
    {
        var papers = await WithNumbersAsync([.. cited.Select(c => DocumentKey.NumberOf(c.Key)).OfType<int>().Distinct()], cancel);
        return cited.Select(c => (c.Id, Found: Meant(c, papers))).Where(c => c.Found.Count > 0).ToDictionary(c => c.Id, c => c.Found);
    }

    private static IReadOnlyList<long> Meant(DocumentCitation cited, List<Paper> papers)
    {
        var date = DocumentKey.Date(cited.Date);
        var alike = papers.FindAll(p => p.Key == cited.Key && DocumentKey.MayBeOne(date, cited.Issuer, p.Date, p.Issuer));
        if (alike.Count > 1 && cited.Issuer is { } issuer) alike = Narrowed(alike, p => OfficialName.IsOf(issuer, p.Issuer));
        if (alike.Count > 1) alike = Narrowed(alike, p => p.OrgUnitId == cited.OrgUnitId);
        return alike.ConvertAll(p => p.Id);
    }

    private static List<Paper> Narrowed(List<Paper> alike, Predicate<Paper> which) => alike.FindAll(which) is { Count: > 0 } fewer ? fewer : alike;

    private async Task<List<Paper>> WithNumbersAsync(List<int> numbers, CancellationToken cancel)
    {
        if (numbers.Count == 0) return [];
        var found = await (
            from d in db.Set<OfficialDocument>().AsNoTracking()
            where numbers.Contains(d.Number)
            join unit in db.Set<OrgUnit>() on d.OrgUnitId equals unit.Id
            orderby d.Date descending, d.Id descending
            select new { d.Id, d.OrgUnitId, d.Number, d.Symbol, d.Date, unit.Name }).ToListAsync(cancel);
        return found.ConvertAll(d => new Paper(d.Id, d.OrgUnitId, DocumentKey.Of($"{d.Number}{d.Symbol}") ?? "", PaperDate.Of(d.Date), d.Name));
    }
}

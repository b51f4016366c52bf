using DoanKet.App.Platform.Data;

namespace DoanKet.App.Organisation.Documents;

/// <summary>A document as a history or a register cites it.</summary>
/// <param name="Words">"Quyết định 12/QĐ-LĐLĐ ngày 15/07/2024".</param>
/// <param name="Opens">Whether it lies in the scope of the current work.</param>
public sealed record CitedDocument(long Id, string Words, bool Opens);

/// <summary>Cites documents by their ids. A decision of a higher unit is cited to whomever it concerns, though the paper itself lies beyond the scope.</summary>
public sealed class DocumentCitations(AppDbContext db)
{
    public async Task<Dictionary<long, CitedDocument>> OfAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default)
    {
        if (ids.Count == 0) return [];
        var open = await db.Set<OfficialDocument>().Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancel);
        return (await db.Set<OfficialDocument>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancel))
            .ToDictionary(d => d.Id, d => new CitedDocument(d.Id, $"{d.Kind} {d.Citation} ngày {VietFormat.Date(d.Date)}", open.Contains(d.Id)));
    }
}

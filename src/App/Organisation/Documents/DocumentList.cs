using DoanKet.App.Platform.Data;

namespace DoanKet.App.Organisation.Documents;

/// <summary>The register of documents as it is read: latest first, within the scope.</summary>
public sealed class DocumentList(AppDbContext db)
{
    public sealed record Row(long Id, int Year, int Number, string Symbol, DateOnly Date, string Subject, string? Signer, string? SignerTitle, string Issuer, string IssuerCode, long? FileId, bool IsParty)
    {
        public string Citation => OfficialDocument.Cite(Number, Symbol, IsParty);
    }

    /// <param name="Search">A number, or words of the subject.</param>
    /// <param name="IssuerCode">The unit whose register is read; all in the scope when none is given.</param>
    /// <param name="Until">The last day of the papers: those of a later date were not there on it.</param>
    public sealed record Question(string? Search, int? Year, string? IssuerCode, DateOnly? Until = null);

    /// <param name="after">Date and id of the last row of the page before.</param>
    public Task<List<Row>> ReadAsync(Question asked, (DateOnly Date, long Id)? after, int take, CancellationToken cancel = default)
    {
        var documents = Matching(asked);
        if (after is { } last) documents = documents.Where(d => d.Date < last.Date || (d.Date == last.Date && d.Id < last.Id));
        return (from d in documents
                join issuer in db.Set<Units.OrgUnit>() on d.OrgUnitId equals issuer.Id
                orderby d.Date descending, d.Id descending
                select new Row(d.Id, d.Year, d.Number, d.Symbol, d.Date, d.Subject, d.SignerName, d.SignerTitle, issuer.Name, issuer.Code, d.FileId, d.IsParty))
            .Take(take).ToListAsync(cancel);
    }

    public Task<int> CountAsync(Question asked, int limit, CancellationToken cancel = default) => Matching(asked).CountUpToAsync(limit, cancel);

    /// <summary>The paper of the scope that the file belongs to.</summary>
    public Task<long?> OfFileAsync(long fileId, CancellationToken cancel = default) => db.Set<OfficialDocument>().Where(d => d.FileId == fileId).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancel);

    /// <summary>One paper with its issuer; none outside the scope.</summary>
    public async Task<(OfficialDocument Paper, Units.OrgUnit Issuer)?> FindAsync(long id, CancellationToken cancel = default) =>
        await (from d in db.Set<OfficialDocument>().AsNoTracking()
               where d.Id == id
               join issuer in db.Set<Units.OrgUnit>().AsNoTracking() on d.OrgUnitId equals issuer.Id
               select new { Paper = d, Issuer = issuer }).SingleOrDefaultAsync(cancel) is { } found ? (found.Paper, found.Issuer) : null;

    /// <summary>The years that have documents, latest first.</summary>
    public Task<List<int>> YearsAsync(CancellationToken cancel = default) =>
        db.Set<OfficialDocument>().Select(d => d.Year).Distinct().OrderByDescending(y => y).ToListAsync(cancel);

    private IQueryable<OfficialDocument> Matching(Question asked)
    {
        var documents = db.Set<OfficialDocument>().AsNoTracking();
        if (asked.Until is { } until) documents = documents.Where(d => d.Date <= until);
        if (asked.Year is { } year) documents = documents.Where(d => d.Year == year);
        if (asked.IssuerCode is { Length: > 0 } code) documents = documents.Where(d => db.Set<Units.OrgUnit>().Any(u => u.Id == d.OrgUnitId && u.Code == code));
        foreach (var word in WordSearch.Words(asked.Search?.Replace('/', ' ')))
            documents = int.TryParse(word, out var number)
                ? documents.Where(d => d.Number == number || EF.Functions.Like(d.SearchText, $"% {word}%"))
                : documents.Where(d => EF.Functions.Like(d.SearchText, $"% {word}%"));
        return documents;
    }
}

using DoanKet.App.Platform.Data;

namespace DoanKet.App.Organisation.Documents;

/// <summary>Gives numbers to papers, without gaps or doubles: the number is taken in the transaction that issues the paper.</summary>
public sealed class DocumentRegister(AppDbContext db)
{
    /// <summary>The next number of the series; undone with the transaction, so nothing that failed leaves a gap.</summary>
    public async Task<int> TakeNumberAsync(long issuerId, string symbol, int year, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken only inside the transaction that issues the paper.");
        var series = db.Set<DocumentSeries>().Where(s => s.OrgUnitId == issuerId && s.Year == year && s.Symbol == symbol);
        // The update locks the row until commit: two decisions signed at once get two numbers.
        if (await series.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), cancel) == 0)
        {
            db.Add(new DocumentSeries { OrgUnitId = issuerId, Year = year, Symbol = symbol, Last = 1 });
            await db.SaveChangesAsync(cancel);
        }
        return await series.AsNoTracking().Select(s => s.Last).SingleAsync(cancel);
    }

    /// <summary>Enters a paper that already bears a number (an existing plan, a decision signed elsewhere).</summary>
    public async Task<OfficialDocument> EnterAsync(OfficialDocument document, CancellationToken cancel = default)
    {
        var (unit, year, symbol, number) = (document.OrgUnitId, document.Year, document.Symbol, document.Number);
        var taken = await db.Set<OfficialDocument>().AnyAsync(d => d.OrgUnitId == unit && d.Year == year && d.Symbol == symbol && d.Number == number, cancel);
        Rule.Check(!taken, nameof(OfficialDocument.Number), $"Số {document.Citation} năm {year} đã có trong sổ văn bản");
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        var series = db.Set<DocumentSeries>().Where(s => s.OrgUnitId == unit && s.Year == year && s.Symbol == symbol);
        if (await series.AnyAsync(cancel)) await series.Where(s => s.Last < number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, number), cancel);
        else
        {
            db.Add(new DocumentSeries { OrgUnitId = unit, Year = year, Symbol = symbol, Last = number });
            await db.SaveChangesAsync(cancel);
        }
        return document;
    }
}

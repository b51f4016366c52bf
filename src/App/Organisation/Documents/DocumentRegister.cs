using DoanKet.App.Platform.Data;

namespace DoanKet.App.Organisation.Documents;

/// <summary>Gives numbers to papers, without gaps or doubles: the number is taken in the transaction that issues the paper.</summary>
public sealed class DocumentRegister(AppDbContext db, IDatabaseProvider provider)
{
    /// <summary>No series of one year comes near it; what is larger is a slip of the hand, and would carry the series away with it.</summary>
    public const int LargestNumber = 99_999;

    private const int LargestLeap = 1_000;

    /// <summary>The next number of the series; undone with the transaction, so nothing that failed leaves a gap.</summary>
    public async Task<int> TakeNumberAsync(long issuerId, string symbol, int year, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A number is taken only inside the transaction that issues the paper.");
        var series = Series(issuerId, year, symbol);
        await HoldAsync(issuerId, year, symbol, cancel);
        await series.ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), cancel);
        return await series.AsNoTracking().Select(s => s.Last).SingleAsync(cancel);
    }

    /// <summary>Enters a paper that already bears a number (an existing plan, a decision signed elsewhere). The series goes on after it.</summary>
    public async Task<OfficialDocument> EnterAsync(OfficialDocument document, CancellationToken cancel = default)
    {
        var (unit, year, symbol, number) = (document.OrgUnitId, document.Year, document.Symbol, document.Number);
        Rule.Check(number is > 0 and <= LargestNumber, nameof(OfficialDocument.Number), $"Số văn bản từ 1 đến {VietFormat.Number(LargestNumber)}");
        Rule.Check(symbol.Trim().Length > 0, nameof(OfficialDocument.Symbol), "Ghi ký hiệu văn bản, như QĐ-LĐLĐ");
        Rule.Check(year == document.Date.Year, nameof(OfficialDocument.Date), $"Ngày văn bản không thuộc năm {year} của sổ");
        if (!await db.IsInScopeAsync(unit, cancel)) throw new Platform.Scope.OutOfScopeException(unit);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await HoldAsync(unit, year, symbol, cancel);
        var last = await Series(unit, year, symbol).Select(s => s.Last).SingleAsync(cancel);
        Rule.Check(last == 0 || number <= last + LargestLeap, nameof(OfficialDocument.Number),
            $"Số gần nhất của sổ {symbol} năm {year} là {VietFormat.Number(last)}; số {VietFormat.Number(number)} cách quá xa. Kiểm tra lại số văn bản");
        Rule.Check(await FindAsync(unit, year, symbol, number, cancel) is null, nameof(OfficialDocument.Number), $"Số {document.Citation} năm {year} đã có trong sổ văn bản");
        db.Add(document);
        await db.SaveChangesAsync(cancel);
        await Series(unit, year, symbol).Where(s => s.Last < number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, number), cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return document;
    }

    /// <summary>The paper with this number in the issuer's register of that year and series, within the scope.</summary>
    public Task<OfficialDocument?> FindAsync(long issuerId, int year, string symbol, int number, CancellationToken cancel = default) =>
        db.Set<OfficialDocument>().SingleOrDefaultAsync(d => d.OrgUnitId == issuerId && d.Year == year && d.Symbol == symbol && d.Number == number, cancel);

    private IQueryable<DocumentSeries> Series(long issuerId, int year, string symbol) =>
        db.Set<DocumentSeries>().Where(s => s.OrgUnitId == issuerId && s.Year == year && s.Symbol == symbol);

    /// <summary>Makes sure that the series exists and holds it until commit: two papers issued at once come one after the other.</summary>
    private async Task HoldAsync(long issuerId, int year, string symbol, CancellationToken cancel)
    {
        while (await Series(issuerId, year, symbol).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last), cancel) == 0)
        {
            var begun = db.Add(new DocumentSeries { OrgUnitId = issuerId, Year = year, Symbol = symbol });
            try { await db.SaveChangesAsync(cancel); }
            // Somebody began the same series at the same moment: the failed insert is undone to its savepoint, and theirs is held.
            catch (DbUpdateException failure) when (provider.IsDuplicateKey(failure) && failure.Entries is [{ Entity: DocumentSeries }]) { }
            begun.State = EntityState.Detached;
        }
    }
}

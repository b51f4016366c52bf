using DoanKet.App.Enterprises.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>What a list says, compared with the register as it stands now.</summary>
internal sealed record RefreshFindings(IReadOnlyList<RefreshItem> Items, IReadOnlyList<(long Enterprise, long Unit, int Total)> Counts, int Rows, int Matched, int Elsewhere, int Known, int Faulty, IReadOnlyList<string> Notes);

/// <summary>Compares a list of another office with the register. Nothing is saved.</summary>
public sealed class RefreshTrial(AppDbContext db, EnterpriseDuplicates duplicates, TimeProvider time)
{
    /// <summary>A tax office's list of a province.</summary>
    public static readonly TableLimits Limits = new(MaxFileBytes: 50_000_000, MaxUnpackedBytes: 1_000_000_000, MaxRows: 120_000);

    private const int Batch = 2000, MostNotes = 50;

    /// <exception cref="TableRefused">The file cannot be read as tables.</exception>
    internal async Task<RefreshFindings> RunAsync(OrgUnit unit, string fileName, byte[] bytes, int threshold, bool isWhole, CancellationToken cancel)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var list = new ListReader(await UnitsAsync(unit, cancel), time.Today, null).Read(TableFile.Read(stream, fileName, Limits));
        Rule.Check(list.Rows.Count > 0, "ListFile", list.Problems.Select(p => p.Text).FirstOrDefault() ?? "Tệp không có dòng doanh nghiệp nào.");
        var notes = list.Problems.Select(p => p.Cell.Length > 0 ? $"Trang “{p.Sheet}”, ô {p.Cell}: {p.Text}" : p.Text).ToList();
        var good = Good(list.Rows, notes);
        var (known, elsewhere) = await MatchAsync(good, cancel);
        var comparison = new RefreshComparison(unit.Id, threshold);
        var items = new List<RefreshItem>();
        var counts = new List<(long, long, int)>();
        var seen = new HashSet<long>();
        foreach (var row in good)
        {
            if (elsewhere.Contains(row)) continue;
            if (!known.TryGetValue(row, out var enterprise))
            {
                if (RefreshComparison.New(row) is { } added) items.Add(added);
                continue;
            }
            if (!seen.Add(enterprise.Id)) continue;
            items.AddRange(comparison.Of(row, enterprise));
            if (row.Workers is { } total && !row.IsClosed) counts.Add((enterprise.Id, enterprise.UnitId, total));
        }
        if (isWhole) items.AddRange((await MissingAsync(unit, seen, cancel)).Select(e => RefreshComparison.Closed(e, 0)));
        var former = await FormerAsync(cancel);
        var news = items.FindAll(i => !former.Contains(i.Fingerprint));
        return new(news, counts, list.Rows.Count, seen.Count, elsewhere.Count, items.Count - news.Count, list.Rows.Count - good.Count, [.. notes.Take(MostNotes)]);
    }

    /// <summary>Lines without errors, each employer once.</summary>
    private static List<ListRow> Good(IReadOnlyList<ListRow> rows, List<string> notes)
    {
        var (seen, good) = (new SeenRows(), new List<ListRow>(rows.Count));
        foreach (var row in rows)
        {
            if (row.HasError) notes.Add($"Dòng {row.Row}, {row.Name}: {row.Notes.FirstOrDefault(n => n.IsError)?.Text ?? "thiếu tên doanh nghiệp"}");
            else if (seen.Twin(row) is { } twin) notes.Add($"Dòng {row.Row}, {row.Name}: trùng dòng {twin.Row}");
            else good.Add(row);
        }
        return good;
    }

    /// <summary>Which employer of the scope each line speaks of; and the lines that speak of employers of others, or of several at once.</summary>
    private async Task<(Dictionary<ListRow, KnownEnterprise> Known, HashSet<ListRow> Elsewhere)> MatchAsync(List<ListRow> rows, CancellationToken cancel)
    {
        var marks = rows.ConvertAll(r => new EnterpriseMark(r.Facts!.TaxCode, r.Facts.Name, r.Facts.Place));
        var doubles = await duplicates.FindAllAsync(marks, cancel);
        var known = await KnownAsync(doubles.SelectMany(d => d).Select(d => d.Id).OfType<long>().Distinct(), cancel);
        var (matched, elsewhere) = (new Dictionary<ListRow, KnownEnterprise>(ReferenceEqualityComparer.Instance), new HashSet<ListRow>(ReferenceEqualityComparer.Instance));
        foreach (var (row, mark) in rows.Zip(marks))
        {
            var found = doubles[mark].ToList();
            if (found.Count == 0) continue;
            if (found[0].SameTaxCode) found.RemoveAll(d => !d.SameTaxCode);
            if (found is [{ Id: { } id }]) matched[row] = known[id];
            else elsewhere.Add(row);
        }
        return (matched, elsewhere);
    }

    private async Task<Dictionary<long, KnownEnterprise>> KnownAsync(IEnumerable<long> ids, CancellationToken cancel)
    {
        var known = new Dictionary<long, KnownEnterprise>();
        foreach (var batch in ids.Chunk(Batch))
            foreach (var e in await Known(db.Set<Enterprise>().Where(e => batch.Contains(e.Id))).ToListAsync(cancel)) known[e.Id] = e;
        return known;
    }

    private async Task<List<KnownEnterprise>> MissingAsync(OrgUnit unit, HashSet<long> seen, CancellationToken cancel)
    {
        var below = db.Set<OrgLink>().Below(unit.Id, time.Today);
        var all = await Known(db.Set<Enterprise>().Where(e => below.Contains(e.OrgUnitId) && e.ClosedOn == null && e.TaxCode != null)).ToListAsync(cancel);
        return all.FindAll(e => !seen.Contains(e.Id));
    }

    private IQueryable<KnownEnterprise> Known(IQueryable<Enterprise> enterprises) => enterprises.OrderBy(e => e.Id).Select(e => new KnownEnterprise(
        e.Id, e.Name, e.NameKey, e.TaxCode, e.Place, e.OrgUnitId, e.Workers, e.Workers > 0 || db.Set<Headcount>().Any(h => h.EnterpriseId == e.Id), e.UnionSince != null, e.ClosedOn != null));

    /// <summary>What was dismissed, and what waits already.</summary>
    private async Task<HashSet<string>> FormerAsync(CancellationToken cancel) => (await db.Set<RefreshItem>()
        .Where(i => i.Decision == RefreshDecision.Dismissed || i.Decision == RefreshDecision.Waiting).Select(i => i.Fingerprint).ToListAsync(cancel)).ToHashSet();

    private async Task<UnitNames> UnitsAsync(OrgUnit unit, CancellationToken cancel)
    {
        var today = time.Today;
        var below = db.Set<OrgLink>().Below(unit.Id, today);
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(u => below.Contains(u.Id)).OrderBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
        return new(unit, [.. units.Where(u => u.Id == unit.Id || UnitKinds.Upper.Contains(u.Kind) && (u.ClosedOn is null || u.ClosedOn > today))], standsFor: true);
    }
}

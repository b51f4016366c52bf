using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Import;

/// <summary>For whom a list is imported.</summary>
/// <param name="UnitId">The unit whose list it is; rows may belong to it or to the units below it.</param>
/// <param name="Day">The day of the counts; none for the list's own day or, failing that, today.</param>
public sealed record ImportRequest(long UnitId, string FileName, DateOnly? Day = null);

/// <summary>Imports lists of employers as they circulate: first as a plan to look at, then all at once or not at all.</summary>
public sealed class EnterpriseImport(AppDbContext db, CurrentWork work, EnterpriseRegister register, ImportMatching matching, TimeProvider time)
{
    /// <summary>The largest file; a list of a whole province is far below.</summary>
    public static readonly TableLimits Limits = new(MaxFileBytes: 10_000_000, MaxUnpackedBytes: 300_000_000, MaxRows: 20_000);

    /// <summary>Reads the file and says what would become of every row; none when the unit is not in the scope.</summary>
    /// <exception cref="TableRefused">The file cannot be read as tables.</exception>
    public async Task<ImportPlan?> PlanAsync(Stream file, ImportRequest request, CancellationToken cancel = default)
    {
        if (await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnitId && u.ClosedOn == null, cancel) is not { } unit) return null;
        var list = new ListReader(await UnitsAsync(unit, cancel), time.Today, request.Day).Read(TableFile.Read(file, request.FileName, Limits));
        return new(request.FileName, unit.Name, await matching.PlanAsync(list.Rows, cancel), list.Totals, list.Problems, list.Warnings);
    }

    /// <summary>Carries a plan out as one operation. A plan with an error anywhere is refused as a whole, unless the officer leaves the lines in error out.</summary>
    /// <param name="doublesAreOthers">The officer has seen the possible doubles and says that they are other employers; otherwise they are left out.</param>
    /// <param name="withoutFaulty">The officer has seen the lines in error and leaves them out.</param>
    public async Task<ImportOutcome> CarryOutAsync(ImportPlan plan, bool doublesAreOthers, bool withoutFaulty = false, CancellationToken cancel = default)
    {
        Rule.Check(plan.CanGoAhead || withoutFaulty && plan.CanLeaveOutFaulty, plan.Refusal);
        var added = plan.Rows.Where(r => r.State is RowState.New || doublesAreOthers && r.State is RowState.Duplicate && r.MayBeNew).ToList();
        var changed = plan.Rows.Where(r => r.State is RowState.Changed).ToList();
        work.Begin(EnterpriseOperations.Import, $"Tệp “{plan.FileName}”, {plan.UnitName}");
        return await db.InTransactionAsync(async () =>
        {
            await AddAsync(added, plan.FileName, cancel);
            await ChangeAsync(changed, plan.FileName, cancel);
            return new ImportOutcome(added.Count, changed.Count, plan.Count(RowState.Same), plan.LeftOut.Count - added.Count(r => r.State is RowState.Duplicate));
        }, cancel);
    }

    private async Task AddAsync(List<PlannedRow> rows, string fileName, CancellationToken cancel)
    {
        var made = rows.ConvertAll(row => (Enterprise: EnterpriseRegister.Make(row.Source!.Facts!.Checked()), Row: row.Source!));
        db.AddRange(made.Select(m => m.Enterprise));
        await db.SaveChangesAsync(cancel);
        foreach (var (enterprise, row) in made)
            if (CountOf(row, fileName) is { } count) register.WriteCount(enterprise, null, count, isLatest: true);
        await db.SaveChangesAsync(cancel);
    }

    private async Task ChangeAsync(List<PlannedRow> rows, string fileName, CancellationToken cancel)
    {
        foreach (var batch in rows.Chunk(ImportMatching.Batch))
        {
            var known = await matching.KnownAsync([.. batch.Select(r => r.EnterpriseId!.Value)], tracked: true, cancel);
            foreach (var row in batch)
            {
                var (enterprise, counts) = known[row.EnterpriseId!.Value];
                EnterpriseRegister.Write(ImportMatching.Merge(enterprise, row.Source!).Checked(), enterprise);
                if (CountOf(row.Source!, fileName) is not { } count || !ImportMatching.IsNews(row.Source!, counts)) continue;
                register.WriteCount(enterprise, counts.Find(c => c.Day == count.Day), count, isLatest: counts.TrueForAll(c => c.Day <= count.Day));
            }
            await db.SaveChangesAsync(cancel);
        }
    }

    private HeadcountFacts? CountOf(ListRow row, string fileName)
    {
        if (row.Workers is not { } workers) return null;
        var source = $"Tệp {fileName}, dòng {row.Row}";
        return new HeadcountFacts(row.Day ?? time.Today, workers, row.Women, row.Insured, source.Length <= 200 ? source : source[..200]).Checked(time.Today);
    }

    private async Task<UnitNames> UnitsAsync(OrgUnit unit, CancellationToken cancel)
    {
        var today = time.Today;
        var below = db.Set<OrgLink>().Below(unit.Id, today);
        var units = await db.Set<OrgUnit>().AsNoTracking().Where(u => below.Contains(u.Id)).OrderBy(u => u.Position).ThenBy(u => u.Code).ToListAsync(cancel);
        return new(unit, [.. units.Where(u => u.Id == unit.Id || UnitKinds.Upper.Contains(u.Kind) && (u.ClosedOn is null || u.ClosedOn > today))]);
    }
}

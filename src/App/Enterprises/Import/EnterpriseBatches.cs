using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Import;

/// <summary>Keeps an uploaded list between the dry run and the import, so that it is sent once on a weak line.</summary>
public sealed class EnterpriseBatches(AppDbContext db, CurrentWork work, FileStore files, EnterpriseImport import, TimeProvider time)
{
    /// <summary>A draft that nobody has carried out by then is removed with its file when the next one comes.</summary>
    private static readonly TimeSpan DraftsKept = TimeSpan.FromDays(7);

    /// <summary>Keeps the file as a draft. A file that cannot be read as tables is refused at the field "ListFile".</summary>
    public async Task<EnterpriseBatch> KeepAsync(long unitId, string fileName, byte[] bytes, DateOnly? countedOn, CancellationToken cancel = default)
    {
        Rule.Check(countedOn is null || countedOn <= time.Today, "Day", $"Ngày {VietFormat.Date(countedOn)} chưa đến");
        if (!await db.IsInScopeAsync(unitId, cancel)) throw new OutOfScopeException(unitId);
        Readable(fileName, bytes);
        work.Begin(EnterpriseOperations.Upload);
        await ForgetOldDraftsAsync(cancel);
        var name = Short(Path.GetFileName(fileName.Replace('\\', '/')));
        var file = await files.KeepAsync(unitId, name, "application/octet-stream", bytes, cancel);
        var batch = new EnterpriseBatch
        {
            OrgUnitId = unitId, FileId = file.Id, FileName = name, CountedOn = countedOn, UploadedBy = work.AccountName, UploadedAt = time.UtcNow,
        };
        db.Add(batch);
        await db.SaveChangesAsync(cancel);
        return batch;
    }

    public Task<EnterpriseBatch?> FindAsync(long id, CancellationToken cancel = default) => db.Set<EnterpriseBatch>().SingleOrDefaultAsync(b => b.Id == id, cancel);

    /// <summary>What carrying the draft out would do now.</summary>
    public async Task<ImportPlan> PlanAsync(EnterpriseBatch batch, CancellationToken cancel = default)
    {
        var (_, bytes) = await files.FindAsync(batch.FileId, cancel) ?? throw new InvalidOperationException($"Batch {batch.Id} has lost its file.");
        using var stream = new MemoryStream(bytes, writable: false);
        return await import.PlanAsync(stream, new(batch.OrgUnitId, batch.FileName, batch.CountedOn), cancel) ?? throw new OutOfScopeException(batch.OrgUnitId);
    }

    /// <summary>Carries out the draft as the officer saw it; when the register has changed since, nothing happens and the officer looks again.</summary>
    public async Task<ImportOutcome> CarryOutAsync(EnterpriseBatch batch, string seen, bool doublesAreOthers, bool withoutFaulty = false, CancellationToken cancel = default)
    {
        Rule.Check(batch.DoneAt is null, "Tệp này đã nhập rồi");
        var plan = await PlanAsync(batch, cancel);
        Rule.Check(plan.Mark == seen, "Sổ doanh nghiệp đã đổi từ lần chạy thử. Trang đã chạy thử lại; xem rồi bấm nhập lần nữa");
        var outcome = await import.CarryOutAsync(plan, doublesAreOthers, withoutFaulty, cancel);
        (batch.DoneAt, batch.Added, batch.Changed, batch.Same, batch.LeftOut) = (time.UtcNow, outcome.Added, outcome.Changed, outcome.Same, outcome.LeftOut);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }

    /// <summary>The latest lists carried out, with the unit each was for.</summary>
    public async Task<IReadOnlyList<(EnterpriseBatch Batch, string UnitName)>> RecentAsync(int limit, CancellationToken cancel = default) =>
        (await (from batch in db.Set<EnterpriseBatch>().AsNoTracking()
                where batch.DoneAt != null
                join unit in db.Set<OrgUnit>() on batch.OrgUnitId equals unit.Id
                orderby batch.Id descending
                select new { batch, unit.Name }).Take(limit).ToListAsync(cancel)).ConvertAll(b => (b.batch, b.Name));

    private static void Readable(string fileName, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            TableFile.Read(stream, fileName, EnterpriseImport.Limits);
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken("ListFile", refused.Message);
        }
    }

    private async Task ForgetOldDraftsAsync(CancellationToken cancel)
    {
        var before = time.UtcNow - DraftsKept;
        foreach (var old in await db.Set<EnterpriseBatch>().Where(b => b.DoneAt == null && b.UploadedAt < before).ToListAsync(cancel))
        {
            db.Remove(old);
            await files.ForgetAsync(old.FileId, cancel);
        }
    }

    private static string Short(string name) => name.Length <= 200 ? name : name[^200..];
}

using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Regulations;

namespace DoanKet.App.Members.Import;

/// <summary>A file to be tried.</summary>
/// <param name="UnitId">The unit whose list it is.</param>
/// <param name="WithParty">Whether the caller may write who is a member of the Party; else such columns are left out, and that is told.</param>
/// <param name="ToEnter">It is carried out in the same transaction: the unions that it enters are held before it is compared with them.</param>
/// <param name="DefaultDay">The day of admission of lines that give none; today when null.</param>
public sealed record TrialRequest(long UnitId, string FileName, DateOnly? DefaultDay = null, bool WithParty = false, bool ToEnter = false);

/// <summary>The dry run: reads a file of members, keeps its lines beside the register, and checks them against one another and against the register of the country.</summary>
public sealed class MemberTrial(AppDbContext db, CurrentWork work, FileStore files, ManyRows many, RegisterChecks checks, ColumnMemory memory, RegulationBook regulations, TimeProvider time)
{
    /// <summary>Of a trial that nobody has carried out.</summary>
    public const int DaysKept = 7;

    /// <summary>The largest file that is taken; a province of 320,000 members has about half of it.</summary>
    public const int MaxFileBytes = 60_000_000;

    /// <summary>Reads and checks the file; nothing enters the register. None when the unit is not in the scope.</summary>
    /// <exception cref="TableRefused">The file cannot be read as a list of members.</exception>
    public async Task<MemberBatch?> TryAsync(TrialRequest request, byte[] bytes, CancellationToken cancel = default)
    {
        if (await db.Set<OrgUnit>().SingleOrDefaultAsync(u => u.Id == request.UnitId && u.ClosedOn == null, cancel) is not { } unit) return null;
        var day = request.DefaultDay ?? time.Today;
        Rule.Check(day <= time.Today, "Day", $"Ngày {VietFormat.Date(day)} chưa đến; chọn ngày đến hôm nay");
        work.Begin(MemberOperations.Try, $"{unit.Name}, tệp “{Short(request.FileName)}”");
        return await db.InTransactionAsync(async () =>
        {
            var file = await files.KeepAsync(unit.Id, Short(request.FileName), "application/octet-stream", bytes, cancel);
            var batch = new MemberBatch
            {
                OrgUnitId = unit.Id, FileId = file.Id, FileName = file.Name, DefaultDay = day, WithParty = request.WithParty, AccountId = work.AccountId, UploadedBy = work.AccountName, UploadedAt = time.UtcNow,
            };
            db.Add(batch);
            await db.SaveChangesAsync(cancel);
            await ReadAsync(batch, unit, bytes, request.ToEnter, cancel);
            return batch;
        }, cancel);
    }

    /// <summary>Reads the file of a trial once more, after the officer has said which column is which.</summary>
    public Task ReadAgainAsync(MemberBatch batch, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(batch.State is BatchState.Tried, "Lô này không còn là bản chạy thử");
        var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == batch.OrgUnitId, cancel);
        var (_, bytes) = await files.FindAsync(batch.FileId, cancel) ?? throw new InvalidOperationException($"Batch {batch.Id} has lost its file.");
        await db.Set<MemberBatchRow>().Where(r => r.BatchId == batch.Id).ExecuteDeleteAsync(cancel);
        await ReadAsync(batch, unit, bytes, false, cancel);
        return 0;
    }, cancel);

    /// <summary>Removes a trial with its lines and its file.</summary>
    private async Task ForgetAsync(MemberBatch trial, CancellationToken cancel)
    {
        await db.Set<MemberBatchRow>().Where(r => r.BatchId == trial.Id).ExecuteDeleteAsync(cancel);
        db.Remove(trial);
        await files.ForgetAsync(trial.FileId, cancel);
    }

    private async Task ReadAsync(MemberBatch batch, OrgUnit unit, byte[] bytes, bool toEnter, CancellationToken cancel)
    {
        db.AllowLongStatements();
        var minAge = await regulations.NumberAsync(JoiningAge.Key, time.Today, cancel) ?? 0;
        var lines = new BatchLines(batch, unit, new ListUnions(unit, await UnionsAsync(unit, cancel)));
        using var stream = new MemoryStream(bytes, writable: false);
        using var reading = MemberListReader.Open(stream, batch.FileName, time.Today, minAge, await memory.OfAsync(unit.Id, cancel));
        await many.WriteAsync(lines.Of(reading.Lines()), cancel);
        batch.Rows = lines.Count;
        batch.Summary = BatchJson.Write(lines.Summary(reading.Summary));
        await db.SaveChangesAsync(cancel);
        if (toEnter) await checks.HoldUnionsAsync(batch.Id, cancel);
        await checks.RunAsync(batch.Id, cancel);
    }

    private Task<List<OrgUnit>> UnionsAsync(OrgUnit unit, CancellationToken cancel)
    {
        var today = time.Today;
        var below = db.Set<OrgLink>().Below(unit.Id, today);
        return db.Set<OrgUnit>().AsNoTracking().Where(u => below.Contains(u.Id) && u.Group != null && (u.ClosedOn == null || u.ClosedOn > today)).ToListAsync(cancel);
    }

    /// <summary>Trials that nobody carried out hold people's data for nothing.</summary>
    internal async Task ForgetOldAsync(CancellationToken cancel)
    {
        var before = time.UtcNow.AddDays(-DaysKept);
        foreach (var old in await db.Set<MemberBatch>().Where(b => b.State == BatchState.Tried && b.UploadedAt < before).ToListAsync(cancel)) await ForgetAsync(old, cancel);
    }

    private static string Short(string name) => Path.GetFileName(name.Replace('\\', '/')) is var shown && shown.Length <= 200 ? shown : shown[^200..];
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>For which unit a list came, from whom, and of which day.</summary>
public sealed record RefreshAsked(long UnitId, Office Office, DateOnly Day, int Threshold, bool IsWhole);

/// <summary>What undoing a list has done.</summary>
/// <param name="Kept">Acts that stay because what they wrote has been changed since.</param>
public sealed record RefreshUndone(int Reversed, int Kept);

/// <summary>Takes lists of other offices: compares them, hands out what differs, takes all of it back.</summary>
public sealed class RefreshLists(AppDbContext db, CurrentWork work, FileStore files, RefreshTrial trial, RefreshActs acts, ManyRows rows, TimeProvider time)
{
    /// <summary>Compares a list and keeps what differs; the units are asked only when it is opened.</summary>
    public Task<RefreshList> TryAsync(RefreshAsked asked, string fileName, byte[] bytes, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(asked.Day <= time.Today, nameof(asked.Day), $"Ngày {VietFormat.Date(asked.Day)} chưa đến");
        Rule.Check(asked.Threshold is > 0 and <= HeadcountFacts.MostWorkers, nameof(asked.Threshold), "Ngưỡng lao động là số từ 1 trở lên");
        Rule.StopIfBroken();
        var unit = await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == asked.UnitId && u.ClosedOn == null, cancel) ?? throw new OutOfScopeException(asked.UnitId);
        var found = await FindingsAsync(unit, fileName, bytes, asked, cancel);
        work.Begin(RefreshOperations.Try, $"{unit.Name}, tệp {fileName}");
        var file = await files.KeepAsync(unit.Id, fileName, "application/octet-stream", bytes, cancel);
        var list = new RefreshList
        {
            OrgUnitId = unit.Id, FileId = file.Id, FileName = fileName.Length <= 150 ? fileName : fileName[^150..], Office = asked.Office, Day = asked.Day, Threshold = asked.Threshold, IsWhole = asked.IsWhole,
            SentBy = work.AccountName, SentAt = time.UtcNow, Rows = found.Rows, Matched = found.Matched, Elsewhere = found.Elsewhere, Known = found.Known, Faulty = found.Faulty, Notes = string.Join('\n', found.Notes),
        };
        db.Add(list);
        await db.SaveChangesAsync(cancel);
        foreach (var item in found.Items) item.ListId = list.Id;
        await rows.WriteAsync(found.Items, cancel);
        await rows.WriteAsync(found.Counts.Select(c => new ReportedCount { ListId = list.Id, EnterpriseId = c.Enterprise, OrgUnitId = c.Unit, Office = list.Office, Day = list.Day, Total = c.Total }), cancel);
        return list;
    }, cancel);

    public Task<RefreshList?> FindAsync(long id, CancellationToken cancel = default) => db.Set<RefreshList>().SingleOrDefaultAsync(l => l.Id == id, cancel);

    /// <summary>The latest lists of the scope.</summary>
    public Task<List<RefreshList>> RecentAsync(int limit, CancellationToken cancel = default) => db.Set<RefreshList>().AsNoTracking().OrderByDescending(l => l.Id).Take(limit).ToListAsync(cancel);

    /// <summary>Hands what differs out to the units responsible.</summary>
    public Task<RefreshList?> OpenAsync(long id, CancellationToken cancel = default) => db.InTransactionAsync<RefreshList?>(async () =>
    {
        if (await FindAsync(id, cancel) is not { } list) return null;
        Rule.Check(list.State is RefreshState.Tried, list.State is RefreshState.Open ? "Danh sách này đã giao việc rồi" : "Danh sách này đã hoàn tác; gửi lại tệp nếu cần");
        work.Begin(RefreshOperations.Open, list.FileName);
        list.State = RefreshState.Open;
        await db.SaveChangesAsync(cancel);
        await SetAsync(id, RefreshDecision.Drafted, RefreshDecision.Waiting, cancel);
        return list;
    }, cancel);

    /// <summary>Takes back all that was accepted of a list, the latest first, and closes what waits. What has been changed since stays, and is told.</summary>
    public Task<RefreshUndone?> UndoAsync(long id, CancellationToken cancel = default) => db.InTransactionAsync<RefreshUndone?>(async () =>
    {
        if (await FindAsync(id, cancel) is not { } list) return null;
        await db.HoldAsync<RefreshList>(id, cancel);
        await db.Entry(list).ReloadAsync(cancel);
        Rule.Check(list.State is not RefreshState.Undone, "Danh sách này đã hoàn tác rồi");
        work.Begin(RefreshOperations.Undo, list.FileName);
        var accepted = await db.Set<RefreshItem>().Where(i => i.ListId == id && i.Decision == RefreshDecision.Accepted).OrderByDescending(i => i.DecidedAt).ThenByDescending(i => i.Id).ToListAsync(cancel);
        var undone = 0;
        foreach (var item in accepted)
        {
            var reversed = await acts.RevertAsync(list, item, cancel);
            item.Decision = reversed ? RefreshDecision.Undone : RefreshDecision.Kept;
            if (reversed) undone++;
            await db.SaveChangesAsync(cancel);
        }
        list.State = RefreshState.Undone;
        await db.SaveChangesAsync(cancel);
        foreach (var open in new[] { RefreshDecision.Drafted, RefreshDecision.Waiting }) await SetAsync(id, open, RefreshDecision.Withdrawn, cancel);
        await db.Set<ReportedCount>().Where(c => c.ListId == id).ExecuteDeleteAsync(cancel);
        return new(undone, accepted.Count - undone);
    }, cancel);

    /// <summary>All at once: what is recorded is the act on the list.</summary>
    private Task<int> SetAsync(long id, RefreshDecision from, RefreshDecision to, CancellationToken cancel) =>
        db.Set<RefreshItem>().Where(i => i.ListId == id && i.Decision == from).ExecuteUpdateAsync(s => s.SetProperty(i => i.Decision, to), cancel);

    private async Task<RefreshFindings> FindingsAsync(OrgUnit unit, string fileName, byte[] bytes, RefreshAsked asked, CancellationToken cancel)
    {
        try
        {
            return await trial.RunAsync(unit, fileName, bytes, asked.Threshold, asked.IsWhole, cancel);
        }
        catch (TableRefused refused)
        {
            throw new RuleBroken("ListFile", refused.Message);
        }
    }
}

using DoanKet.App.Platform.Data;

namespace DoanKet.App.Joining;

/// <summary>The applications that one decision is about.</summary>
internal static class WaitingApplications
{
    /// <summary>All of them, in the order in which they came; none when one is not in the scope. Refused when one has been decided already.</summary>
    public static async Task<List<JoinApplication>?> WaitingAsync(this AppDbContext db, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        Rule.Check(ids.Count > 0, "Chưa chọn đơn nào; đánh dấu các đơn cần xét trong danh sách");
        // two officers who decide on the same ones come one after the other, and the second reads what the first has decided
        await db.HoldAllAsync<JoinApplication>(HeldFor.Change, ids, cancel);
        var found = await db.Set<JoinApplication>().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancel);
        if (found.Count != ids.Distinct().Count()) return null;
        var decided = found.Find(a => a.State is not ApplicationState.Waiting);
        Rule.Check(decided is null, $"Đơn của {decided?.FullName} không còn chờ xét ({Platform.Operations.Labels.Of(decided?.State ?? default).ToLowerInvariant()}); bỏ đơn ấy ra rồi làm lại");
        return found;
    }
}

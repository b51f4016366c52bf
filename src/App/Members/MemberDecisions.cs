using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members;

/// <summary>Documents on which something about members rests: such a paper names them.</summary>
public sealed class MemberDecisions(AppDbContext db)
{
    /// <summary>Those of the documents that name members of any unit: what was admitted, ended or paused by them, also when it was put right since.</summary>
    public async Task<HashSet<long>> AmongAsync(IReadOnlyCollection<long> documentIds, CancellationToken cancel = default)
    {
        if (documentIds.Count == 0) return [];
        string[] anywhere = [AppDbContext.OrgScopeFilter];
        var moved = db.Set<Movement>().IgnoreQueryFilters(anywhere).Where(m => m.DocumentId != null && documentIds.Contains(m.DocumentId.Value)).Select(m => m.DocumentId!.Value);
        var former = db.Set<FormerMovement>().IgnoreQueryFilters(anywhere).Where(m => m.DocumentId != null && documentIds.Contains(m.DocumentId.Value)).Select(m => m.DocumentId!.Value);
        var paused = db.Set<Suspension>().IgnoreQueryFilters(anywhere).Where(m => m.DocumentId != null && documentIds.Contains(m.DocumentId.Value)).Select(m => m.DocumentId!.Value);
        return await moved.Union(former).Union(paused).ToHashSetAsync(cancel);
    }
}

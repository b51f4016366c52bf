using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Targets;

internal sealed class NamesOfPlans(AppDbContext db) : INames
{
    public Type Of => typeof(TargetPlan);

    public string Unknown => "kế hoạch khác";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<TargetPlan>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
}

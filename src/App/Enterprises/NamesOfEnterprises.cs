using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises;

internal sealed class NamesOfEnterprises(AppDbContext db) : INames
{
    public Type Of => typeof(Enterprise);

    public string Unknown => "doanh nghiệp ngoài phạm vi của bạn";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<Enterprise>().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);
}

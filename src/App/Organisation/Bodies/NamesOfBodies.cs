using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Organisation.Bodies;

internal sealed class NamesOfBodies(AppDbContext db) : INames
{
    public Type Of => typeof(OutsideBody);

    public string Unknown => "cơ quan khác";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<OutsideBody>().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
}

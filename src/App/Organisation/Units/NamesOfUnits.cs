using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Organisation.Units;

/// <summary>The names of units are no secret inside the country: whoever reads that a member came from elsewhere may read from where.</summary>
internal sealed class NamesOfUnits(AppDbContext db) : INames
{
    public Type Of => typeof(IOrgUnitRow);

    public string Unknown => "đơn vị khác";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
}

using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Directives.Register;

internal sealed class NamesOfEntries(EntrySight sight) : INames
{
    public Type Of => typeof(DocumentEntry);

    public string Unknown => "văn bản khác";

    public async Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        (await (await sight.OwnAsync(cancel)).Where(e => ids.Contains(e.Id)).ToListAsync(cancel)).ToDictionary(e => e.Id, e => e.Citation);
}

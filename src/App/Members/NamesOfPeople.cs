using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members;

internal sealed class NamesOfPeople(AppDbContext db) : INames
{
    public Type Of => typeof(Person);

    public string Unknown => "người ngoài phạm vi của bạn";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
}

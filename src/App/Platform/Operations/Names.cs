using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Platform.Operations;

/// <summary>What the ids in histories stand for, as far as the current work may know it. One for each kind of thing that a recorded property refers to.</summary>
public interface INames
{
    /// <summary>The entity, or what it is an example of where a lower module refers to it.</summary>
    Type Of { get; }

    /// <summary>What a thing is called whose name the reader may not know, or that is no more: "doanh nghiệp ngoài phạm vi".</summary>
    string Unknown { get; }

    Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default);
}

internal sealed class FileNames(AppDbContext db) : INames
{
    public Type Of => typeof(StoredFile);

    public string Unknown => "tệp khác";

    public Task<Dictionary<long, string>> FindAsync(IReadOnlyCollection<long> ids, CancellationToken cancel = default) =>
        db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancel);
}

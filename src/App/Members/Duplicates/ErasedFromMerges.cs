using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Members.Duplicates;

/// <summary>A merge of those who are erased can no longer be taken back: what it kept for that held the whole record.</summary>
internal sealed class ErasedFromMerges(AppDbContext db) : IHandle<PeopleErased>
{
    public async Task HandleAsync(PeopleErased happened, CancellationToken cancel)
    {
        foreach (var merge in await db.Set<PersonMerge>().Where(m => happened.PersonIds.Contains(m.KeptId) && m.Journal != "").ToListAsync(cancel)) merge.Journal = "";
    }
}

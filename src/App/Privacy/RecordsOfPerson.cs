using System.Globalization;
using System.Linq.Expressions;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Privacy;

/// <summary>What was done to the record of a person, and to others that are his: the applications by which he came, and records that have become his by a merge.</summary>
public sealed class RecordsOfPerson(AppDbContext db, MergedPeople merged)
{
    /// <summary>Whether a change is about one of them; applications as far as the scope goes.</summary>
    public async Task<Expression<Func<ChangeRecord, bool>>> ChangesAsync(long personId, CancellationToken cancel = default)
    {
        var ids = (await merged.IntoAsync(personId, cancel)).Append(personId).ToList();
        var applications = await db.Set<JoinApplication>().Where(a => a.MemberId != null && ids.Contains(a.MemberId.Value)).Select(a => a.Id).ToListAsync(cancel);
        var (people, applied) = (KeysOf(ids), KeysOf(applications));
        return c => c.RootEntity == nameof(Person) && people.Contains(c.RootId) || c.RootEntity == nameof(JoinApplication) && applied.Contains(c.RootId);
    }

    private static List<string> KeysOf(IEnumerable<long> ids) => [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))];
}

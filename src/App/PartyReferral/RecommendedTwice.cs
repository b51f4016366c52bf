using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.PartyReferral;

/// <summary>A person is recommended once: two records with a recommendation each are merged only after one of them has been withdrawn. The reason told does not say so.</summary>
internal sealed class RecommendedTwice(AppDbContext db) : IHandle<PeopleMerging>
{
    public async Task HandleAsync(PeopleMerging happened, CancellationToken cancel) => Rule.Check(
        await db.Set<Recommendation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).CountAsync(r => r.PersonId == happened.KeptId || r.PersonId == happened.GoneId, cancel) < 2,
        "Mỗi hồ sơ có một giấy tờ khác dựa vào mà một người chỉ có một; nhờ cán bộ phụ trách công đoàn cơ sở bỏ bớt một rồi gộp");
}

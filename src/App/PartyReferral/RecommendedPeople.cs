using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.PartyReferral;

/// <summary>Records on which a recommendation rests; the reason told does not say so.</summary>
internal sealed class RecommendedPeople(AppDbContext db) : IRestOnMembers
{
    public string Why => "đã có hồ sơ khác dựa vào";

    public IQueryable<long> People() => db.Set<Recommendation>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Select(r => r.PersonId);
}

using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Privacy;

/// <summary>Records about which somebody has asked for something: an import is not taken back for them.</summary>
internal sealed class WaitingRequests(AppDbContext db) : IRestOnMembers
{
    public string Why => "đã có yêu cầu về dữ liệu cá nhân";

    public IQueryable<long> People() => db.Set<PrivacyRequest>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Select(r => r.PersonId);
}

using DoanKet.App.Members;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Joining;

/// <summary>The applications of those who are erased keep name, birth, number and consent, on which the admission rests.</summary>
internal sealed class ErasedFromApplications(AppDbContext db) : IHandle<PeopleErased>
{
    public async Task HandleAsync(PeopleErased happened, CancellationToken cancel)
    {
        foreach (var application in await db.Set<JoinApplication>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(a => a.MemberId != null && happened.PersonIds.Contains(a.MemberId.Value)).ToListAsync(cancel))
        {
            var row = db.Entry(application);
            row.Property(a => a.Phone).CurrentValue = "";
            row.Property(a => a.Address).CurrentValue = null;
            row.Property(a => a.Ethnicity).CurrentValue = null;
            row.Property(a => a.JobTitle).CurrentValue = null;
            row.Property(a => a.Workplace).CurrentValue = null;
        }
    }
}

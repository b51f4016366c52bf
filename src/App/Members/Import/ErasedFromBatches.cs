using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Members.Import;

/// <summary>The lines of imports keep name, birth and number of those who are erased, and no more.</summary>
internal sealed class ErasedFromBatches(AppDbContext db) : IHandle<PeopleErased>
{
    public Task HandleAsync(PeopleErased happened, CancellationToken cancel) => db.Set<MemberBatchRow>().Where(r => r.PersonId != null && happened.PersonIds.Contains(r.PersonId.Value))
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.Phone, (string?)null).SetProperty(r => r.Email, (string?)null).SetProperty(r => r.Address, (string?)null)
            .SetProperty(r => r.Ethnicity, (string?)null).SetProperty(r => r.OtherId, (string?)null).SetProperty(r => r.IdIssuedOn, (DateOnly?)null)
            .SetProperty(r => r.IsPartyMember, false).SetProperty(r => r.IsOnProbation, false).SetProperty(r => r.PartyJoinedOn, (DateOnly?)null).SetProperty(r => r.PartyOfficialOn, (DateOnly?)null)
            .SetProperty(r => r.JobTitle, (string?)null).SetProperty(r => r.Note, (string?)null), cancel);
}

using DoanKet.App.Identity;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Platform.Data;
using DoanKet.App.Transfers;

namespace DoanKet.Web.Infrastructure;

/// <summary>Who may open the file of a paper. That a decision was issued stands in the register of documents for all who read it; the paper itself, where it names members, is for those who may see members of its issuer.</summary>
internal sealed class PaperAccess(MemberDecisions decisions, PermittedReading permitted, AppDbContext db)
{
    /// <summary>Those of the documents whose files are closed to this account.</summary>
    public async Task<IReadOnlySet<long>> ClosedAsync(IReadOnlyCollection<long> documentIds, CancellationToken cancel)
    {
        var named = await decisions.AmongAsync(documentIds, cancel);
        // A proposal names its member too, also one that came to nothing.
        named.UnionWith(await db.Set<TransferProposal>().Where(p => p.DocumentId != null && documentIds.Contains(p.DocumentId.Value)).Select(p => p.DocumentId!.Value).ToListAsync(cancel));
        if (named.Count > 0)
            named.ExceptWith(await permitted.WithAsync(Permission.MembersView, () => db.Set<OfficialDocument>().Where(d => named.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancel)));
        return named;
    }

    public async Task<bool> IsClosedAsync(long documentId, CancellationToken cancel) => (await ClosedAsync([documentId], cancel)).Count > 0;
}

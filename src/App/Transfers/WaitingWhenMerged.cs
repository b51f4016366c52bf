using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Transfers;

/// <summary>A record is not merged while two units still agree on its going: the answer would meet somebody else.</summary>
internal sealed class WaitingWhenMerged(AppDbContext db) : IHandle<PeopleMerging>
{
    public async Task HandleAsync(PeopleMerging happened, CancellationToken cancel) => Rule.Check(
        !await db.Set<TransferProposal>().AnyAsync(p => p.State == ProposalState.Waiting && (p.PersonId == happened.KeptId || p.PersonId == happened.GoneId), cancel),
        "Một trong hai hồ sơ có đề nghị chuyển sinh hoạt đang chờ trả lời; trả lời hoặc rút đề nghị rồi gộp");
}

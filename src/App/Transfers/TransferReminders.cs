using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Transfers;

/// <summary>Once a day: reminds units whose limit runs out, and tells the units above of those that have let it pass. Each proposal once of each.</summary>
internal sealed class TransferReminders(AppDbContext db, CurrentWork work, TransferNotices notices, RegulationBook regulations, TimeProvider time) : IJob
{
    public string Kind => "transfer.remind";

    public string Label => "Nhắc hạn chuyển sinh hoạt";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var (today, calendar) = (time.Today, await regulations.WorkingDaysOfAsync(cancel));
        work.Begin(TransferOperations.Remind);
        var waiting = await db.Set<TransferProposal>().Where(p => p.State == ProposalState.Waiting && p.DueOn != null && p.PassedUpOn == null).OrderBy(p => p.Id).ToListAsync(cancel);
        foreach (var proposal in waiting)
        {
            var urgency = TransferLimits.Of(proposal.DueOn, today, calendar);
            if (proposal.AnsweringUnitId is not { } unit) continue;
            if (urgency is TransferUrgency.Late) await PassUpAsync(proposal, unit, today, cancel);
            else if (urgency is TransferUrgency.Soon && proposal.RemindedOn is null) await RemindAsync(proposal, unit, today, cancel);
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task RemindAsync(TransferProposal proposal, long unit, DateOnly today, CancellationToken cancel)
    {
        proposal.RemindedOn = today;
        await notices.RemindAsync(proposal, unit, cancel);
    }

    private async Task PassUpAsync(TransferProposal proposal, long unit, DateOnly today, CancellationToken cancel)
    {
        proposal.PassedUpOn = today;
        await notices.PassUpAsync(proposal, unit, cancel);
    }
}

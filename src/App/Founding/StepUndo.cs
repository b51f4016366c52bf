using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>Takes back the step recorded last, with what belongs to it. A decision is never taken back here.</summary>
public sealed class StepUndo(AppDbContext db, StepBook steps)
{
    /// <param name="stepId">The step that the officer saw as the last; refused when another one is by now.</param>
    public Task<FoundingCase?> UndoAsync(long caseId, long stepId, string reason, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindOpenAsync(caseId, cancel) is not { } founding) return null;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi vì sao rút bước này");
        var done = await db.Set<CaseStep>().Where(s => s.CaseId == caseId).OrderByDescending(s => s.Id).Take(2).ToListAsync(cancel);
        Rule.Check(done[0].DocumentId is null, "Bước này đã ra văn bản có số; không rút được. Ghi bước tiếp theo để đính chính");
        Rule.Check(done.Count == 2, "Hồ sơ mới có bước khảo sát; không có bước nào để rút");
        Rule.Check(done[0].Id == stepId, $"Bước cuối của hồ sơ giờ là “{done[0].Step.Label()}”, không phải bước bạn đang rút. Mở lại hồ sơ để xem");
        steps.Begin(FoundingOperations.Undo, $"{done[0].Step.Label()}: {reason.Trim()}");
        await TakeBackAsync(done[0], cancel);
        var begun = done[0].Id;
        db.RemoveRange(await db.Set<CaseLimit>().Where(l => l.StepId == begun).ToListAsync(cancel));
        db.Remove(done[0]);
        (founding.Step, founding.StepOn) = (done[1].Step, done[1].Day);
        await db.SaveChangesAsync(cancel);
        return founding;
    }, cancel);

    /// <summary>The step that would be taken back, of a case in the scope.</summary>
    public Task<long> LastOfAsync(long caseId, CancellationToken cancel = default) =>
        db.Set<CaseStep>().Where(s => s.CaseId == caseId).MaxAsync(s => s.Id, cancel);

    private async Task TakeBackAsync(CaseStep step, CancellationToken cancel)
    {
        switch (step.Step)
        {
            case FoundingStep.Contact when step.VisitId is { } visit:
                db.RemoveRange(await db.Set<Visit>().Where(v => v.Id == visit).ToListAsync(cancel));
                break;
            case FoundingStep.FoundingCommittee:
                db.RemoveRange(await db.Set<FoundingSeat>().Where(s => s.CaseId == step.CaseId).ToListAsync(cancel));
                break;
            case FoundingStep.Congress:
                db.RemoveRange(await db.Set<CongressResult>().Where(c => c.CaseId == step.CaseId).ToListAsync(cancel));
                foreach (var candidate in await CandidatesAsync(step.CaseId, cancel)) (candidate.ElectedSeat, candidate.ElectedVotes) = (null, null);
                break;
            case FoundingStep.FirstMeeting:
                foreach (var elected in await CandidatesAsync(step.CaseId, cancel))
                    (elected.ElectedSeat, elected.OnStanding, elected.InspectionSeat) = (elected.ElectedSeat is null ? null : OfficerPosition.Member, false, null);
                break;
            case FoundingStep.Appraisal or FoundingStep.Returned:
                db.RemoveRange(await db.Set<AppraisalMark>().Where(m => m.StepId == step.Id).ToListAsync(cancel));
                break;
        }
    }

    private Task<List<Applicant>> CandidatesAsync(long caseId, CancellationToken cancel) =>
        db.Set<Applicant>().Where(a => a.CaseId == caseId && (a.ElectedVotes != null || a.ElectedSeat != null || a.InspectionSeat != null)).ToListAsync(cancel);
}

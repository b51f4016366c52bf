using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>What the minutes of the committee's first meeting say.</summary>
/// <param name="Inspectors">Applicants in the inspection committee; empty when the union has none.</param>
public sealed record FirstMeetingFacts(DateOnly Day, long ChairId, IReadOnlyCollection<long> ViceChairIds, IReadOnlyCollection<long> Inspectors, long? HeadInspectorId, string? Note)
{
    /// <summary>The standing committee, the chair among them; empty when the union has none.</summary>
    public IReadOnlyCollection<long> Standing { get; init; } = [];
}

/// <summary>The first meeting of the committee that the congress has elected.</summary>
public sealed class FirstMeetings(AppDbContext db, StepBook steps, ApplicantChecks checks)
{
    /// <summary>Records who chairs, who deputises, who stands on the standing committee and who inspects.</summary>
    public Task<FoundingCase?> RecordAsync(long caseId, FirstMeetingFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.FirstMeeting, facts.Day, cancel) is not { } founding) return null;
        var known = await checks.OfAsync(founding, cancel);
        var applicants = known.ToDictionary(a => a.Applicant.Id, a => a.Applicant);
        CheckCommittee(facts, id => applicants.GetValueOrDefault(id)?.ElectedSeat is not null);
        CheckInspectors(facts, known);
        steps.Begin(FoundingOperations.FirstMeeting);
        applicants[facts.ChairId].ElectedSeat = OfficerPosition.Chair;
        foreach (var id in facts.ViceChairIds) applicants[id].ElectedSeat = OfficerPosition.ViceChair;
        foreach (var id in facts.Standing) applicants[id].OnStanding = true;
        foreach (var id in facts.Inspectors) applicants[id].InspectionSeat = id == facts.HeadInspectorId ? OfficerPosition.Chair : OfficerPosition.Member;
        return await steps.RecordAsync(founding, FoundingStep.FirstMeeting, facts.Day, facts.Note, cancel);
    }, cancel);

    private static void CheckCommittee(FirstMeetingFacts facts, Func<long, bool> isElected)
    {
        Rule.Check(isElected(facts.ChairId), nameof(facts.ChairId), "Chọn chủ tịch trong số ủy viên Ban Chấp hành đã được bầu");
        Rule.Check(!facts.ViceChairIds.Contains(facts.ChairId), nameof(facts.ViceChairIds), "Chủ tịch không thể đồng thời là phó chủ tịch");
        Rule.Check(facts.ViceChairIds.All(isElected), nameof(facts.ViceChairIds), "Phó chủ tịch phải là ủy viên Ban Chấp hành đã được bầu");
        Rule.Check(facts.Standing.All(isElected), nameof(facts.Standing), "Ủy viên Ban Thường vụ phải là ủy viên Ban Chấp hành đã được bầu");
        Rule.Check(facts.Standing.Count == 0 || facts.Standing.Contains(facts.ChairId) && facts.ViceChairIds.All(facts.Standing.Contains), nameof(facts.Standing), "Ban Thường vụ phải có chủ tịch và các phó chủ tịch; đánh dấu thêm những người ấy");
    }

    private static void CheckInspectors(FirstMeetingFacts facts, List<CheckedApplicant> known)
    {
        Rule.Check(facts.Inspectors.All(id => known.Exists(a => a.Applicant.Id == id)), nameof(facts.Inspectors), "Ủy viên Ủy ban kiểm tra phải là người có đơn gia nhập");
        var ineligible = known.Find(a => !a.IsEligible && facts.Inspectors.Contains(a.Applicant.Id));
        Rule.Check(ineligible is null, nameof(facts.Inspectors), $"{ineligible?.Applicant.FullName} chưa đủ điều kiện kết nạp nên không ghi vào Ủy ban kiểm tra được");
        Rule.Check(facts.Inspectors.Count == 0 || facts.HeadInspectorId is { } head && facts.Inspectors.Contains(head), nameof(facts.HeadInspectorId), "Chọn chủ nhiệm trong số ủy viên Ủy ban kiểm tra");
    }
}

using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Founding;

/// <summary>What the minutes of the congress say.</summary>
/// <param name="Elected">Applicants elected to the executive committee, with their votes.</param>
public sealed record CongressFacts(DateOnly Day, int Summoned, int Present, int Issued, int Collected, int Valid, IReadOnlyDictionary<long, int> Elected, string? Note);

/// <summary>What the minutes of the committee's first meeting say.</summary>
/// <param name="Inspectors">Applicants in the inspection committee; empty when the union has none.</param>
public sealed record FirstMeetingFacts(DateOnly Day, long ChairId, IReadOnlyCollection<long> ViceChairIds, IReadOnlyCollection<long> Inspectors, long? HeadInspectorId, string? Note);

/// <summary>The founding congress and the first meeting of the committee that it elects.</summary>
public sealed class CongressSteps(AppDbContext db, StepBook steps, ApplicantChecks checks)
{
    /// <summary>Records the congress; refused when the figures of its minutes cannot all be true.</summary>
    public Task<FoundingCase?> CongressAsync(long caseId, CongressFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Congress, facts.Day, cancel) is not { } founding) return null;
        CheckBallots(facts);
        var applicants = await checks.OfAsync(founding, cancel);
        foreach (var (id, votes) in facts.Elected) Elect(applicants, id, votes, facts);
        steps.Begin(FoundingOperations.Congress);
        db.Add(new CongressResult
        {
            OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, Summoned = facts.Summoned, Present = facts.Present,
            Issued = facts.Issued, Collected = facts.Collected, Valid = facts.Valid,
        });
        return await steps.RecordAsync(founding, FoundingStep.Congress, facts.Day, facts.Note, cancel);
    }, cancel);

    /// <summary>Records who chairs, who deputises and who inspects.</summary>
    public Task<FoundingCase?> FirstMeetingAsync(long caseId, FirstMeetingFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.FirstMeeting, facts.Day, cancel) is not { } founding) return null;
        var known = await checks.OfAsync(founding, cancel);
        var applicants = known.ToDictionary(a => a.Applicant.Id, a => a.Applicant);
        Rule.Check(applicants.GetValueOrDefault(facts.ChairId)?.ElectedSeat is not null, nameof(facts.ChairId), "Chọn chủ tịch trong số ủy viên Ban Chấp hành đã được bầu");
        Rule.Check(!facts.ViceChairIds.Contains(facts.ChairId), nameof(facts.ViceChairIds), "Chủ tịch không thể đồng thời là phó chủ tịch");
        Rule.Check(facts.ViceChairIds.All(id => applicants.GetValueOrDefault(id)?.ElectedSeat is not null), nameof(facts.ViceChairIds), "Phó chủ tịch phải là ủy viên Ban Chấp hành đã được bầu");
        Rule.Check(facts.Inspectors.All(applicants.ContainsKey), nameof(facts.Inspectors), "Ủy viên Ủy ban kiểm tra phải là người có đơn gia nhập");
        var ineligible = known.Find(a => !a.IsEligible && facts.Inspectors.Contains(a.Applicant.Id));
        Rule.Check(ineligible is null, nameof(facts.Inspectors), $"{ineligible?.Applicant.FullName} chưa đủ điều kiện kết nạp nên không ghi vào Ủy ban kiểm tra được");
        Rule.Check(facts.Inspectors.Count == 0 || facts.HeadInspectorId is { } head && facts.Inspectors.Contains(head), nameof(facts.HeadInspectorId), "Chọn chủ nhiệm trong số ủy viên Ủy ban kiểm tra");
        steps.Begin(FoundingOperations.FirstMeeting);
        applicants[facts.ChairId].ElectedSeat = OfficerPosition.Chair;
        foreach (var id in facts.ViceChairIds) applicants[id].ElectedSeat = OfficerPosition.ViceChair;
        foreach (var id in facts.Inspectors) applicants[id].InspectionSeat = id == facts.HeadInspectorId ? OfficerPosition.Chair : OfficerPosition.Member;
        return await steps.RecordAsync(founding, FoundingStep.FirstMeeting, facts.Day, facts.Note, cancel);
    }, cancel);

    private static void CheckBallots(CongressFacts facts)
    {
        Rule.Check(facts.Summoned > 0, nameof(facts.Summoned), "Ghi số người được triệu tập");
        Within(facts.Present, facts.Summoned, nameof(facts.Present), "người có mặt", "người được triệu tập");
        Within(facts.Issued, facts.Present, nameof(facts.Issued), "phiếu phát ra", "người có mặt");
        Within(facts.Collected, facts.Issued, nameof(facts.Collected), "phiếu thu về", "phiếu phát ra");
        Within(facts.Valid, facts.Collected, nameof(facts.Valid), "phiếu hợp lệ", "phiếu thu về");
        Rule.Check(facts.Elected.Count > 0, nameof(facts.Elected), "Ghi số phiếu của từng người trúng cử Ban Chấp hành");
    }

    private static void Within(int part, int whole, string field, string partName, string wholeName)
    {
        Rule.Check(part > 0, field, $"Ghi số {partName}");
        Rule.Check(part <= whole, field, $"{VietFormat.Number(part)} {partName} nhiều hơn {VietFormat.Number(whole)} {wholeName}; đối chiếu lại biên bản");
    }

    private static void Elect(List<CheckedApplicant> applicants, long id, int votes, CongressFacts facts)
    {
        var found = applicants.Find(a => a.Applicant.Id == id);
        Rule.Check(found is not null, nameof(facts.Elected), "Người trúng cử phải có đơn gia nhập trong hồ sơ");
        Rule.Check(found!.IsEligible, nameof(facts.Elected), $"{found.Applicant.FullName} chưa đủ điều kiện kết nạp nên không ghi vào Ban Chấp hành được");
        Rule.Check(votes > 0 && votes <= facts.Valid, nameof(facts.Elected),
            $"{found.Applicant.FullName} được {VietFormat.Number(votes)} phiếu, trong khi có {VietFormat.Number(facts.Valid)} phiếu hợp lệ; đối chiếu lại biên bản kiểm phiếu");
        (found.Applicant.ElectedSeat, found.Applicant.ElectedVotes) = (OfficerPosition.Member, votes);
    }
}

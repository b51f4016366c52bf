using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>What the minutes of the congress say.</summary>
/// <param name="Votes">The candidates of the executive committee, each an applicant, with their votes.</param>
public sealed record CongressFacts(DateOnly Day, int Summoned, int Present, int Issued, int Collected, int Valid, IReadOnlyDictionary<long, int> Votes, string? Note)
{
    /// <summary>What the minutes say of invalid ballots; none when they say nothing of them.</summary>
    public int? Invalid { get; init; }

    /// <summary>How many the congress decided to elect; none when all candidates written down are elected.</summary>
    public int? Seats { get; init; }

    public string? Place { get; init; }

    public string? Agenda { get; init; }

    public string? PresidedBy { get; init; }

    public string? Secretary { get; init; }

    public string? Teller { get; init; }
}

/// <summary>The founding congress: its figures are checked against each other before they are kept.</summary>
public sealed class CongressSteps(AppDbContext db, StepBook steps, ApplicantChecks checks, FoundingLimits limits)
{
    /// <summary>Records the congress; refused when the figures of its minutes cannot all be true, naming the field.</summary>
    public Task<FoundingCase?> CongressAsync(long caseId, CongressFacts facts, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await steps.FindForAsync(caseId, FoundingStep.Congress, facts.Day, cancel) is not { } founding) return null;
        CheckBallots(facts);
        CheckQuorum(facts, await limits.QuorumAsync(facts.Day, cancel));
        CheckWords(facts);
        var candidates = Candidates(await checks.OfAsync(founding, cancel), facts);
        var elected = Elected(candidates, facts, await limits.MajorityAsync(facts.Day, cancel));
        foreach (var candidate in candidates)
            (candidate.ElectedSeat, candidate.ElectedVotes) = (elected.Contains(candidate) ? OfficerPosition.Member : null, facts.Votes[candidate.Id]);
        steps.Begin(FoundingOperations.Congress);
        db.Add(new CongressResult
        {
            OrgUnitId = founding.OrgUnitId, CaseId = founding.Id, Summoned = facts.Summoned, Present = facts.Present,
            Issued = facts.Issued, Collected = facts.Collected, Valid = facts.Valid, Seats = elected.Count,
            Place = Given(facts.Place), Agenda = Lines(facts.Agenda), PresidedBy = Given(facts.PresidedBy), Secretary = Given(facts.Secretary), Teller = Given(facts.Teller),
        });
        return await steps.RecordAsync(founding, FoundingStep.Congress, facts.Day, facts.Note, cancel);
    }, cancel);

    private static void CheckBallots(CongressFacts facts)
    {
        Rule.Check(facts.Summoned > 0, nameof(facts.Summoned), "Ghi số người được triệu tập");
        Within(facts.Present, facts.Summoned, nameof(facts.Present), "người có mặt", "người được triệu tập");
        Within(facts.Issued, facts.Present, nameof(facts.Issued), "phiếu phát ra", "người có mặt");
        Within(facts.Collected, facts.Issued, nameof(facts.Collected), "phiếu thu về", "phiếu phát ra");
        Within(facts.Valid, facts.Collected, nameof(facts.Valid), "phiếu hợp lệ", "phiếu thu về");
        Rule.Check(facts.Invalid is null || facts.Invalid == facts.Collected - facts.Valid, nameof(facts.Invalid),
            $"{facts.Valid} phiếu hợp lệ và {facts.Invalid} phiếu không hợp lệ không bằng {facts.Collected} phiếu thu về; đối chiếu lại biên bản kiểm phiếu");
        Rule.Check(facts.Votes.Count > 0, nameof(facts.Votes), "Ghi số phiếu của từng người ứng cử Ban Chấp hành");
        Rule.Check(facts.Seats is null or > 0, nameof(facts.Seats), "Số ủy viên được bầu phải từ 1");
    }

    private static void CheckQuorum(CongressFacts facts, LegalParameter? rule)
    {
        if (rule?.Value.Split('/') is not [var over, var under] || !int.TryParse(over, out var part) || !int.TryParse(under, out var whole)) return;
        Rule.Check((long)facts.Present * whole >= (long)part * facts.Summoned, nameof(facts.Present),
            $"{VietFormat.Number(facts.Present)} người có mặt chưa đủ {rule.Value} của {VietFormat.Number(facts.Summoned)} người được triệu tập ({rule.Source}): đại hội chưa hợp lệ; đối chiếu lại biên bản, hoặc ghi kết quả khi đã họp lại");
    }

    private static void CheckWords(CongressFacts facts)
    {
        Rule.Check((facts.Agenda?.Length ?? 0) <= 2000, nameof(facts.Agenda), "Chương trình dài quá 2.000 chữ; rút gọn lại");
        Rule.Check((facts.Place?.Length ?? 0) <= 200, nameof(facts.Place), "Nơi họp dài quá 200 chữ");
        foreach (var (name, field) in new[] { (facts.PresidedBy, nameof(facts.PresidedBy)), (facts.Secretary, nameof(facts.Secretary)), (facts.Teller, nameof(facts.Teller)) })
            Rule.Check((name?.Length ?? 0) <= 100, field, "Họ tên dài quá 100 chữ");
    }

    private static void Within(int part, int whole, string field, string partName, string wholeName)
    {
        Rule.Check(part > 0, field, $"Ghi số {partName}");
        Rule.Check(part <= whole, field, $"{VietFormat.Number(part)} {partName} nhiều hơn {VietFormat.Number(whole)} {wholeName}; đối chiếu lại biên bản");
    }

    private static List<Applicant> Candidates(List<CheckedApplicant> applicants, CongressFacts facts)
    {
        var found = new List<Applicant>();
        foreach (var (id, votes) in facts.Votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key))
        {
            var candidate = applicants.Find(a => a.Applicant.Id == id);
            Rule.Check(candidate is not null, nameof(facts.Votes), "Người ứng cử phải có đơn gia nhập trong hồ sơ");
            if (candidate is null) continue;
            Rule.Check(candidate.IsEligible, nameof(facts.Votes), $"{candidate.Applicant.FullName} chưa đủ điều kiện kết nạp nên không ghi vào Ban Chấp hành được");
            Rule.Check(votes >= 0 && votes <= facts.Valid, nameof(facts.Votes),
                $"{candidate.Applicant.FullName} được {VietFormat.Number(votes)} phiếu, trong khi có {VietFormat.Number(facts.Valid)} phiếu hợp lệ; đối chiếu lại biên bản kiểm phiếu");
            found.Add(candidate.Applicant);
        }
        return found;
    }

    /// <summary>Who is elected: over the share of valid ballots that the rule of the day asks for, in the order of votes, as many as the congress decided.</summary>
    private static List<Applicant> Elected(List<Applicant> candidates, CongressFacts facts, LegalParameter? rule)
    {
        var share = int.TryParse(rule?.Value, out var percent) ? percent : -1;
        var over = candidates.FindAll(c => facts.Votes[c.Id] > 0 && facts.Votes[c.Id] * 100L > (long)share * facts.Valid);
        var seats = facts.Seats ?? over.Count;
        var all = facts.Votes.Values.Sum();
        Rule.Check(facts.Seats is null || all <= (long)facts.Valid * seats, nameof(facts.Votes),
            $"Cộng các ứng cử viên được {VietFormat.Number(all)} phiếu, nhiều hơn {VietFormat.Number(facts.Valid)} phiếu hợp lệ × {seats} người được bầu trên mỗi phiếu; đối chiếu lại biên bản kiểm phiếu");
        Rule.Check(over.Count > 0, nameof(facts.Votes), $"Không ai được{(rule is null ? "" : $" quá {share}% phiếu hợp lệ ({rule.Source})")} phiếu bầu vào Ban Chấp hành; ghi kết quả sau khi bầu lại");
        Rule.Check(over.Count == 0 || over.Count >= seats, nameof(facts.Seats), $"Đại hội bầu {seats} ủy viên nhưng chỉ {over.Count} người đủ phiếu{(rule is null ? "" : $" (quá {share}% phiếu hợp lệ, {rule.Source})")}; "
            + "ghi kết quả sau khi bầu bổ sung, hoặc sửa số ủy viên theo quyết định của đại hội");
        Rule.Check(over.Count <= seats || seats == 0 || facts.Votes[over[seats - 1].Id] != facts.Votes[over[seats].Id], nameof(facts.Votes),
            over.Count <= seats || seats == 0 ? "" : $"Bầu {seats} ủy viên, nhưng {over[seats - 1].FullName} và {over[seats].FullName} bằng phiếu ở vị trí cuối; ghi kết quả bầu lại giữa những người bằng phiếu");
        return [.. over.Take(seats)];
    }

    /// <summary>One item a line, as they were written.</summary>
    private static string? Lines(string? text) => Given(text) is null ? null : string.Join('\n', text!.Split('\n').Select(VietText.Nfc).Where(line => line.Length > 0));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : VietText.Nfc(text);
}

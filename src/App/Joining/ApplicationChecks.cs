using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Joining;

/// <summary>An application with where it was sent and what was found about it.</summary>
public sealed record CheckedApplication(JoinApplication Application, string Place, IReadOnlyList<Finding> Findings)
{
    public bool IsEligible => Findings.All(f => !f.Blocks);
}

/// <summary>Looks at applications that wait: who may join by the rules of the day, and what an officer should look at first. What is decided is not looked at again.</summary>
public sealed class ApplicationChecks(AppDbContext db, MemberLookup members, RegulationBook regulations, TimeProvider time)
{
    /// <summary>Words where nobody of the kind is admitted on the day; a number of months where a contract of at least so many allows it (DOMAIN 3.2).</summary>
    public const string ForeignersKey = "admission.foreigner_contract";

    private static readonly Dictionary<Standing, string> Excluding = new()
    {
        [Standing.SignsForEmployer] = "admission.signs_for_employer",
        [Standing.CooperativeMember] = "admission.cooperative_member",
        [Standing.BudgetOrArmedForces] = "admission.budget_or_armed_forces",
        [Standing.Foreigner] = ForeignersKey,
    };

    public async Task<List<CheckedApplication>> OfAsync(IReadOnlyList<JoinApplication> all, CancellationToken cancel = default)
    {
        var waiting = all.Where(a => a.State is ApplicationState.Waiting).ToList();
        var unions = await members.UnionsOfAsync([.. waiting.Select(a => a.CitizenId).OfType<string>().Distinct()], time.Today, cancel);
        var (places, others, rules) = (await PlacesAsync(all, cancel), await OthersAsync(waiting, cancel), await RulesAsync(waiting, cancel));
        return [.. all.Select(a => new CheckedApplication(a, places[a.InvitationId], a.State is ApplicationState.Waiting ? [.. Find(a, places[a.InvitationId], unions, others, rules)] : []))];
    }

    private static IEnumerable<Finding> Find(JoinApplication a, string place, Dictionary<string, string> unions, IReadOnlyList<JoinApplication> others, Dictionary<(string, DateOnly), LegalParameter> rules)
    {
        if (a.CitizenId is { } number && unions.TryGetValue(number, out var union))
            yield return new(true, "Đang là đoàn viên", union == place ? "Đã là đoàn viên ở chính đơn vị này; không nhận đơn" : $"Đang là đoàn viên ở {union}; chuyển sinh hoạt thay vì kết nạp");
        if (rules.TryGetValue((JoiningAge.Key, a.AppliedOn), out var age) && AgeOf(a, age) is { } young) yield return young;
        if (Excluding.TryGetValue(a.Standing, out var key) && rules.TryGetValue((key, a.AppliedOn), out var rule) && !Allows(rule, a))
            yield return new(true, "Không thuộc diện", $"{Platform.Operations.Labels.Of(a.Standing)}. {rule.Name} ({rule.Source}{(rule.Verification is Verification.Unverified ? ", chưa kiểm chứng" : "")})");
        if (others.FirstOrDefault(o => o.Id != a.Id && IsSame(o, a)) is { } twin)
            yield return new(false, "Trùng đơn", $"Có đơn khác của cùng người, ngày {VietFormat.Date(twin.AppliedOn)}, {Platform.Operations.Labels.Of(twin.State).ToLowerInvariant()}");
        if (a.CitizenId is { } own && CitizenId.Parse(own) is { Ok: true } parsed && parsed.Value.Problem(a.BirthYear, a.Sex) is { } problem)
            yield return new(false, "Xem số định danh", problem);
    }

    /// <summary>A number of months lets those in whose contract is long enough; words let nobody in.</summary>
    private static bool Allows(LegalParameter rule, JoinApplication a) => a.Standing is Standing.Foreigner && int.TryParse(rule.Value, out var months) && a.ContractMonths >= months;

    private static Finding? AgeOf(JoinApplication a, LegalParameter rule)
    {
        if (!int.TryParse(rule.Value, out var years)) return null;
        if (a.BirthDate is { } birth ? birth.AddYears(years) > a.AppliedOn : a.AppliedOn.Year - a.BirthYear < years)
            return new(true, "Chưa đủ tuổi", $"Chưa đủ {years} tuổi ở ngày làm đơn ({rule.Source})");
        return a.BirthDate is null && a.AppliedOn.Year - a.BirthYear == years
            ? new(false, "Xem tuổi", $"Chỉ biết năm sinh {a.BirthYear}, có thể chưa đủ {years} tuổi ở ngày làm đơn ({rule.Source})") : null;
    }

    private static bool IsSame(JoinApplication one, JoinApplication other) => (one.CitizenId is not null && one.CitizenId == other.CitizenId)
        || (one.SearchText == other.SearchText && one.BirthYear == other.BirthYear && one.BirthDate == other.BirthDate && one.OrgUnitId == other.OrgUnitId);

    /// <summary>Applications of the scope that may be of the same people and still count.</summary>
    private Task<List<JoinApplication>> OthersAsync(List<JoinApplication> waiting, CancellationToken cancel)
    {
        var (numbers, names) = (waiting.Select(a => a.CitizenId).OfType<string>().Distinct().ToList(), waiting.Select(a => a.SearchText).Distinct().ToList());
        var units = waiting.Select(a => a.OrgUnitId).Distinct().ToList();
        return db.Set<JoinApplication>().AsNoTracking().Where(a => a.State == ApplicationState.Waiting || a.State == ApplicationState.Accepted)
            .Where(a => (a.CitizenId != null && numbers.Contains(a.CitizenId)) || (units.Contains(a.OrgUnitId) && names.Contains(a.SearchText))).ToListAsync(cancel);
    }

    private async Task<Dictionary<(string, DateOnly), LegalParameter>> RulesAsync(List<JoinApplication> waiting, CancellationToken cancel)
    {
        var rules = new Dictionary<(string, DateOnly), LegalParameter>();
        foreach (var day in waiting.Select(a => a.AppliedOn).Distinct())
            foreach (var key in Excluding.Values.Distinct().Append(JoiningAge.Key))
                if (await regulations.FindAsync(key, day, cancel) is { } rule) rules[(key, day)] = rule;
        return rules;
    }

    private async Task<Dictionary<long, string>> PlacesAsync(IReadOnlyList<JoinApplication> all, CancellationToken cancel)
    {
        var (units, cases) = (all.Select(a => a.OrgUnitId).Distinct().ToList(), all.Select(a => a.CaseId).OfType<long>().Distinct().ToList());
        var unitNames = await db.Set<OrgUnit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var caseNames = await db.Set<FoundingCase>().Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        return all.GroupBy(a => a.InvitationId).ToDictionary(g => g.Key, g => g.First() is { CaseId: { } id } ? caseNames[id] : unitNames[g.First().OrgUnitId]);
    }
}

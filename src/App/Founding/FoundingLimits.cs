using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>What the regulations ask of a case on a day: how many people, within which time, decided by whom.</summary>
public sealed class FoundingLimits(AppDbContext db, RegulationBook regulations, OrgDirectory directory)
{
    public const string MinimumKey = "union.min_members_cdcs";
    public const string OccupationalMinimumKey = "union.min_members_nghiepdoan";

    /// <summary>"unit": the unit that runs the case decides; "province": only the province does (Luật 97/2025, from 1 July 2025).</summary>
    public const string DeciderKey = "founding.decider";

    private const string DecidedByProvince = "province";

    /// <summary>The least number of members or applicants on the day, with its article; its value may be words where the number is not confirmed.</summary>
    public Task<LegalParameter?> MinimumAsync(UnitKind kind, DateOnly day, CancellationToken cancel = default) =>
        regulations.FindAsync(kind is UnitKind.Occupational ? OccupationalMinimumKey : MinimumKey, day, cancel);

    /// <summary>More than this share of the valid ballots elects (percent); without it the minutes alone say who is elected.</summary>
    public const string MajorityKey = "founding.elected_over";

    /// <summary>The part of those summoned that has to be present ("2/3"); without it nothing is asked.</summary>
    public const string QuorumKey = "founding.congress_quorum";

    public Task<LegalParameter?> QuorumAsync(DateOnly day, CancellationToken cancel = default) => regulations.FindAsync(QuorumKey, day, cancel);

    public Task<LegalParameter?> MajorityAsync(DateOnly day, CancellationToken cancel = default) => regulations.FindAsync(MajorityKey, day, cancel);

    /// <summary>Refused when another unit decides on the day than those of the account.</summary>
    internal async Task CheckDecidesAsync(FoundingCase founding, DateOnly day, CancellationToken cancel)
    {
        var decider = await DeciderAsync(founding, day, cancel);
        Rule.Check(await directory.FindAsync(decider.Id, cancel) is not null, $"Ngày {VietFormat.Date(day)}, {decider.Name} thẩm định và quyết định; tài khoản này không làm thay được");
    }

    internal async Task CheckEnoughAsync(FoundingCase founding, int people, DateOnly day, CancellationToken cancel)
    {
        var rule = await MinimumAsync(founding.UnionKind, day, cancel);
        var least = int.TryParse(rule?.Value, out var number) ? number : 1;
        Rule.Check(people >= least, rule is null ? "Chưa có người nào đủ điều kiện; nhập đơn gia nhập trước"
            : $"Có {people} người đủ điều kiện, cần từ {least} người ({rule.Source}); nhập thêm đơn hoặc xem lại các đơn cần xem");
    }

    /// <summary>The clocks of all cases under way in the scope.</summary>
    public Task<LegalClocks> ClocksAsync(CancellationToken cancel = default) =>
        ClocksAsync(db.Set<CaseLimit>().Where(l => db.Set<FoundingCase>().UnderWay().Any(c => c.Id == l.CaseId)), cancel);

    /// <summary>The clocks of one case, ended or not.</summary>
    public Task<LegalClocks> ClocksOfAsync(long caseId, CancellationToken cancel = default) => ClocksAsync(db.Set<CaseLimit>().Where(l => l.CaseId == caseId), cancel);

    private async Task<LegalClocks> ClocksAsync(IQueryable<CaseLimit> told, CancellationToken cancel)
    {
        string[] keys = [LegalClocks.FirstMeetingKey, LegalClocks.DossierKey, LegalClocks.DecisionKey, LegalClocks.AfterReturnKey];
        return new LegalClocks(await db.Set<LegalParameter>().AsNoTracking().Where(p => keys.Contains(p.Key)).ToListAsync(cancel),
            await regulations.WorkingDaysOfAsync(cancel), await told.AsNoTracking().ToListAsync(cancel));
    }

    /// <summary>The rule that says who decides on the day; none when nothing is recorded, and the unit that runs the case decides.</summary>
    public Task<LegalParameter?> DecidingRuleAsync(DateOnly day, CancellationToken cancel = default) => regulations.FindAsync(DeciderKey, day, cancel);

    /// <summary>Who decides, or has decided, as a file tells it: of a unit that has ended by that day, who would have on its last day.</summary>
    internal async Task<OrgDirectory.Step> DeciderOfFileAsync(FoundingCase founding, DateOnly day, CancellationToken cancel)
    {
        var ended = await db.Set<OrgUnit>().Where(u => u.Id == founding.OrgUnitId && u.ClosedOn != null && u.ClosedOn <= day).Select(u => u.ClosedOn).SingleOrDefaultAsync(cancel);
        return await DeciderAsync(founding, ended?.AddDays(-1) ?? day, cancel);
    }

    /// <summary>The unit that decides on the day: its id and name (names of the units above are no secret).</summary>
    public async Task<OrgDirectory.Step> DeciderAsync(FoundingCase founding, DateOnly day, CancellationToken cancel = default)
    {
        var path = await directory.PathAsync(founding.OrgUnitId, day, cancel);
        Rule.Check(path.Count >= 2, nameof(CaseStep.Day), $"Đơn vị phụ trách hồ sơ không hoạt động vào ngày {VietFormat.Date(day)}; chọn ngày khác");
        return (await regulations.FindAsync(DeciderKey, day, cancel))?.Value == DecidedByProvince ? path[1] : path[^1];
    }
}

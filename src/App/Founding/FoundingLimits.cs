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

    internal async Task CheckEnoughAsync(FoundingCase founding, int people, DateOnly day, CancellationToken cancel)
    {
        var rule = await MinimumAsync(founding.UnionKind, day, cancel);
        var least = int.TryParse(rule?.Value, out var number) ? number : 1;
        Rule.Check(people >= least, rule is null ? "Chưa có người nào đủ điều kiện; nhập đơn gia nhập trước"
            : $"Có {people} người đủ điều kiện, cần từ {least} người ({rule.Source}); nhập thêm đơn hoặc xem lại các đơn cần xem");
    }

    public async Task<LegalClocks> ClocksAsync(CancellationToken cancel = default)
    {
        string[] keys = [LegalClocks.FirstMeetingKey, LegalClocks.DossierKey, LegalClocks.DecisionKey];
        return new LegalClocks(await db.Set<LegalParameter>().AsNoTracking().Where(p => keys.Contains(p.Key)).ToListAsync(cancel), await regulations.WorkingDaysOfAsync(cancel));
    }

    /// <summary>The unit that decides on the day: its id and name (names of the units above are no secret).</summary>
    public async Task<OrgDirectory.Step> DeciderAsync(FoundingCase founding, DateOnly day, CancellationToken cancel = default)
    {
        var path = await directory.PathAsync(founding.OrgUnitId, day, cancel);
        Rule.Check(path.Count >= 2, nameof(CaseStep.Day), $"Đơn vị phụ trách hồ sơ không hoạt động vào ngày {VietFormat.Date(day)}; chọn ngày khác");
        return (await regulations.FindAsync(DeciderKey, day, cancel))?.Value == DecidedByProvince ? path[1] : path[^1];
    }
}

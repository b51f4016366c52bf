using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Regulations;

namespace DoanKet.App.Founding;

/// <summary>Tells under which group of targets a new union counts: by the employer's headcount on the day against the threshold in force; of several employers by that of the largest.</summary>
public sealed class UnionGroups(AppDbContext db, Employers employers, RegulationBook regulations)
{
    /// <param name="Why">The figures behind it, in Vietnamese.</param>
    public sealed record Placing(TargetGroup Group, string Why);

    public async Task<Placing> OfAsync(FoundingCase founding, DateOnly day, CancellationToken cancel = default)
    {
        var found = await employers.OfAsync(founding, cancel);
        if (found.Count == 0) return new Placing(TargetGroup.Informal, "Nghiệp đoàn, khu vực phi chính thức");
        var workers = 0;
        foreach (var employer in found) workers = Math.Max(workers, await WorkersAsync(employer, day, cancel));
        var rule = await regulations.FindAsync(Coverage.ThresholdKey, day, cancel);
        var threshold = int.TryParse(rule?.Value, out var number) ? number
            : throw new RuleBroken("", $"Quy định chưa có ngưỡng lao động vào ngày {VietFormat.Date(day)} để xếp nhóm chỉ tiêu; ghi ở mục Quy định trước");
        return new Placing(workers >= threshold ? TargetGroup.LargeEnterprise : TargetGroup.SmallEnterprise,
            $"{(found.Count > 1 ? "doanh nghiệp lớn nhất " : "")}{VietFormat.Number(workers)} lao động, ngưỡng {threshold} ({rule!.Source})");
    }

    private async Task<int> WorkersAsync(Enterprise employer, DateOnly day, CancellationToken cancel) =>
        await db.Set<Headcount>().Where(h => h.EnterpriseId == employer.Id && h.Day <= day).OrderByDescending(h => h.Day).Select(h => (int?)h.Total).FirstOrDefaultAsync(cancel) ?? employer.Workers;
}

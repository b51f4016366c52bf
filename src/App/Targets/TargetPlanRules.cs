using DoanKet.App.Platform.Data;

namespace DoanKet.App.Targets;

/// <summary>What a plan must be to be entered or corrected.</summary>
internal sealed class TargetPlanRules(AppDbContext db)
{
    public async Task CheckAsync(NewTargetPlan plan, CancellationToken cancel)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(plan.Name), nameof(plan.Name), "Ghi tên kế hoạch");
        Rule.Check(plan.From <= plan.To, nameof(plan.To), $"Ngày cuối {VietFormat.Date(plan.To)} trước ngày đầu {VietFormat.Date(plan.From)}. Sửa một trong hai ngày.");
        Rule.Check(plan.Threshold > 0, nameof(plan.Threshold), "Ngưỡng lao động là số từ 1 trở lên");
        Rule.Check(plan.Totals.Count > 0, nameof(plan.Totals), "Ghi ít nhất một chỉ tiêu của kế hoạch");
        Rule.Check(plan.Totals.All(t => t.Value >= 0), nameof(plan.Totals), "Chỉ tiêu là số từ 0 trở lên");
        if (plan.YearPlanId is { } yearId)
        {
            var year = await db.Set<TargetPlan>().FirstOrDefaultAsync(p => p.Id == yearId && p.OrgUnitId == plan.UnitId, cancel);
            Rule.Check(year is not null, nameof(plan.YearPlanId), "Kế hoạch năm này không phải của đơn vị giao; chọn lại");
            Rule.Check(year!.From <= plan.From && plan.To <= year.To, nameof(plan.From),
                $"Đợt phải nằm trong kế hoạch năm, từ {VietFormat.Date(year.From)} đến {VietFormat.Date(year.To)}");
        }
        foreach (var total in plan.Totals) CheckParts(plan, total);
    }

    /// <summary>A plan that gives a total and all its parts must agree with itself; "trở lên" leaves room above.</summary>
    private static void CheckParts(NewTargetPlan plan, PlanFigure total)
    {
        var codes = TargetColumns.PartsOf(total.Column).Select(p => p.Code).ToList();
        var parts = plan.Totals.Where(t => codes.Contains(t.Column)).ToList();
        var sum = parts.Sum(p => p.Value);
        var all = codes.Count > 0 && parts.Count == codes.Count;
        var name = TargetColumns.Of(total.Column).At(plan.Threshold).Name;
        Rule.Check(sum <= total.Value || total.AtLeast, total.Column,
            $"{name} ghi {VietFormat.Number(total.Value)}, các phần cộng được {VietFormat.Number(sum)}. Sửa tổng hoặc các phần");
        Rule.Check(!all || sum >= total.Value || parts.Any(p => p.AtLeast), total.Column,
            $"{name} ghi {VietFormat.Number(total.Value)}, các phần cộng được {VietFormat.Number(sum)}. Sửa tổng hoặc các phần");
    }
}

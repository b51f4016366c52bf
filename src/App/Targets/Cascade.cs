namespace DoanKet.App.Targets;

/// <summary>What the level above gives the setter of a plan in one column, beside what the plan gives out.</summary>
/// <param name="Planned">By the plan's table, reserve included; where there is none, by its text. None where the plan has no such column.</param>
public sealed record GivenFigure(string Column, int Given, bool Encouraged, int? Planned)
{
    public int Difference => (Planned ?? 0) - Given;

    /// <summary>Encouraged figures are hoped for, not owed; more than was given ("trở lên") is never short.</summary>
    public bool IsShort => !Encouraged && Difference < 0;
}

/// <summary>Ties a plan to the row that its setter was given in a plan of the level above.</summary>
public sealed class Cascade(AllotmentBook book)
{
    /// <summary>The plans of other units whose version in force gives the unit a row on the day.</summary>
    public async Task<IReadOnlyList<PlanView>> ChoicesAsync(long unitId, DateOnly day, CancellationToken cancel = default)
    {
        var found = new List<PlanView>();
        foreach (var plan in await book.PlansAsync(cancel))
            if (plan.UnitId != unitId && plan.To >= day && (await book.TargetOfAsync(plan.Id, day, cancel))?.Cells.Any(c => c.UnitId == unitId) == true) found.Add(plan);
        return found;
    }

    /// <summary>A plan stands under a row that its unit was given by the day, and within the time of that plan; one that stands under none is free.</summary>
    public async Task CheckAsync(NewTargetPlan plan, DateOnly day, CancellationToken cancel = default)
    {
        if (plan.AbovePlanId is not { } id) return;
        var above = await book.PlanAsync(id, cancel);
        var given = above is null || above.UnitId == plan.UnitId ? null : await book.TargetOfAsync(id, day, cancel);
        Rule.Check(given?.Cells.Any(c => c.UnitId == plan.UnitId) == true, nameof(plan.AbovePlanId), "Kế hoạch cấp trên này chưa giao gì cho đơn vị; chọn kế hoạch khác hoặc để trống");
        if (above is null) return;
        Rule.Check(above.From <= plan.From && plan.To <= above.To, nameof(plan.From),
            $"Kế hoạch cấp trên từ {VietFormat.Date(above.From)} đến {VietFormat.Date(above.To)}; kế hoạch này phải nằm trong thời gian ấy");
    }

    /// <summary>Column by column what was given on the day; empty for a plan that stands under none, or whose level above gives nothing then.</summary>
    /// <param name="table">The table of the version looked at, or none.</param>
    public async Task<IReadOnlyList<GivenFigure>> CompareAsync(PlanView plan, AllotmentTable? table, DateOnly day, CancellationToken cancel = default)
    {
        if (plan.AbovePlanId is not { } above || await book.TargetOfAsync(above, day, cancel) is not { } given) return [];
        return [.. from column in TargetColumns.All
                   from cell in given.Cells
                   where cell.UnitId == plan.UnitId && cell.Column == column.Code && cell.Value > 0
                   select new GivenFigure(column.Code, cell.Value, cell.Encouraged, PlannedOf(plan, table, column.Code))];
    }

    private static int? PlannedOf(PlanView plan, AllotmentTable? table, string column) => table is null
        ? plan.Totals.FirstOrDefault(t => t.Column == column)?.Value
        : table.Columns.Any(c => c.Code == column) ? table.SumOf(column) + table.Reserve[column] : null;
}

using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>A counter-proposal with the name of the unit, and the number of the version into which it was taken.</summary>
public sealed record CounterView(CounterProposal Asked, string UnitName, int? Version)
{
    public CellKey Cell => new(Asked.OrgUnitId, Asked.Column);

    /// <summary>The changes that would grant it: the cell, and the total that it is a part of.</summary>
    public IReadOnlyList<CellChange> Granting(AllotmentTable table)
    {
        var more = Asked.Wanted - table[Cell];
        var total = table.Columns.FirstOrDefault(c => c.Code == Asked.Column)?.PartOf;
        return total is not null && table.Columns.Any(c => c.Code == total)
            ? [new(Cell, Asked.Wanted), new(new(Asked.OrgUnitId, total), Math.Max(0, table[new(Asked.OrgUnitId, total)] + more))]
            : [new(Cell, Asked.Wanted)];
    }
}

/// <summary>Where a receiving unit answers its row of a table in force, and reads what became of it.</summary>
public sealed class CounterProposals(AppDbContext db, CurrentWork work, AllotmentBook book, NoticeBoard notices, TimeProvider time)
{
    /// <summary>Those of the plan within the scope, the latest first: a unit its own, the setter all.</summary>
    public async Task<IReadOnlyList<CounterView>> OfAsync(long planId, CancellationToken cancel = default)
    {
        var rows = await (from asked in db.Set<CounterProposal>().AsNoTracking()
                          where asked.PlanId == planId
                          join unit in db.Set<OrgUnit>() on asked.OrgUnitId equals unit.Id
                          orderby asked.Id descending
                          select new { asked, unit.Name }).ToListAsync(cancel);
        var taken = rows.Select(r => r.asked.AllotmentId).OfType<long>().ToList();
        var numbers = await db.Set<Allotment>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(a => taken.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Number, cancel);
        return [.. rows.Select(r => new CounterView(r.asked, r.Name, r.asked.AllotmentId is { } id ? numbers.GetValueOrDefault(id) : null))];
    }

    /// <summary>
    /// Asks for another figure in one cell of the row. Refused: a unit or column that the version in force gives nothing, the same figure, no reason,
    /// a second question about a cell that waits for its answer, a plan that is over.
    /// </summary>
    public async Task<CounterProposal> AskAsync(PlanView plan, long unitId, string column, int wanted, string? reason, CancellationToken cancel = default)
    {
        Rule.Check(time.Today <= plan.To, $"Kế hoạch đã kết thúc ngày {VietFormat.Date(plan.To)}, không còn nhận ý kiến");
        var given = (await book.TargetOfAsync(plan.Id, time.Today, cancel))?.Cells.FirstOrDefault(c => c.UnitId == unitId && c.Column == column);
        Rule.Check(given is not null, nameof(CounterProposal.Column), "Cột này không có trong chỉ tiêu được giao của đơn vị; chọn cột khác");
        Rule.Check(wanted is >= 0 and <= AllotmentDrafts.LargestFigure, nameof(CounterProposal.Wanted), $"Chỉ tiêu là số từ 0 đến {VietFormat.Number(AllotmentDrafts.LargestFigure)}");
        Rule.Check(wanted != given!.Value, nameof(CounterProposal.Wanted), $"Đơn vị đang được giao đúng {VietFormat.Number(wanted)}; ghi số muốn đổi");
        var why = VietText.Nfc(reason ?? "").Trim();
        Rule.Check(why.Length is > 0 and <= CounterProposal.LongestText, nameof(CounterProposal.Reason), why.Length == 0 ? "Ghi lý do, ví dụ số lao động thực tế của doanh nghiệp" : $"Lý do dài {why.Length} chữ; rút gọn còn {CounterProposal.LongestText}");
        var waiting = await db.Set<CounterProposal>().FirstOrDefaultAsync(c => c.PlanId == plan.Id && c.OrgUnitId == unitId && c.Column == column && c.State == CounterState.Open, cancel);
        Rule.Check(waiting is null, nameof(CounterProposal.Column), $"Ô này đã gửi ý kiến ngày {VietFormat.Date(waiting?.AskedOn)}, đang chờ trả lời");
        var name = TargetColumns.Of(column).At(plan.Threshold).Name;
        work.Begin(TargetsOperations.Counter, $"{name}: {VietFormat.Number(given.Value)} thành {VietFormat.Number(wanted)}");
        var asked = new CounterProposal { OrgUnitId = unitId, PlanId = plan.Id, Column = column, Given = given.Value, Wanted = wanted, Reason = why, AskedOn = time.Today, AskedBy = work.AccountName };
        db.Add(asked);
        await db.SaveChangesAsync(cancel);
        var unit = await db.Set<OrgUnit>().Where(u => u.Id == unitId).Select(u => u.Name).SingleAsync(cancel);
        await notices.TellUnitAsync(plan.UnitId, Permission.TargetsEdit, $"{unit} đề nghị {name} {VietFormat.Number(wanted)} thay vì {VietFormat.Number(given.Value)}", $"/chi-tieu/{plan.Id}/y-kien", cancel);
        return asked;
    }

    /// <summary>The unit takes its question back, as when a figure was mistyped; then it may ask anew.</summary>
    /// <returns>False when none of these units has such a question of this plan.</returns>
    public Task<bool> WithdrawAsync(PlanView plan, long id, IReadOnlyCollection<long> units, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<CounterProposal>(id, cancel);
        if (await db.Set<CounterProposal>().SingleOrDefaultAsync(c => c.Id == id && c.PlanId == plan.Id && units.Contains(c.OrgUnitId), cancel) is not { } asked) return false;
        await db.Entry(asked).ReloadAsync(cancel);
        Rule.Check(asked.State is CounterState.Open, "Ý kiến này đã được trả lời hoặc đã rút; mở lại trang để xem");
        work.Begin(TargetsOperations.WithdrawCounter);
        (asked.State, asked.AnsweredOn, asked.AnsweredBy) = (CounterState.Withdrawn, time.Today, work.AccountName);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);
}

using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Targets;

/// <summary>Saves and drops drafts of a plan's table. A draft is kept only when it adds up, or its difference stands in a named reserve.</summary>
public sealed class AllotmentDrafts(AppDbContext db, CurrentWork work, AllotmentBook book, CounterAnswers answers, TimeProvider time)
{
    public const int LargestFigure = 9_999_999;

    /// <summary>Saves the table as the plan's draft; the first save makes the draft.</summary>
    /// <param name="version">The draft's version that was edited; none for a new draft. Refused when somebody saved meanwhile.</param>
    public async Task<Allotment> SaveAsync(PlanView plan, AllotmentTable table, string? reason, int? version, CancellationToken cancel = default)
    {
        await CheckAsync(plan, table, cancel);
        work.Begin(TargetsOperations.SaveDraft, reason);
        var draft = await OpenAsync(plan, version, cancel);
        (draft.Reason, draft.SavedAt, draft.SavedBy) = (string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), time.UtcNow, work.AccountName);
        // also when only figures changed: whoever edited the version before this one must be told
        db.Entry(draft).Property(a => a.SavedAt).IsModified = db.Entry(draft).State is not EntityState.Added;
        await db.SaveChangesAsync(cancel);
        await WriteCellsAsync(draft, table, cancel);
        await WriteNotesAsync(draft, table, cancel);
        await db.SaveChangesAsync(cancel);
        await answers.SettleAsync(plan, draft, table, cancel);
        return draft;
    }

    /// <summary>Drops the draft with all its figures; its number is free again.</summary>
    public async Task DropAsync(PlanView plan, CancellationToken cancel = default)
    {
        var draft = await DraftOf(plan).SingleOrDefaultAsync(cancel);
        Rule.Check(draft is not null, "Bản nháp này không còn; có người đã bỏ hoặc đã ban hành");
        work.Begin(TargetsOperations.DropDraft, $"Bỏ bản {draft!.Number}");
        await answers.ReopenAsync(plan, draft, cancel);
        db.RemoveRange(await db.Set<AllotmentCell>().Where(c => c.AllotmentId == draft.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<AllotmentNote>().Where(n => n.AllotmentId == draft.Id).ToListAsync(cancel));
        db.Remove(draft);
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Allotment> DraftOf(PlanView plan) => db.Set<Allotment>().Where(a => a.PlanId == plan.Id && a.State == AllotmentState.Draft);

    private async Task CheckAsync(PlanView plan, AllotmentTable table, CancellationToken cancel)
    {
        var known = (await book.SheetAsync(plan, plan.Draft?.Id, cancel)).Units.Select(r => r.UnitId).ToHashSet();
        Rule.Check(table.Units.All(r => known.Contains(r.UnitId)), "Bảng có đơn vị không trực thuộc đơn vị giao chỉ tiêu. Mở lại bảng rồi nhập lại");
        Rule.Check(table.Rows.SelectMany(r => r.Figures.Values).All(f => f.Value is >= 0 and <= LargestFigure), $"Chỉ tiêu là số từ 0 đến {VietFormat.Number(LargestFigure)}");
        var faults = AllotmentCheck.Find(table with { Totals = plan.Totals });
        Rule.Check(faults.Count == 0, AllotmentSummary.NotSaved(plan.Draft?.Number ?? plan.NextNumber, faults));
    }

    private async Task<Allotment> OpenAsync(PlanView plan, int? version, CancellationToken cancel)
    {
        var draft = await DraftOf(plan).SingleOrDefaultAsync(cancel);
        if (version is { } edited)
        {
            Rule.Check(draft is not null, "Bản nháp này không còn; có người đã bỏ hoặc đã ban hành. Số đã gõ vẫn ở đây: lưu lại để thành bản mới");
            // the version that was on the screen, so that a save in between is noticed
            db.Entry(draft!).Property(a => a.Version).OriginalValue = edited;
            return draft!;
        }
        Rule.Check(draft is null, $"Kế hoạch đã có bản {draft?.Number} đang soạn. Mở bản ấy để sửa, hoặc bỏ bản ấy trước");
        var last = await db.Set<Allotment>().Where(a => a.PlanId == plan.Id).MaxAsync(a => (int?)a.Number, cancel) ?? 0;
        draft = new() { OrgUnitId = plan.UnitId, PlanId = plan.Id, Number = last + 1 };
        db.Add(draft);
        return draft;
    }

    private async Task WriteCellsAsync(Allotment draft, AllotmentTable table, CancellationToken cancel)
    {
        var old = await db.Set<AllotmentCell>().Where(c => c.AllotmentId == draft.Id).ToListAsync(cancel);
        var wanted = (from row in table.Rows from column in table.Columns select (Key: new CellKey(row.UnitId, column.Code), Figure: row.FigureAt(column.Code))).ToDictionary(x => x.Key, x => x.Figure);
        db.RemoveRange(old.Where(c => !wanted.ContainsKey(new(c.UnitId, c.Column))));
        var kept = old.ToDictionary(c => new CellKey(c.UnitId, c.Column));
        foreach (var (key, figure) in wanted)
        {
            if (!kept.TryGetValue(key, out var cell))
                db.Add(cell = new() { OrgUnitId = draft.OrgUnitId, AllotmentId = draft.Id, UnitId = key.UnitId, Column = key.Column, Value = figure.Value });
            (cell.Value, cell.Encouraged, cell.Doubt) = (figure.Value, figure.Encouraged, figure.Doubt);
        }
    }

    /// <summary>The note of each row; the reserve's is its name.</summary>
    private async Task WriteNotesAsync(Allotment draft, AllotmentTable table, CancellationToken cancel)
    {
        var old = await db.Set<AllotmentNote>().Where(n => n.AllotmentId == draft.Id).ToListAsync(cancel);
        foreach (var row in table.Rows)
        {
            var text = (row.IsReserve ? row.Name : row.Note)?.Trim() ?? "";
            var note = old.Find(n => n.UnitId == row.UnitId);
            if (text.Length == 0 && note is not null) db.Remove(note);
            else if (note is not null) note.Text = text;
            else if (text.Length > 0) db.Add(new AllotmentNote { OrgUnitId = draft.OrgUnitId, AllotmentId = draft.Id, UnitId = row.UnitId, Text = text });
        }
    }
}

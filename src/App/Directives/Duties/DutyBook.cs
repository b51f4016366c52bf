using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Register;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Duties;

/// <summary>What an officer writes of a recurring duty.</summary>
public sealed record DutyFacts(string Text, int Months, DateOnly FirstDue, int DaysBefore, DutyFor For, UnitKind? Kind, DateOnly? Until);

/// <summary>A duty as the list shows it.</summary>
public sealed record DutyRow(RecurringDuty Duty, string Unit, int Given, int Done, int Late);

/// <summary>The recurring duties of units.</summary>
public sealed class DutyBook(AppDbContext db, CurrentWork work, EntrySight sight, TimeProvider time)
{
    public const int MostDaysBefore = 180;

    public Task<RecurringDuty?> FindAsync(long id, CancellationToken cancel = default) => db.Set<RecurringDuty>().SingleOrDefaultAsync(d => d.Id == id, cancel);

    /// <summary>The duty to be changed: only by those who stand at the unit that set it. Who looks down from above reads.</summary>
    public Task<RecurringDuty?> OwnAsync(long id, CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return db.Set<RecurringDuty>().SingleOrDefaultAsync(d => d.Id == id && (work.AccountId == null || roots.Contains(d.OrgUnitId)), cancel);
    }

    /// <summary>The units in whose name the current work may set a duty: those at which it begins.</summary>
    public Task<List<OrgUnit>> OwnersAsync(CancellationToken cancel = default)
    {
        var roots = work.Scope.Roots;
        return db.Set<OrgUnit>().AsNoTracking().Where(u => roots.Contains(u.Id) && u.ClosedOn == null).OrderBy(u => u.Id).ToListAsync(cancel);
    }

    /// <summary>Those of the scope that still come up, or all; the latest first.</summary>
    public async Task<List<DutyRow>> ListAsync(bool all, string? words, long? after, int take, CancellationToken cancel = default)
    {
        var today = time.Today;
        var rows = await (
            from duty in Matching(all, words).AsNoTracking()
            where after == null || duty.Id < after
            join unit in db.Set<OrgUnit>() on duty.OrgUnitId equals unit.Id
            orderby duty.Id descending
            select new
            {
                Duty = duty, unit.Name,
                Given = db.Set<Assignment>().Count(a => a.DutyId == duty.Id && a.State != AssignmentState.Withdrawn),
                Done = db.Set<Assignment>().Count(a => a.DutyId == duty.Id && a.State == AssignmentState.Accepted),
                Late = db.Set<Assignment>().Count(a => a.DutyId == duty.Id && a.State != AssignmentState.Accepted && a.State != AssignmentState.Withdrawn && a.Due < (a.SubmittedOn ?? today)),
            }).Take(take).ToListAsync(cancel);
        return rows.ConvertAll(r => new DutyRow(r.Duty, r.Name, r.Given, r.Done, r.Late));
    }

    /// <summary>What has come up of the duty, the latest first, by the days due.</summary>
    public async Task<List<(DateOnly Due, long FanOutId, int Given, int Done, int Late)>> PeriodsAsync(long dutyId, int most, CancellationToken cancel = default)
    {
        var today = time.Today;
        var rows = await db.Set<Assignment>().Where(a => a.DutyId == dutyId && a.State != AssignmentState.Withdrawn).GroupBy(a => new { a.PeriodFrom, a.FanOutId })
            .Select(g => new
            {
                g.Key.PeriodFrom, g.Key.FanOutId, Due = g.Max(a => a.Due), Given = g.Count(), Done = g.Count(a => a.State == AssignmentState.Accepted),
                Late = g.Count(a => a.State != AssignmentState.Accepted && a.Due < (a.SubmittedOn ?? today)),
            }).OrderByDescending(g => g.PeriodFrom).Take(most).ToListAsync(cancel);
        return rows.ConvertAll(r => (r.Due!.Value, r.FanOutId, r.Given, r.Done, r.Late));
    }

    /// <summary>The task of a document that the duty may rest on, when the current work may read it and it is no state secret.</summary>
    public async Task<(DirectiveTask Task, DocumentEntry Entry)?> SourceAsync(long taskId, CancellationToken cancel = default)
    {
        var task = await db.Set<DirectiveTask>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleOrDefaultAsync(t => t.Id == taskId && t.State != ReadState.Dropped, cancel);
        if (task is null || await sight.FindAsync(task.EntryId, cancel) is not { } entry || EntrySight.StateSecrets.Contains(entry.Secrecy)) return null;
        return (task, entry);
    }

    public async Task<RecurringDuty> SetAsync(long unitId, DutyFacts facts, long? taskId = null, CancellationToken cancel = default)
    {
        if (!await db.SeesAsync(unitId, cancel)) throw new OutOfScopeException(unitId);
        (DirectiveTask Task, DocumentEntry Entry)? source = taskId is { } asked ? await SourceAsync(asked, cancel) : null;
        Rule.Check(taskId is null || source is not null, nameof(RecurringDuty.TaskId), "Không tìm thấy nhiệm vụ trong văn bản mà bạn được xem, hoặc văn bản thuộc bí mật nhà nước");
        var duty = new RecurringDuty { OrgUnitId = unitId, EntryId = source?.Entry.Id, TaskId = source?.Task.Id, Text = "", Months = 1, FirstDue = facts.FirstDue, DaysBefore = 0, For = facts.For };
        Rule.Check(facts.FirstDue >= time.Today, nameof(RecurringDuty.FirstDue), $"Hạn kỳ đầu không được trước hôm nay, {VietFormat.Date(time.Today)}");
        await WriteAsync(duty, facts, cancel);
        work.Begin(DutyOperations.Set);
        db.Add(duty);
        await db.SaveChangesAsync(cancel);
        return duty;
    }

    /// <summary>Corrects the words, the days before and the end; when and for whom only as long as it has never come up.</summary>
    /// <returns>None where it is another unit's.</returns>
    public async Task<RecurringDuty?> ChangeAsync(long id, DutyFacts facts, int version, CancellationToken cancel = default)
    {
        if (await OwnAsync(id, cancel) is not { } duty) return null;
        var isSame = duty.Raised == 0 || (facts.Months, facts.FirstDue, facts.For, facts.Kind) == (duty.Months, duty.FirstDue, duty.For, duty.Kind);
        Rule.Check(isSame, nameof(RecurringDuty.Months), "Việc này đã đến kỳ; muốn đổi ngày hoặc đơn vị thì thôi việc này và đặt việc mới");
        await WriteAsync(duty, facts, cancel);
        work.Begin(DutyOperations.Change);
        db.Entry(duty).Property(d => d.Version).OriginalValue = version;
        await db.SaveChangesAsync(cancel);
        return duty;
    }

    /// <summary>It comes up no more; what has come up stays.</summary>
    /// <returns>None where it is another unit's.</returns>
    public async Task<RecurringDuty?> StopAsync(long id, string reason, CancellationToken cancel = default)
    {
        if (await OwnAsync(id, cancel) is not { } duty) return null;
        Rule.Check(reason.Trim().Length > 0, "Reason", "Ghi lý do");
        Rule.Check(duty.Until is null || duty.Until >= time.Today, "Việc định kỳ này đã thôi");
        work.Begin(DutyOperations.Stop, VietText.Nfc(reason.Trim()));
        duty.Until = time.Today.AddDays(-1);
        await db.SaveChangesAsync(cancel);
        return duty;
    }

    private IQueryable<RecurringDuty> Matching(bool all, string? words)
    {
        var (today, duties) = (time.Today, db.Set<RecurringDuty>().AsQueryable());
        if (!all) duties = duties.Where(d => d.Until == null || d.Until >= today);
        foreach (var pattern in WordSearch.Patterns(words)) duties = duties.Where(d => EF.Functions.Like(d.SearchText, pattern));
        return duties;
    }

    private async Task WriteAsync(RecurringDuty duty, DutyFacts facts, CancellationToken cancel)
    {
        (duty.Text, duty.Months, duty.FirstDue, duty.DaysBefore, duty.For, duty.Kind, duty.Until) =
            (VietText.Nfc(facts.Text.Trim()), facts.Months, facts.FirstDue, facts.DaysBefore, facts.For, facts.For is DutyFor.KindBelow ? facts.Kind : null, facts.Until);
        Rule.Check(duty.Text.Length > 0, nameof(RecurringDuty.Text), "Ghi việc phải làm");
        Rule.Check(facts.Months is >= 1 and <= Frequency.MostMonths, nameof(RecurringDuty.Months), $"Số tháng từ 1 đến {Frequency.MostMonths}");
        Rule.Check(facts.DaysBefore is >= 0 and <= MostDaysBefore, nameof(RecurringDuty.DaysBefore), $"Số ngày từ 0 đến {MostDaysBefore}");
        Rule.Check(facts.Until is null || facts.Until >= facts.FirstDue, nameof(RecurringDuty.Until), "Ngày cuối không được trước hạn kỳ đầu");
        Rule.Check(facts.For is not DutyFor.KindBelow || facts.Kind is not null, nameof(RecurringDuty.Kind), "Chọn loại đơn vị");
        Rule.Check(await DutyUnits.Of(db, duty).AnyAsync(cancel), nameof(RecurringDuty.For), "Bên dưới không có đơn vị nào như vậy");
    }
}

using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Regulations;

/// <summary>What the law said on a given day.</summary>
public sealed class RegulationBook(AppDbContext db, HolidayCalendar holidays, SharedValues shared, CurrentWork work)
{
    /// <summary>A new value of a parameter from a day on, with its source.</summary>
    public sealed record NewValue(string Key, string Value, DateOnly From, string Source, Verification Verification, string Reason);

    /// <summary>The parameter in force on the day, or none when the law (as far as recorded) gave no number then.</summary>
    public Task<LegalParameter?> FindAsync(string key, DateOnly day, CancellationToken cancel = default) => db.Set<LegalParameter>().AsNoTracking()
        .Where(p => p.Key == key && p.ValidFrom <= day && (p.ValidTo == null || day <= p.ValidTo))
        .OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync(cancel);

    /// <summary>The whole number in force on the day; none when there is no parameter or its value is words.</summary>
    public async Task<int?> NumberAsync(string key, DateOnly day, CancellationToken cancel = default) =>
        await FindAsync(key, day, cancel) is { } found && int.TryParse(found.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Counts working days by the recorded days off of Viet Nam.</summary>
    public Task<WorkingDays> WorkingDaysOfAsync(CancellationToken cancel = default) => holidays.WorkingDaysAsync(cancel);

    /// <summary>All values of all parameters, by key and day.</summary>
    public Task<List<LegalParameter>> AllAsync(CancellationToken cancel = default) =>
        db.Set<LegalParameter>().AsNoTracking().OrderBy(p => p.Key).ThenBy(p => p.ValidFrom).ToListAsync(cancel);

    /// <summary>The values of one parameter through time, earliest first; empty when there is no such key.</summary>
    public Task<List<LegalParameter>> HistoryAsync(string key, CancellationToken cancel = default) =>
        db.Set<LegalParameter>().AsNoTracking().Where(p => p.Key == key).OrderBy(p => p.ValidFrom).ToListAsync(cancel);

    /// <summary>
    /// Records a value from a day on. The value in force on that day ends the day before, and the new one holds as long as that one would have;
    /// a value that is already recorded for that same day is never overwritten. Refused to who does not answer for all units (<see cref="SharedValues"/>).
    /// </summary>
    public async Task<LegalParameter> ChangeAsync(NewValue wanted, CancellationToken cancel = default)
    {
        Rule.Check(await shared.MayChangeAsync(work.Scope, cancel), nameof(LegalParameter.Key), SharedValues.Refusal);
        Rule.Check(wanted.Value.Trim().Length > 0, nameof(LegalParameter.Value), "Ghi giá trị mới");
        var values = await db.Set<LegalParameter>().Where(p => p.Key == wanted.Key).OrderBy(p => p.ValidFrom).ToListAsync(cancel);
        Rule.Check(values.Count > 0, nameof(LegalParameter.Key), $"Không có tham số {wanted.Key}");
        if (ValueKinds.Problem(wanted.Value.Trim(), values) is { } problem) throw new RuleBroken(nameof(LegalParameter.Value), problem);
        Rule.Check(values.TrueForAll(p => p.ValidFrom != wanted.From), nameof(LegalParameter.ValidFrom),
            $"Đã có giá trị từ ngày {wanted.From:dd/MM/yyyy}. Giá trị đã ghi không sửa được; chọn ngày khác");
        work.Begin(RegulationOperations.NewValue, wanted.Reason);
        var (former, next) = (values.Find(p => p.HoldsOn(wanted.From)), values.Find(p => p.ValidFrom > wanted.From));
        var added = new LegalParameter
        {
            Key = wanted.Key, Name = values[^1].Name, Unit = values[^1].Unit, Value = wanted.Value.Trim(), ValidFrom = wanted.From,
            ValidTo = former is null ? next?.ValidFrom.AddDays(-1) : former.ValidTo, Source = wanted.Source, Verification = wanted.Verification,
        };
        if (former is not null) former.ValidTo = wanted.From.AddDays(-1);
        db.Add(added);
        await db.SaveChangesAsync(cancel);
        return added;
    }
}

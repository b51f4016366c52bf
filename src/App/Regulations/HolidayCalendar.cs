using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Regulations;

/// <summary>The days off of Viet Nam, as far as they are recorded. In a year without records only Saturdays and Sundays are off.</summary>
public sealed class HolidayCalendar(AppDbContext db, SharedValues shared, CurrentWork work)
{
    public Task<List<Holiday>> OfYearAsync(int year, CancellationToken cancel = default)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        return db.Set<Holiday>().AsNoTracking().Where(h => first <= h.Day && h.Day < next).OrderBy(h => h.Day).ToListAsync(cancel);
    }

    /// <summary>The years that have records, earliest first.</summary>
    public Task<List<int>> YearsAsync(CancellationToken cancel = default) =>
        db.Set<Holiday>().Select(h => h.Day.Year).Distinct().OrderBy(y => y).ToListAsync(cancel);

    /// <summary>Counts working days by all recorded days off.</summary>
    public async Task<WorkingDays> WorkingDaysAsync(CancellationToken cancel = default) =>
        new(await db.Set<Holiday>().Select(h => h.Day).ToListAsync(cancel));

    /// <summary>Adds a day off, such as one in lieu that has been made known. A day is recorded once. Refused to who does not answer for all units (<see cref="SharedValues"/>).</summary>
    public async Task AddAsync(Holiday holiday, string reason, CancellationToken cancel = default)
    {
        var day = holiday.Day;
        Rule.Check(await shared.MayChangeAsync(work.Scope, cancel), nameof(Holiday.Day), SharedValues.Refusal);
        Rule.Check(!await db.Set<Holiday>().AnyAsync(h => h.Day == day, cancel), nameof(Holiday.Day), $"Ngày {day:dd/MM/yyyy} đã có trong lịch nghỉ");
        work.Begin(RegulationOperations.AddHoliday, reason);
        db.Add(holiday);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The days of a year that were taken out again, for the history.</summary>
    public async Task<List<long>> RemovedAsync(int year, CancellationToken cancel = default)
    {
        var named = $"\"{year}-";
        return (await db.Set<ChangeRecord>().Where(c => c.RootEntity == nameof(Holiday) && c.Action == ChangeAction.Deleted && c.Values.Contains(named)).Select(c => c.RootId).ToListAsync(cancel))
            .ConvertAll(id => long.Parse(id, CultureInfo.InvariantCulture));
    }

    /// <summary>Takes out a day that was recorded by mistake; the history keeps both acts, and running limits are worked out without it from now on. Refused as <see cref="AddAsync"/>.</summary>
    /// <returns>False when there is no such day.</returns>
    public async Task<bool> RemoveAsync(DateOnly day, string reason, CancellationToken cancel = default)
    {
        Rule.Check(await shared.MayChangeAsync(work.Scope, cancel), nameof(Holiday.Day), SharedValues.Refusal);
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Why", "Ghi vì sao bỏ, như: nhập nhầm ngày");
        Rule.StopIfBroken();
        if (await db.Set<Holiday>().SingleOrDefaultAsync(h => h.Day == day, cancel) is not { } known) return false;
        work.Begin(RegulationOperations.RemoveHoliday, VietText.Nfc(reason.Trim()));
        db.Remove(known);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

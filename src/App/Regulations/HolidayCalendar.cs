using DoanKet.App.Platform.Data;
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
}

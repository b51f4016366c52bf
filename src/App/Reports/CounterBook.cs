using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Reports;

/// <summary>Adds to the counters, in the transaction of the fact that is counted. The row of a unit and day is added to by the database itself, so that posts at the same time never lose one another.</summary>
public sealed class CounterBook(AppDbContext db)
{
    private const int RowsAtOnce = 150;

    /// <param name="n">How many more; negative takes back.</param>
    public Task PostAsync(long unit, DateOnly day, Measure measure, TargetGroup group, int n, CancellationToken cancel = default) =>
        PostAsync([new CountLine(unit, day, measure, group, n)], cancel);

    /// <summary>Adds all lines by day and by month, or none.</summary>
    public async Task PostAsync(IReadOnlyCollection<CountLine> lines, CancellationToken cancel = default)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        // Always in the same order: two who post to the same rows wait for each other and never in a circle.
        var days = from l in lines
                   group l.N by (l.OrgUnitId, l.Day, l.Measure, l.Group) into same
                   orderby same.Key.OrgUnitId, same.Key.Day, same.Key.Measure, same.Key.Group
                   select (object[])[same.Key.OrgUnitId, same.Key.Day, same.Key.Measure.ToString(), same.Key.Group.ToString(), same.Sum()];
        var months = from l in lines
                     group l.N by (l.OrgUnitId, Month.Of(l.Day).Number, l.Measure, l.Group) into same
                     orderby same.Key.OrgUnitId, same.Key.Number, same.Key.Measure, same.Key.Group
                     select (object[])[same.Key.OrgUnitId, same.Key.Number, same.Key.Measure.ToString(), same.Key.Group.ToString(), same.Sum()];
        await AddAsync("day_count", "Day", days, cancel);
        await AddAsync("month_count", "Month", months, cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    private async Task AddAsync(string table, string date, IEnumerable<object[]> rows, CancellationToken cancel)
    {
        foreach (var chunk in rows.Where(r => (int)r[^1] != 0).Chunk(RowsAtOnce))
            await db.Database.ExecuteSqlRawAsync(Upsert(table, date, chunk.Length), chunk.SelectMany(r => r), cancel);
    }

    /// <summary>One statement that both databases understand: a new row, or its number added to the row that is there.</summary>
    private static string Upsert(string table, string date, int rows)
    {
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", Enumerable.Range(5 * r, 5).Select(p => $"{{{p}}}"))})");
        return $"""
            insert into {table} ("OrgUnitId", "{date}", "Measure", "Group", "N") values {string.Join(", ", values)}
            on conflict ("OrgUnitId", "{date}", "Measure", "Group") do update set "N" = {table}."N" + excluded."N"
            """;
    }
}

using System.Globalization;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.PartyReferral;

/// <summary>What is asked of the list; the unit stands for all below it today, the period includes both days.</summary>
public sealed record RecommendationQuestion(long? UnitId = null, DateOnly? From = null, DateOnly? To = null);

public sealed record RecommendationRow(long Id, long PersonId, string FullName, long UnitId, string UnitName, DateOnly Day, string? Resolution)
{
    internal string Cursor => $"{Day:yyyyMMdd}-{Id}";
}

/// <summary>Reads the recommendations of the scope. Political data: whoever sees the list is noted, each time.</summary>
public sealed class RecommendationList(AppDbContext db, ReadLog log, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>One page, newest first, and where the next begins.</summary>
    public async Task<(List<RecommendationRow> Rows, string? Next)> PageAsync(RecommendationQuestion question, string? after, CancellationToken cancel = default)
    {
        await log.NoteAsync(PartyOperations.View, await WordsAsync(question, cancel), cancel);
        var rows = await RowsAsync(After(Asked(question), after).Take(PageSize + 1), cancel);
        return rows.Count > PageSize ? (rows[..PageSize], rows[PageSize - 1].Cursor) : (rows, null);
    }

    /// <summary>Everything that answers the question, for a file.</summary>
    public async Task<List<RecommendationRow>> AllAsync(RecommendationQuestion question, CancellationToken cancel = default)
    {
        await log.NoteAsync(PartyOperations.Export, await WordsAsync(question, cancel), cancel);
        return await RowsAsync(Asked(question), cancel);
    }

    /// <summary>Who has been recommended within the scope, for a list of members to be narrowed to them; that it was asked is noted.</summary>
    public async Task<List<long>> PeopleAsync(string what, CancellationToken cancel = default)
    {
        await log.NoteAsync(PartyOperations.View, what, cancel);
        return await db.Set<Recommendation>().Select(r => r.PersonId).ToListAsync(cancel);
    }

    public Task<int> CountAsync(RecommendationQuestion question, int limit, CancellationToken cancel = default) => Asked(question).CountUpToAsync(limit, cancel);

    /// <summary>One recommendation within the scope.</summary>
    public async Task<RecommendationRow?> FindAsync(long id, CancellationToken cancel = default) =>
        (await RowsAsync(db.Set<Recommendation>().Where(r => r.Id == id), cancel)).SingleOrDefault();

    /// <summary>The grassroots unions of the unit, or of the whole scope: those that recommend.</summary>
    public Task<List<long>> UnionsAsync(long? unitId, CancellationToken cancel = default)
    {
        var unions = db.Set<OrgUnit>().Where(u => u.ClosedOn == null && (u.Kind == UnitKind.Grassroots || u.Kind == UnitKind.Occupational));
        if (unitId is not { } unit) return unions.Select(u => u.Id).ToListAsync(cancel);
        var below = db.Set<OrgLink>().Below(unit, time.Today);
        return unions.Where(u => below.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancel);
    }

    private IQueryable<Recommendation> Asked(RecommendationQuestion question)
    {
        var rows = db.Set<Recommendation>().AsNoTracking();
        if (question.UnitId is { } unit)
        {
            var below = db.Set<OrgLink>().Below(unit, time.Today);
            rows = rows.Where(r => below.Contains(r.OrgUnitId));
        }
        if (question.From is { } from) rows = rows.Where(r => r.Day >= from);
        if (question.To is { } to) rows = rows.Where(r => r.Day <= to);
        return rows.OrderByDescending(r => r.Day).ThenByDescending(r => r.Id);
    }

    private static IQueryable<Recommendation> After(IQueryable<Recommendation> rows, string? cursor)
    {
        if (cursor?.Split('-') is not [var written, var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !DateOnly.TryParseExact(written, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return rows;
        return rows.Where(r => r.Day < day || (r.Day == day && r.Id < id));
    }

    /// <summary>The names come by themselves: who recommended somebody still knows the name when the person has moved beyond the scope.</summary>
    private async Task<List<RecommendationRow>> RowsAsync(IQueryable<Recommendation> asked, CancellationToken cancel)
    {
        var found = await asked.Join(db.Set<OrgUnit>(), r => r.OrgUnitId, u => u.Id, (r, u) => new { Of = r, UnitName = u.Name })
            .OrderByDescending(r => r.Of.Day).ThenByDescending(r => r.Of.Id).ToListAsync(cancel);
        var ids = found.ConvertAll(f => f.Of.PersonId);
        var names = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
        return found.ConvertAll(f => new RecommendationRow(f.Of.Id, f.Of.PersonId, names[f.Of.PersonId], f.Of.OrgUnitId, f.UnitName, f.Of.Day, f.Of.Resolution));
    }

    private async Task<string> WordsAsync(RecommendationQuestion question, CancellationToken cancel)
    {
        var unit = question.UnitId is { } id ? await db.Set<OrgUnit>().Where(u => u.Id == id).Select(u => u.Name).SingleOrDefaultAsync(cancel) : null;
        return string.Join(", ", new[]
        {
            unit ?? "Toàn phạm vi",
            question.From is { } from ? $"từ {VietFormat.Date(from)}" : null,
            question.To is { } to ? $"đến {VietFormat.Date(to)}" : null,
        }.Where(part => part is not null));
    }
}

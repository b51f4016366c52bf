using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Register;

/// <summary>The register as it is read: what came in, or the drafts of our own; latest first.</summary>
public sealed class EntryList(AppDbContext db, EntrySight sight, DocumentEnds ends)
{
    /// <param name="ToCheck">How many proposals of the reader wait for an officer.</param>
    public sealed record Row(long Id, string? Book, DateOnly? ArrivedOn, string? Number, string Type, DateOnly? Date, string? DateWords, string Subject, string Issuer, string? Signer,
        Secrecy Secrecy, Urgency Urgency, DocumentState State, string UnitName, int ToCheck, long? PaperId)
    {
        /// <summary>Why and since when it holds no longer on the day asked; none while it holds.</summary>
        public DocumentEnd? End { get; init; }
    }

    /// <param name="Search">Words of number, subject, issuer, signer; with or without accents.</param>
    /// <param name="UnitCode">The unit whose register is read; all in the scope when none is given.</param>
    /// <param name="On">The day whose state is told.</param>
    public sealed record Question(DocumentWay Way, string? Search, int? Year, string? UnitCode, string? Type, DocumentState? State, Urgency? Urgency, DateOnly On, bool DraftsOnly = false)
    {
        /// <summary>The register of a former day: what arrived later was not there.</summary>
        public bool IsFormer { get; init; }
    }

    /// <param name="after">The id of the last row of the page before.</param>
    public async Task<List<Row>> ReadAsync(Question asked, long? after, int take, CancellationToken cancel = default)
    {
        var entries = await MatchingAsync(asked, cancel);
        if (after is { } last) entries = entries.Where(e => e.Id < last);
        var rows = await (
            from e in entries
            join unit in db.Set<OrgUnit>() on e.OrgUnitId equals unit.Id
            orderby e.Id descending
            select new
            {
                Entry = e, Unit = unit.Name,
                ToCheck = db.Set<DocumentCitation>().Count(i => i.EntryId == e.Id && i.State == ReadState.Proposed) + db.Set<DocumentFigure>().Count(i => i.EntryId == e.Id && i.State == ReadState.Proposed)
                    + db.Set<DirectiveTask>().Count(i => i.EntryId == e.Id && i.State == ReadState.Proposed) + db.Set<DocumentDoubt>().Count(i => i.EntryId == e.Id && i.State == ReadState.Proposed),
            }).Take(take).ToListAsync(cancel);
        var ended = await ends.OfAsync(rows.ConvertAll(r => r.Entry), cancel);
        return rows.ConvertAll(r => new Row(r.Entry.Id, r.Entry.BookNumber is { } number ? $"{number}/{r.Entry.BookYear}" : null, r.Entry.ArrivedOn, r.Entry.Number, r.Entry.Type, r.Entry.Date,
            r.Entry.DateWords, r.Entry.Subject, r.Entry.Issuer, r.Entry.SignerName, r.Entry.Secrecy, r.Entry.Urgency, r.Entry.StateOn(asked.On), r.Unit, r.ToCheck, r.Entry.PaperId)
        { End = ended.GetValueOrDefault(r.Entry.Id) is { } end && end.On <= asked.On ? end : null });
    }

    public async Task<int> CountAsync(Question asked, int limit, CancellationToken cancel = default) => await (await MatchingAsync(asked, cancel)).CountUpToAsync(limit, cancel);

    /// <summary>The years of arrival and the types that there are.</summary>
    public async Task<(List<int> Years, List<string> Types)> ChoicesAsync(DocumentWay way, CancellationToken cancel = default)
    {
        var entries = (await sight.OwnAsync(cancel)).Where(e => e.Way == way);
        return (await entries.Where(e => e.BookYear != null).Select(e => e.BookYear!.Value).Distinct().OrderByDescending(y => y).ToListAsync(cancel),
            await entries.Select(e => e.Type).Distinct().OrderBy(t => t).ToListAsync(cancel));
    }

    private async Task<IQueryable<DocumentEntry>> MatchingAsync(Question asked, CancellationToken cancel)
    {
        var (way, on) = (asked.Way, asked.On);
        var entries = (await sight.OwnAsync(cancel)).AsNoTracking().Where(e => e.Way == way);
        if (asked.IsFormer) entries = entries.Where(e => e.ArrivedOn == null || e.ArrivedOn <= on);
        if (asked.DraftsOnly) entries = entries.Where(e => e.IsDraft);
        if (asked.Year is { } year) entries = entries.Where(e => e.BookYear == year);
        if (asked.Type is { Length: > 0 } type) entries = entries.Where(e => e.Type == type);
        if (asked.Urgency is { } urgency) entries = entries.Where(e => e.Urgency == urgency);
        if (asked.UnitCode is { Length: > 0 } code) entries = entries.Where(e => db.Set<OrgUnit>().Any(u => u.Id == e.OrgUnitId && u.Code == code));
        entries = asked.State switch
        {
            DocumentState.Draft => entries.Where(e => e.IsDraft),
            DocumentState.Replaced => entries.Where(e => !e.IsDraft && e.ReplacedOn <= on),
            DocumentState.Expired => entries.Where(e => !e.IsDraft && !(e.ReplacedOn <= on) && e.ExpiredOn <= on),
            DocumentState.Issued => entries.Where(e => !e.IsDraft && !(e.ReplacedOn <= on) && !(e.ExpiredOn <= on) && (e.EffectiveFrom ?? e.Date) > on),
            DocumentState.InForce => entries.Where(e => !e.IsDraft && !(e.ReplacedOn <= on) && !(e.ExpiredOn <= on) && !((e.EffectiveFrom ?? e.Date) > on)),
            _ => entries,
        };
        foreach (var pattern in WordSearch.Patterns(asked.Search is { } typed ? TextWords.Bare(typed) : null)) entries = entries.Where(e => EF.Functions.Like(e.SearchText, pattern));
        return entries;
    }
}

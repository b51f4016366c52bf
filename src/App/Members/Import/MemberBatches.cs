using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;

namespace DoanKet.App.Members.Import;

/// <summary>Which lines of a batch are asked for.</summary>
public enum RowsAsked { ToSee, Faulty, All }

/// <summary>How the lines of a batch divide.</summary>
/// <param name="Clean">Enter without a remark.</param>
/// <param name="Doubtful">Enter with a warning.</param>
/// <param name="Faulty">Stay out until they are mended.</param>
/// <param name="Skipped">In the register already, or said twice.</param>
public sealed record BatchCounts(int Clean, int Doubtful, int Faulty, int Skipped, IReadOnlyDictionary<LineMatch, int> Matches)
{
    public int Enter => Clean + Doubtful;

    public int Rows => Enter + Faulty + Skipped;
}

/// <summary>Where a line stands in the file.</summary>
public sealed record LineAt(int Seq, string Sheet, int Row)
{
    /// <summary>"dòng 3", or "dòng 3 trang “Tổ 1”" as told on another sheet.</summary>
    public string Beside(string sheet) => sheet == Sheet ? $"dòng {Row}" : $"dòng {Row} trang “{Sheet}”";
}

/// <summary>One line with all that is said about it.</summary>
/// <param name="Twin">The other line that the match speaks of.</param>
/// <param name="KnownUnionName">The union of the person in the register, as it may be named to the reader.</param>
/// <param name="MayOpen">The person of the line is in the register, within the scope of the reader.</param>
/// <param name="IdColumn">The letter of the column of citizen numbers in the sheet of the line; empty when it has none.</param>
public sealed record ShownRow(MemberBatchRow Row, string? UnionName, LineAt? Twin, string? KnownUnionName, bool MayOpen, string IdColumn)
{
    /// <summary>The reader's findings, and what the match says.</summary>
    public IReadOnlyList<Finding> Findings { get; } = MatchWords.Finding(Row.Match, Twin?.Beside(Row.Sheet), KnownUnionName, Row.Match.IsOfId() ? IdColumn : "") is { } told ? [.. BatchJson.Findings(Row), told] : BatchJson.Findings(Row);
}

/// <summary>Reads batches and their lines, as far as the scope of the reader goes.</summary>
public sealed class MemberBatches(AppDbContext db, FileStore files, MemberLookup lookup)
{
    public const int PageSize = 50;

    public Task<MemberBatch?> FindAsync(long id, CancellationToken cancel = default) => db.Set<MemberBatch>().SingleOrDefaultAsync(b => b.Id == id, cancel);

    /// <summary>The latest files, with the unit each was for.</summary>
    public async Task<List<(MemberBatch Batch, string UnitName)>> RecentAsync(int limit, CancellationToken cancel = default) => (await (
        from batch in db.Set<MemberBatch>().AsNoTracking()
        join unit in db.Set<OrgUnit>() on batch.OrgUnitId equals unit.Id
        orderby batch.Id descending
        select new { batch, unit.Name }).Take(limit).ToListAsync(cancel)).ConvertAll(b => (b.batch, b.Name));

    public async Task<BatchCounts> CountAsync(long batchId, CancellationToken cancel = default)
    {
        var groups = await db.Set<MemberBatchRow>().Where(r => r.BatchId == batchId).GroupBy(r => new { r.Gravity, r.Match })
            .Select(g => new { g.Key.Gravity, g.Key.Match, N = g.Count() }).ToListAsync(cancel);
        int Sum(Func<Gravity, LineMatch, bool> where) => groups.Where(g => where(g.Gravity, g.Match)).Sum(g => g.N);
        var clean = Sum((g, m) => g is Gravity.None && m is (LineMatch.None or LineMatch.Former));
        return new(
            clean,
            Sum((g, m) => g is not Gravity.Error && m.Enters()) - clean,
            Sum((g, m) => g is Gravity.Error || m.IsFault()),
            Sum((g, m) => g is not Gravity.Error && m.IsSkipped()),
            groups.Where(g => g.Gravity is not Gravity.Error && g.Match is not LineMatch.None).GroupBy(g => g.Match).ToDictionary(g => g.Key, g => g.Sum(x => x.N)));
    }

    /// <summary>A page of lines in the order of the file.</summary>
    /// <param name="code">Only lines with this finding.</param>
    /// <param name="match">Only lines that stand so to other lines and to the register.</param>
    /// <param name="after">The <see cref="MemberBatchRow.Seq"/> of the last line of the page before.</param>
    public async Task<List<ShownRow>> RowsAsync(long batchId, RowsAsked which, string? code = null, LineMatch? match = null, int after = 0, int take = PageSize, CancellationToken cancel = default)
    {
        var rows = db.Set<MemberBatchRow>().AsNoTracking().Where(r => r.BatchId == batchId && r.Seq > after);
        if (code is not null) rows = rows.Where(r => r.Findings.Contains("\"" + code + "\""));
        if (match is { } sought) rows = rows.Where(r => r.Match == sought);
        if (which is RowsAsked.ToSee) rows = rows.Where(r => r.Gravity != Gravity.None || r.Match != LineMatch.None);
        if (which is RowsAsked.Faulty)
            rows = rows.Where(r => r.Gravity == Gravity.Error || r.Match == LineMatch.SameIdInFile || r.Match == LineMatch.IdOfAnother || r.Match == LineMatch.MemberElsewhere || r.Match == LineMatch.Died);
        return await ShowAsync(batchId, await rows.OrderBy(r => r.Seq).Take(take).ToListAsync(cancel), cancel);
    }

    /// <summary>For each match the first line that has it: its cell or row, and what is told there.</summary>
    public async Task<IReadOnlyDictionary<LineMatch, string>> ExamplesAsync(long batchId, CancellationToken cancel = default)
    {
        var first = await db.Set<MemberBatchRow>().Where(r => r.BatchId == batchId && r.Gravity != Gravity.Error && r.Match != LineMatch.None).GroupBy(r => r.Match).Select(g => g.Min(r => r.Seq)).ToListAsync(cancel);
        var rows = await ShowAsync(batchId, await db.Set<MemberBatchRow>().AsNoTracking().Where(r => r.BatchId == batchId && first.Contains(r.Seq)).ToListAsync(cancel), cancel);
        return rows.ToDictionary(r => r.Row.Match, r => (r.Findings.Count > 0 ? r.Findings[^1] : null) switch
        {
            null => $"dòng {r.Row.Row}",
            { Column.Length: > 0 } at => $"{at.Column}{r.Row.Row}: {at.Message}",
            var told => $"dòng {r.Row.Row}: {told.Message}",
        });
    }

    /// <summary>Of the members of before whom the list calls members of the Party: how many it would write, and how many it leaves because their name alone agrees.</summary>
    public async Task<(int Written, int NameAlone)> PartyHereAsync(long batchId, CancellationToken cancel = default)
    {
        var here = db.Set<MemberBatchRow>().Where(r => r.BatchId == batchId && r.IsPartyMember && r.Match == LineMatch.MemberHere && r.Gravity != Gravity.Error
            && !db.Set<PartyMembership>().Any(m => m.PersonId == r.PersonId));
        var written = await here.CountAsync(r => db.Set<Person>().Any(p => p.Id == r.PersonId && (r.CitizenId != null && p.CitizenId == r.CitizenId || r.BirthDate != null && p.BirthDate == r.BirthDate)), cancel);
        return (written, await here.CountAsync(cancel) - written);
    }

    /// <summary>The file as it was sent; none once it has been kept long enough.</summary>
    public async Task<byte[]?> FileAsync(MemberBatch batch, CancellationToken cancel = default) => (await files.FindAsync(batch.FileId, cancel))?.Bytes;

    public static BatchSummary Summary(MemberBatch batch) => BatchJson.Summary(batch);

    private async Task<List<ShownRow>> ShowAsync(long batchId, List<MemberBatchRow> rows, CancellationToken cancel)
    {
        var twins = rows.Select(r => r.TwinSeq).OfType<int>().ToList();
        var lines = await db.Set<MemberBatchRow>().Where(r => r.BatchId == batchId && twins.Contains(r.Seq)).ToDictionaryAsync(r => r.Seq, r => new LineAt(r.Seq, r.Sheet, r.Row), cancel);
        var units = await lookup.NamesAsync([.. rows.SelectMany(r => new[] { r.KnownUnitId, r.Group is null ? null : r.OrgUnitId }).OfType<long>().Distinct()], cancel);
        var people = rows.Select(r => r.PersonId).OfType<long>().ToList();
        var seen = await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        var ids = rows.Exists(r => r.Match.IsOfId()) ? await IdColumnsAsync(batchId, cancel) : [];
        return rows.ConvertAll(r => new ShownRow(
            r, r.Group is null ? null : units[r.OrgUnitId], r.TwinSeq is { } twin ? lines.GetValueOrDefault(twin) : null, r.KnownUnitId is { } known ? units[known] : null, r.PersonId is { } person && seen.Contains(person), ids.GetValueOrDefault(r.Sheet, "")));
    }

    /// <summary>By sheet, the letter of the column of citizen numbers.</summary>
    private async Task<Dictionary<string, string>> IdColumnsAsync(long batchId, CancellationToken cancel) =>
        BatchJson.Summary(await db.Set<MemberBatch>().AsNoTracking().SingleAsync(b => b.Id == batchId, cancel)).File.Columns
            .Where(c => c.Field is MemberField.CitizenId).GroupBy(c => c.Sheet).ToDictionary(g => g.Key, g => g.First().Letter);
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.FollowUp;

/// <summary>A line of the letter, and the question whose rows are behind its figures.</summary>
public sealed record LetterRow(FollowUpRow Row, FollowUpQuestion Of);

/// <summary>
/// Whom a unit presses: those directly below it, each with all that is below that one. Its own grassroots unions, where they are many, are one line: a letter
/// of 3,500 lines is read by nobody.
/// </summary>
internal sealed class BranchRows(AppDbContext db, OrgDirectory directory)
{
    /// <summary>Up to so many unions stand in the letter by name.</summary>
    public const int MostUnions = 40;

    /// <summary>The grassroots unions directly below, and what is below them.</summary>
    public static IQueryable<long> Unions(AppDbContext db, long above, DateOnly day) =>
        from link in db.Set<OrgLink>()
        where link.AncestorId == above && link.Distance == 1 && link.ValidFrom <= day && day < link.ValidTo
        join unit in db.Set<OrgUnit>() on link.DescendantId equals unit.Id
        where unit.Kind == UnitKind.Grassroots || unit.Kind == UnitKind.Occupational
        join part in db.Set<OrgLink>() on unit.Id equals part.AncestorId
        where part.ValidFrom <= day && day < part.ValidTo
        select part.DescendantId;

    /// <param name="rows">The figures of single units.</param>
    public async Task<List<LetterRow>> OfAsync(long giver, List<FollowUpRow> rows, FollowUpQuestion asked, CancellationToken cancel)
    {
        var day = asked.Day;
        var children = await directory.ChildrenAsync(giver, day, cancel);
        var ids = children.ConvertAll(c => c.Id);
        var branchOf = await db.Set<OrgLink>().Where(l => ids.Contains(l.AncestorId) && l.ValidFrom <= day && day < l.ValidTo).ToDictionaryAsync(l => l.DescendantId, l => l.AncestorId, cancel);
        var sums = rows.ToLookup(r => branchOf.TryGetValue(Id(r), out var branch) ? branch : Id(r));
        var unions = children.Where(c => c.IsGrassroots && sums.Contains(c.Id)).ToList();
        var found = children.Where(c => sums.Contains(c.Id) && (!c.IsGrassroots || unions.Count <= MostUnions)).Select(c => new LetterRow(Sum(sums[c.Id], $"{c.Id}", c.Name), asked with { BranchId = c.Id })).ToList();
        if (unions.Count > MostUnions)
            found.Add(new(Sum(unions.SelectMany(u => sums[u.Id]), "", $"{VietFormat.Number(unions.Count)} công đoàn cơ sở trực thuộc"), asked with { UnionsOf = giver }));
        // Its own tasks, and those of units that have left it since.
        found.AddRange(rows.Where(r => !branchOf.ContainsKey(Id(r))).Select(r => new LetterRow(r, asked with { UnitId = Id(r) })));
        return found;
    }

    private static long Id(FollowUpRow row) => long.Parse(row.Key, System.Globalization.CultureInfo.InvariantCulture);

    private static FollowUpRow Sum(IEnumerable<FollowUpRow> rows, string key, string name) =>
        rows.Aggregate(new FollowUpRow(key, name, null, 0, 0, 0, 0, 0), (sum, r) => sum with { Given = sum.Given + r.Given, Done = sum.Done + r.Done, Late = sum.Late + r.Late, Unacknowledged = sum.Unacknowledged + r.Unacknowledged, Unseen = sum.Unseen + r.Unseen });
}

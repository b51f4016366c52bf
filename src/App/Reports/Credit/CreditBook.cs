using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;

namespace DoanKet.App.Reports.Credit;

/// <summary>Writes the ledger in the transaction of the fact. A member counts when admitted for the first time; who comes by transfer or comes back is nobody's new member.</summary>
internal sealed class CreditBook(AppDbContext db, ManyRows rows, TimeProvider time) : IHandle<MembersMoved>, IHandle<ManyMoved>, IHandle<UnionRecognised>
{
    /// <summary>Decisions longer ago belong to no campaign that anybody still ranks: a list that brings in the members of twenty years is no merit of this one.</summary>
    private const int MostDaysBack = 400;

    public Task HandleAsync(MembersMoved happened, CancellationToken cancel) => PostAsync([happened], cancel);

    public Task HandleAsync(ManyMoved happened, CancellationToken cancel) => PostAsync(happened.Moved, cancel);

    /// <summary>The union, and the members who entered with its recognition, for the unit that ran the case.</summary>
    public async Task HandleAsync(UnionRecognised happened, CancellationToken cancel)
    {
        if (IsPast(happened.Day)) return;
        var runs = await db.Set<FoundingCase>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(c => c.Id == happened.CaseId).Select(c => c.OrgUnitId).SingleAsync(cancel);
        await db.Set<CreditLine>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(l => l.UnionId == happened.UnionId && l.Day == happened.Day)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.OrgUnitId, runs), cancel);
        await WriteAsync([Line(runs, happened.UnionId, happened.Day, CreditFor.Union, 1)], cancel);
    }

    private async Task PostAsync(IEnumerable<MembersMoved> moved, CancellationToken cancel)
    {
        var admitted = (from m in moved
                        where m.Kind is MovementKind.Admitted && (m.Count < 0 || !IsPast(m.Day))
                        group m.Count by (m.OrgUnitId, m.Day) into same
                        where same.Sum() != 0
                        orderby same.Key.OrgUnitId, same.Key.Day
                        select (same.Key.OrgUnitId, same.Key.Day, N: same.Sum())).ToList();
        if (admitted.Count == 0) return;
        var unions = admitted.Select(a => a.OrgUnitId).Distinct().ToList();
        var cases = (await db.Set<FoundingCase>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(c => c.Step == FoundingStep.Recognised && c.UnionId != null && unions.Contains(c.UnionId.Value))
            .Select(c => new { c.UnionId, c.StepOn, c.OrgUnitId }).ToListAsync(cancel)).ToDictionary(c => (c.UnionId!.Value, c.StepOn), c => c.OrgUnitId);
        var posted = admitted.Exists(a => a.N < 0) ? await PostedAsync(unions, cancel) : [];
        // Only what was credited can be taken back: not the members of a list too old to count.
        admitted.RemoveAll(a => a.N < 0 && !posted.Contains((a.OrgUnitId, a.Day)));
        await WriteAsync(admitted.ConvertAll(a => Line(cases.GetValueOrDefault((a.OrgUnitId, a.Day), a.OrgUnitId), a.OrgUnitId, a.Day, CreditFor.Member, a.N)), cancel);
    }

    private async Task<HashSet<(long, DateOnly)>> PostedAsync(List<long> unions, CancellationToken cancel) => [.. (await db.Set<CreditLine>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
        .Where(l => unions.Contains(l.UnionId) && l.For == CreditFor.Member).Select(l => new { l.UnionId, l.Day }).Distinct().ToListAsync(cancel)).Select(l => (l.UnionId, l.Day))];

    private Task WriteAsync(List<CreditLine> lines, CancellationToken cancel) =>
        db.InTransactionAsync(async () => { await rows.WriteAsync(lines, cancel); return 0; }, cancel);

    private CreditLine Line(long unit, long union, DateOnly day, CreditFor credit, int n) =>
        new() { OrgUnitId = unit, UnionId = union, Day = day, PostedOn = time.Today, For = credit, N = n };

    private bool IsPast(DateOnly day) => day < time.Today.AddDays(-MostDaysBack);
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Decides of a pair without merging it.</summary>
public sealed class PairDecisions(AppDbContext db, CurrentWork work, TimeProvider time)
{
    /// <summary>They are two people: not asked again while both records stay as they are. Like merging it is for who keeps both; who keeps one proposes.</summary>
    /// <returns>False when no side of such a pair lies in the scope.</returns>
    public Task<bool> NotSameAsync(long pairId, string why, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await OpenAsync(pairId, cancel) is not { } pair) return false;
        Rule.Check(await db.Set<Person>().CountAsync(p => p.Id == pair.FirstId || p.Id == pair.SecondId, cancel) == 2, "Một trong hai hồ sơ do đơn vị ngoài phạm vi giữ; đề nghị nơi quản lý cả hai xem và quyết định");
        Rule.Check(!string.IsNullOrWhiteSpace(why), "Why", "Ghi vì sao không phải một người, như: hai chị em, đã gọi hỏi");
        work.Begin(MemberOperations.NotSame, VietText.Nfc(why));
        var both = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().Where(p => p.Id == pair.FirstId || p.Id == pair.SecondId).OrderBy(p => p.Id).ToListAsync(cancel);
        (pair.State, pair.CameBack, pair.DecidedAt, pair.DecidedBy, pair.Why) = (PairState.NotSame, false, time.UtcNow, work.AccountName, VietText.Nfc(why));
        pair.DecidedOn = RecordTrace.PrintOf(RecordTrace.Of(both[0]), RecordTrace.Of(both[1]));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>What was said of a pair is taken back: it waits again.</summary>
    /// <returns>False when there is no such pair that was said to be two people, or one side lies outside the scope.</returns>
    public Task<bool> ReopenAsync(long pairId, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<DuplicatePair>(pairId, cancel);
        if (await db.Set<DuplicatePair>().SingleOrDefaultAsync(p => p.Id == pairId && p.State == PairState.NotSame, cancel) is not { } pair
            || await db.Set<Person>().CountAsync(p => p.Id == pair.FirstId || p.Id == pair.SecondId, cancel) < 2) return false;
        work.Begin(MemberOperations.ReopenPair);
        (pair.State, pair.DecidedOn) = (PairState.Open, null);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Marks the pair as one that a unit above both is asked to merge.</summary>
    /// <returns>The nearest unit above both, to be told; none when no side of such a pair lies in the scope.</returns>
    public Task<long?> ProposeAsync(long pairId, CancellationToken cancel = default) => db.InTransactionAsync<long?>(async () =>
    {
        if (await OpenAsync(pairId, cancel) is not { } pair) return null;
        Rule.Check(pair.ProposedAt is null, $"{pair.ProposedBy} đã đề nghị công đoàn cấp trên gộp; chờ ở đó quyết định");
        work.Begin(MemberOperations.ProposeMerge);
        (pair.ProposedAt, pair.ProposedBy) = (time.UtcNow, work.AccountName);
        await db.SaveChangesAsync(cancel);
        return await AboveBothAsync(db, pair.FirstUnitId, pair.SecondUnitId, cancel);
    }, cancel);

    /// <summary>The nearest unit that stands above both today, or is one of them.</summary>
    internal static Task<long> AboveBothAsync(AppDbContext db, long first, long second, CancellationToken cancel) => (
        from one in db.Set<OrgLink>()
        where one.DescendantId == first && one.ValidTo == OrgLink.Open
        join other in db.Set<OrgLink>() on one.AncestorId equals other.AncestorId
        where other.DescendantId == second && other.ValidTo == OrgLink.Open
        orderby one.Distance
        select one.AncestorId).FirstAsync(cancel);

    private async Task<DuplicatePair?> OpenAsync(long pairId, CancellationToken cancel)
    {
        await db.HoldAsync<DuplicatePair>(pairId, cancel);
        if (await db.Set<DuplicatePair>().SingleOrDefaultAsync(p => p.Id == pairId, cancel) is not { } pair) return null;
        await db.Entry(pair).ReloadAsync(cancel);
        if (!await db.Set<Person>().AnyAsync(p => p.Id == pair.FirstId || p.Id == pair.SecondId, cancel)) return null;
        Rule.Check(pair.State is PairState.Open, $"{pair.DecidedBy} đã quyết định về cặp này; mở lại trang để xem");
        return pair;
    }
}

using System.Text.Json;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>Makes one record of two. Everything that named the record that goes names the kept one; all of it can be taken back (<see cref="PeopleParting"/>).</summary>
/// <remarks>Only who keeps both records may merge them. What lies in units beyond the scope (a former spell, an office) only changes whom it names.</remarks>
public sealed class PeopleMerge(AppDbContext db, CurrentWork work, SpellSettlement settlement, NamesInUse names, Events events, TimeProvider time)
{
    /// <returns>False when there is no such pair, or one of its records lies outside the scope.</returns>
    public Task<bool> MergeAsync(MergeRequest request, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        await db.HoldAsync<DuplicatePair>(request.PairId, cancel);
        if (await db.Set<DuplicatePair>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PairId, cancel) is not { } found) return false;
        Rule.Check(found.State is not PairState.Merged, $"{found.DecidedBy} đã gộp hai hồ sơ này; mở lại trang để xem");
        Rule.Check(found.State is PairState.Open, $"{found.DecidedBy} vừa xác định đây không phải một người ({found.Why}); mở lại trang, bấm Xem lại cặp này nếu vẫn muốn gộp");
        if (await BothAsync(found, cancel) is not var (kept, gone)) return false;
        Check(request, kept, gone);
        work.Begin(MemberOperations.Merge, VietText.Nfc(request.Reason));
        await events.PublishAsync(new PeopleMerging(kept.Id, gone.Id), cancel);
        var lastUnit = await settlement.SettleAsync(kept.Id, gone.Id, request.Spells, request.Reason, cancel);
        Rule.StopIfBroken();
        var journal = await WriteAsync(request, kept, gone, lastUnit, cancel);
        await names.NoteAsync([kept], cancel);
        await CloseAsync(request, kept.Id, gone, journal, cancel);
        return true;
    }, cancel);

    /// <summary>Both records, held until the end and as they are now; the lower id is the one that stays.</summary>
    private async Task<(Person Kept, Person Gone)?> BothAsync(DuplicatePair pair, CancellationToken cancel)
    {
        await db.HoldAllAsync<Person>(HeldFor.Removal, [pair.FirstId, pair.SecondId], cancel);
        var both = await db.Set<Person>().Where(p => p.Id == pair.FirstId || p.Id == pair.SecondId).OrderBy(p => p.Id).ToListAsync(cancel);
        foreach (var person in both) await db.Entry(person).ReloadAsync(cancel);
        return both is [var kept, var gone] ? (kept, gone) : null;
    }

    private static void Check(MergeRequest request, Person kept, Person gone)
    {
        Rule.Check(kept.Version == request.FirstVersion && gone.Version == request.SecondVersion, "Một trong hai hồ sơ vừa được người khác sửa. Trang đã lấy giá trị mới; xem lại rồi gộp");
        Rule.Check(!string.IsNullOrWhiteSpace(request.Reason), nameof(request.Reason), "Ghi vì sao là một người, như: đã đối chiếu căn cước");
        foreach (var field in MergeFields.All.Where(f => MergeFields.Differ(kept, gone, f) && !request.Chosen.ContainsKey(f)))
            Rule.Check(false, field.ToString(), $"{field.Label()} của hai hồ sơ khác nhau; chọn một");
    }

    /// <summary>The rows in three saves: what named the other record, that record, and what the kept one takes from it.</summary>
    private async Task<MergeJournal> WriteAsync(MergeRequest request, Person kept, Person gone, long? lastUnit, CancellationToken cancel)
    {
        var journal = new MergeJournal(db, events);
        var scope = work.Scope;
        work.Scope = OrgScope.Everything;
        try
        {
            await PersonReferences.MoveAsync(db, gone.Id, kept.Id, cancel);
            await TurnPairsAsync(request.PairId, kept, gone, cancel);
            await journal.SaveAsync(cancel);
            db.Remove(gone);
            await journal.SaveAsync(cancel);
            foreach (var field in MergeFields.All)
                if (SideOf(request, kept, gone, field) is MergeSide.Second) MergeFields.Take(kept, gone, field);
            kept.Ethnicity ??= gone.Ethnicity;
            kept.OrgUnitId = lastUnit ?? kept.OrgUnitId;
            db.GuardSpells(kept);
            await journal.SaveAsync(cancel);
        }
        finally
        {
            work.Scope = scope;
        }
        return journal;
    }

    private static MergeSide SideOf(MergeRequest request, Person kept, Person gone, MergeField field) =>
        request.Chosen.TryGetValue(field, out var side) && MergeFields.Of(side is MergeSide.First ? kept : gone, field) is not null ? side : MergeFields.Usual(kept, gone, field);

    /// <summary>Other pairs of the record that goes are from now on pairs of the kept one: what was decided of them stays decided.</summary>
    private async Task TurnPairsAsync(long pairId, Person kept, Person gone, CancellationToken cancel)
    {
        var pairs = await db.Set<DuplicatePair>().Where(p => p.Id != pairId && p.State != PairState.Merged
            && (p.FirstId == gone.Id || p.SecondId == gone.Id || p.FirstId == kept.Id || p.SecondId == kept.Id)).ToListAsync(cancel);
        var known = pairs.Where(p => p.FirstId == kept.Id || p.SecondId == kept.Id).Select(p => p.FirstId == kept.Id ? p.SecondId : p.FirstId).ToHashSet();
        foreach (var pair in pairs.Where(p => p.FirstId == gone.Id || p.SecondId == gone.Id))
        {
            var (other, unit) = pair.FirstId == gone.Id ? (pair.SecondId, pair.SecondUnitId) : (pair.FirstId, pair.FirstUnitId);
            if (!known.Add(other)) db.Remove(pair);
            else (pair.FirstId, pair.SecondId, pair.FirstUnitId, pair.SecondUnitId) = kept.Id < other ? (kept.Id, other, kept.OrgUnitId, unit) : (other, kept.Id, unit, kept.OrgUnitId);
        }
    }

    private async Task CloseAsync(MergeRequest request, long kept, Person gone, MergeJournal journal, CancellationToken cancel)
    {
        var movements = await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == kept).Select(m => m.Id).ToListAsync(cancel);
        db.Add(new PersonMerge
        {
            PairId = request.PairId, KeptId = kept, GoneId = gone.Id, GoneName = gone.FullName, MergedAt = time.UtcNow, MergedBy = work.AccountName,
            Reason = VietText.Nfc(request.Reason), Journal = JsonSerializer.Serialize(new JournalText(journal.Lines, movements)),
        });
        var pair = await db.Set<DuplicatePair>().SingleAsync(p => p.Id == request.PairId, cancel);
        (pair.State, pair.DecidedAt, pair.DecidedBy, pair.Why) = (PairState.Merged, time.UtcNow, work.AccountName, VietText.Nfc(request.Reason));
        await db.SaveChangesAsync(cancel);
    }
}

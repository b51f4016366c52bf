using System.Text.Json;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Duplicates;

/// <summary>What making two records of one again does, or has done, in three parts.</summary>
/// <param name="Back">Rows that become what they were.</param>
/// <param name="Stays">What stays with the kept record because it was changed since, in words.</param>
/// <param name="Blocked">Why it cannot be done now; none when it can.</param>
public sealed record PartingPlan(int Back, IReadOnlyList<string> Stays, IReadOnlyList<string> Blocked);

/// <summary>Takes a merge back. What has been written since stays with the record that was kept.</summary>
public sealed class PeopleParting(AppDbContext db, CurrentWork work, Events events, TimeProvider time)
{
    /// <summary>The merge of the pair that holds now; none when there is none, or the kept record lies outside the scope.</summary>
    public async Task<PersonMerge?> FindAsync(long pairId, CancellationToken cancel = default) =>
        await db.Set<PersonMerge>().SingleOrDefaultAsync(m => m.PairId == pairId && m.PartedAt == null, cancel) is { } merge
            && (await MergedPeople.KeptAsync(db, merge.GoneId, cancel) is { } kept && await db.Set<Person>().AnyAsync(p => p.Id == kept, cancel)) ? merge : null;

    /// <summary>What parting the two now would do.</summary>
    public async Task<PartingPlan> PreviewAsync(PersonMerge merge, CancellationToken cancel = default)
    {
        var text = TextOf(merge);
        var fates = await FatesAsync(text, cancel);
        return new(fates.Count(f => f.Back), [.. fates.SelectMany(f => f.Stays).Distinct()], await BlockedAsync(merge, text, cancel));
    }

    /// <returns>None when there is no such merge in the scope.</returns>
    public Task<PartingPlan?> PartAsync(long pairId, string reason, CancellationToken cancel = default) => db.InTransactionAsync<PartingPlan?>(async () =>
    {
        await db.HoldAsync<DuplicatePair>(pairId, cancel);
        if (await FindAsync(pairId, cancel) is not { } merge) return null;
        await db.HoldAsync<Person>(merge.KeptId, cancel);
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi vì sao tách lại, như: hai người khác nhau");
        var plan = await PreviewAsync(merge, cancel);
        Rule.Check(plan.Blocked.Count == 0, string.Join(". ", plan.Blocked));
        Rule.StopIfBroken();
        work.Begin(MemberOperations.Part, VietText.Nfc(reason));
        await RestoreAsync(TextOf(merge), cancel);
        var pair = await db.Set<DuplicatePair>().SingleAsync(p => p.Id == pairId, cancel);
        (merge.PartedAt, merge.PartedBy, pair.State, pair.Why) = (time.UtcNow, work.AccountName, PairState.Open, VietText.Nfc(reason));
        await db.SaveChangesAsync(cancel);
        return plan;
    }, cancel);

    private static JournalText TextOf(PersonMerge merge) => JsonSerializer.Deserialize<JournalText>(merge.Journal)!;

    private async Task<List<string>> BlockedAsync(PersonMerge merge, JournalText text, CancellationToken cancel)
    {
        var blocked = new List<string>();
        if (!await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AnyAsync(p => p.Id == merge.KeptId, cancel))
            return ["Hồ sơ giữ lại nay đã gộp tiếp vào hồ sơ khác; tách lần gộp sau trước"];
        var now = await db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(m => m.PersonId == merge.KeptId).Select(m => m.Id).ToListAsync(cancel);
        var moved = text.Lines.Where(l => l.Entity is nameof(Movement) or nameof(Membership) && l.Did is not EntityState.Deleted);
        if (!now.Order().SequenceEqual(text.Movements.Order()) || (await FatesAsync(new([.. moved], []), cancel)).Exists(f => f.Stays.Count > 0))
            blocked.Add("Sau khi gộp, quá trình sinh hoạt đã có biến động mới hoặc đã đính chính; hủy các biến động ấy rồi tách");
        var gone = text.Lines.Single(l => l.Entity == nameof(Person) && l.Did is EntityState.Deleted).Before;
        if (gone[nameof(Person.CitizenId)].GetString() is { } number && await IsTakenAsync(number, merge.KeptId, text, cancel))
            blocked.Add($"Số định danh {CitizenId.Mask(number)} của hồ sơ đã gộp nay thuộc một hồ sơ khác; sửa số ở đó trước");
        var units = text.Lines.Where(l => l.Entity is nameof(Movement)).SelectMany(l => new[] { l.Before, l.After }).Where(v => v.ContainsKey(nameof(Movement.Day)) && v.ContainsKey(nameof(Movement.OrgUnitId)))
            .Select(v => v[nameof(Movement.OrgUnitId)].GetInt64()).Append(gone[nameof(Person.OrgUnitId)].GetInt64()).Distinct();
        foreach (var unit in units)
            if (!await db.IsInScopeAsync(unit, cancel)) return [.. blocked, "Một trong các đơn vị liên quan nằm ngoài phạm vi; công đoàn cấp trên của cả hai mới tách được"];
        return blocked;
    }

    /// <summary>Whether the number would be there twice: at somebody else, or at the kept record where it was written since.</summary>
    private async Task<bool> IsTakenAsync(string number, long kept, JournalText text, CancellationToken cancel)
    {
        var holder = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(p => p.CitizenId == number).Select(p => (long?)p.Id).SingleOrDefaultAsync(cancel);
        return holder is { } id && (id != kept || !text.Lines.Any(l => l.Entity == nameof(Person) && l.Key == kept && l.After.TryGetValue(nameof(Person.CitizenId), out var given) && given.GetString() == number));
    }

    private async Task<List<RowFate>> FatesAsync(JournalText text, CancellationToken cancel)
    {
        var fates = new List<RowFate>();
        foreach (var line in text.Lines) fates.Add(RowFate.Of(line, await JournalRows.FindAsync(db, line, cancel)));
        return fates;
    }

    /// <summary>The saves of the merge backwards: what the kept record was, the other record, and what named it.</summary>
    private async Task RestoreAsync(JournalText text, CancellationToken cancel)
    {
        var scope = work.Scope;
        work.Scope = OrgScope.Everything;
        try
        {
            foreach (var step in text.Lines.GroupBy(l => l.Step).OrderByDescending(g => g.Key))
            {
                foreach (var line in step) JournalRows.Restore(db, line, await JournalRows.FindAsync(db, line, cancel));
                await MergeJournal.SaveAndCountAsync(db, events, cancel);
            }
        }
        finally
        {
            work.Scope = scope;
        }
    }
}

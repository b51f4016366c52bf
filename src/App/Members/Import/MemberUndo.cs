using System.Globalization;
using DoanKet.App.Members.Party;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Import;

/// <summary>What undoing a batch does, or has done, in three parts.</summary>
/// <param name="Reversed">Lines whose people and memberships go as if they had never come.</param>
/// <param name="Kept">Lines that stay because somebody has changed the person since.</param>
/// <param name="Stuck">Lines that cannot go because something rests on them, by reason.</param>
/// <param name="Party">Members of before of whom the list told that they are of the Party: that goes, they stay.</param>
public sealed record UndoBuckets(int Reversed, int Kept, IReadOnlyDictionary<string, int> Stuck, int Party = 0)
{
    public int StuckInAll => Stuck.Values.Sum();
}

/// <summary>Somebody whom undoing leaves in the register, and why.</summary>
/// <param name="Row">The line of the file.</param>
public sealed record StayingMember(int Row, string FullName, long PersonId, string Why);

/// <summary>Takes an import back. What has been built on it since stays, and is told.</summary>
public sealed class MemberUndo(AppDbContext db, CurrentWork work, BatchLedger ledger, FileStore files, IEnumerable<IRestOnMembers> others, Events events, IDatabaseProvider provider, TimeProvider time)
{
    public const string MovedSince = "đã có biến động sau khi nhập";
    public const string HasCard = "đã cấp thẻ";
    public const string ChangedSince = "hồ sơ đã được sửa sau khi nhập";
    public const string HoldsOffice = "đang hoặc đã giữ chức vụ công đoàn";

    private const string People = """select "PersonId" from member_batch_row where "BatchId" = {0} and "Outcome" = 'Imported'""";

    private const string CloseMovements = """
        delete from movement where "BatchId" = {0} and "PersonId" in (select "PersonId" from member_batch_row where "BatchId" = {0} and "Outcome" = 'Imported')
        """;

    private const string CloseSpells = """
        delete from membership where "Id" in (
            select (select max(m."Id") from membership m where m."PersonId" = r."PersonId" and m."OrgUnitId" = r."OrgUnitId" and m."From" = r."From")
            from member_batch_row r where r."BatchId" = {0} and r."Outcome" = 'Imported')
        """;

    private const string GiveBack = """
        update person as p set "OrgUnitId" = r."KnownUnitId", "Version" = p."Version" + 1
        from member_batch_row r where r."BatchId" = {0} and r."Outcome" = 'Imported' and r."IsNewPerson" = {1} and p."Id" = r."PersonId"
        """;

    /// <summary>Of the people who came with the batch and go with it, and of members of before of whom the list only told it, unless it was corrected since.</summary>
    private const string ForgetParty = """
        delete from party_membership where "BatchId" = {0} and ("Version" = 1 or "PersonId" in (select "PersonId" from member_batch_row where "BatchId" = {0} and "Outcome" = 'Imported'))
            and "PersonId" in (select "PersonId" from member_batch_row where "BatchId" = {0} and ("Outcome" = 'Imported' or "Match" = 'MemberHere'))
        """;

    private const string ForgetFirst = """
        delete from duplicate_pair where "FirstId" in (select "PersonId" from member_batch_row where "BatchId" = {0} and "Outcome" = 'Imported' and "IsNewPerson" = {1})
        """;

    private const string ForgetSecond = """
        delete from duplicate_pair where "SecondId" in (select "PersonId" from member_batch_row where "BatchId" = {0} and "Outcome" = 'Imported' and "IsNewPerson" = {1})
        """;

    private const string ForgetPeople = """
        delete from person where "Id" in (select "PersonId" from member_batch_row where "BatchId" = {0} and "Outcome" = 'Imported' and "IsNewPerson" = {1})
        """;

    /// <summary>What undoing the batch now would do.</summary>
    public async Task<UndoBuckets> PreviewAsync(MemberBatch batch, CancellationToken cancel = default)
    {
        var stuck = new Dictionary<string, int>();
        var left = Imported(batch.Id);
        foreach (var (why, people) in Holders(batch, Imported(batch.Id)))
        {
            if (await left.CountAsync(r => people.Contains(r.PersonId!.Value), cancel) is > 0 and var n) stuck[why] = stuck.GetValueOrDefault(why) + n;
            left = left.Where(r => !people.Contains(r.PersonId!.Value));
        }
        var kept = await left.CountAsync(Changed(batch), cancel);
        return new(await left.CountAsync(cancel) - kept, kept, stuck, await ToldOfTheParty(batch.Id).CountAsync(cancel));
    }

    /// <summary>Whom undoing the batch would leave, or has left, in the order of the file and with the first reason; at most so many.</summary>
    public async Task<List<StayingMember>> StayingAsync(MemberBatch batch, int most, CancellationToken cancel = default)
    {
        var isUndone = batch.State is BatchState.Undone;
        var rows = isUndone ? Lines(batch.Id).Where(r => r.Outcome == RowOutcome.Stuck) : Imported(batch.Id);
        var found = new List<StayingMember>();
        foreach (var (why, people) in Holders(batch, rows)) await AddAsync(rows.Where(r => people.Contains(r.PersonId!.Value)), why);
        await AddAsync(isUndone ? Lines(batch.Id).Where(r => r.Outcome == RowOutcome.Kept) : rows.Where(Changed(batch)), ChangedSince);
        return [.. found.DistinctBy(s => s.PersonId).OrderBy(s => s.Row)];

        async Task AddAsync(IQueryable<MemberBatchRow> lines, string why) =>
            found.AddRange(await lines.OrderBy(r => r.Seq).Take(most).Select(r => new StayingMember(r.Row, r.FullName, r.PersonId!.Value, why)).ToListAsync(cancel));
    }

    /// <summary>Undoes the batch, once. Its people are held from before anything is looked at: who writes something about one of them meanwhile either comes first and is seen, or waits and meets nobody.</summary>
    public Task<UndoBuckets> UndoAsync(long batchId, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        db.AllowLongStatements();
        await provider.MeasureAsync(db, "member_batch_row", cancel);
        await db.HoldAsync<MemberBatch>(batchId, cancel);
        var batch = await db.Set<MemberBatch>().SingleAsync(b => b.Id == batchId, cancel);
        await db.Entry(batch).ReloadAsync(cancel);
        Rule.Check(batch.State is BatchState.Done, batch.State is BatchState.Undone ? $"Lô {batch.Number} đã hoàn tác rồi" : $"Lô {batch.Number} chưa nhập nên không có gì để hoàn tác");
        work.Begin(MemberOperations.UndoImport, $"{batch.Number}, tệp “{batch.FileName}”");
        await db.HoldAllAsync<Person>(HeldFor.Removal, People, [batchId], cancel);
        var stuck = new Dictionary<string, int>();
        foreach (var (why, people) in Holders(batch, Imported(batchId)))
            if (await MarkAsync(Imported(batchId).Where(r => people.Contains(r.PersonId!.Value)), RowOutcome.Stuck, cancel) is > 0 and var n) stuck[why] = stuck.GetValueOrDefault(why) + n;
        var kept = await MarkAsync(Imported(batchId).Where(Changed(batch)), RowOutcome.Kept, cancel);
        var party = await ToldOfTheParty(batchId).CountAsync(cancel);
        var buckets = new UndoBuckets(await TakeBackAsync(batchId, cancel), kept, stuck, party);
        (batch.State, batch.UndoneAt, batch.UndoneBy) = (BatchState.Undone, time.UtcNow, work.AccountName);
        (batch.Reversed, batch.Kept, batch.Stuck) = (buckets.Reversed, buckets.Kept, buckets.StuckInAll);
        await files.ForgetAsync(batch.FileId, cancel);
        await db.SaveChangesAsync(cancel);
        return buckets;
    }, cancel);

    /// <returns>How many lines.</returns>
    private async Task<int> TakeBackAsync(long batchId, CancellationToken cancel)
    {
        await events.PublishAsync(await ledger.MovedAsync(batchId, -1, cancel), cancel);
        await db.Database.ExecuteSqlRawAsync(CloseMovements, [batchId], cancel);
        await db.Database.ExecuteSqlRawAsync(CloseSpells, [batchId], cancel);
        await db.Database.ExecuteSqlRawAsync(GiveBack, [batchId, false], cancel);
        await db.Database.ExecuteSqlRawAsync(ForgetParty, [batchId], cancel);
        // in two: of one condition with "or" the database would hold every pair against every line
        foreach (var step in new[] { ForgetFirst, ForgetSecond, ForgetPeople }) await db.Database.ExecuteSqlRawAsync(step, [batchId, true], cancel);
        return await MarkAsync(Imported(batchId), RowOutcome.Reversed, cancel);
    }

    private static Task<int> MarkAsync(IQueryable<MemberBatchRow> rows, RowOutcome outcome, CancellationToken cancel) =>
        rows.ExecuteUpdateAsync(s => s.SetProperty(r => r.Outcome, outcome), cancel);

    /// <summary>Undoing is an act on the whole batch: also on people who have gone to units beyond the scope since, who then stay.</summary>
    private IQueryable<MemberBatchRow> Imported(long batchId) => Lines(batchId).Where(r => r.Outcome == RowOutcome.Imported);

    private IQueryable<MemberBatchRow> Lines(long batchId) => db.Set<MemberBatchRow>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(r => r.BatchId == batchId);

    private IQueryable<PartyMembership> ToldOfTheParty(long batchId)
    {
        var here = db.Set<MemberBatchRow>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(r => r.BatchId == batchId && r.Match == LineMatch.MemberHere);
        return db.Set<PartyMembership>().Where(m => m.BatchId == batchId && m.Version == 1 && here.Any(r => r.PersonId == m.PersonId));
    }

    private IEnumerable<(string Why, IQueryable<long> People)> Holders(MemberBatch batch, IQueryable<MemberBatchRow> lines)
    {
        var movements = db.Set<Movement>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);
        // from the lines to their movements: the other way round a country's movements would be read
        yield return (MovedSince,
            from row in lines
            join own in movements on row.PersonId equals own.PersonId
            where own.BatchId == batch.Id
            join later in movements on own.PersonId equals later.PersonId
            where later.BatchId != batch.Id && own.Id < later.Id
            select later.PersonId);
        yield return (HasCard, db.Set<MemberCard>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Select(c => c.PersonId));
        yield return (HoldsOffice, db.Set<Officer>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(o => o.PersonId != null).Select(o => o.PersonId!.Value));
        foreach (var other in others) yield return (other.Why, other.People());
    }

    /// <summary>Changed is whose history has anything written after the import itself.</summary>
    private System.Linq.Expressions.Expression<Func<MemberBatchRow, bool>> Changed(MemberBatch batch)
    {
        var id = batch.Id.ToString(CultureInfo.InvariantCulture);
        var import = db.Set<ChangeRecord>().Where(c => c.RootEntity == nameof(MemberBatch) && c.RootId == id).Max(c => c.Id);
#pragma warning disable CA1305 // becomes a cast in SQL
        return row => db.Set<ChangeRecord>().Any(c => (c.RootEntity == nameof(Person) || c.RootEntity == nameof(PartyMembership)) && c.RootId == row.PersonId!.Value.ToString() && c.Action != ChangeAction.Read && c.Action != ChangeAction.Opened && c.Id > import);
#pragma warning restore CA1305
    }
}

using System.Data.Common;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Import;

/// <summary>Carries a tried batch out: every line that can enter, in one transaction, or none.</summary>
/// <remarks>The database copies the lines into the register itself. A process that dies leaves the batch as it was before, and it can be carried out again.</remarks>
public sealed class MemberImport(AppDbContext db, IDatabaseProvider provider, CurrentWork work, RegisterChecks checks, BatchLedger ledger, ImportStops stops, FileStore files, Events events, JobQueue queue, TimeProvider time)
{
    /// <summary>So many new people can change what a small register looks like to its database.</summary>
    private const int WorthMeasuring = 1_000;

    /// <summary>Lines that enter when the batch is carried out.</summary>
    private static readonly string Enters = $"""
        r."BatchId" = {"{0}"} and r."Gravity" <> '{nameof(Gravity.Error)}' and r."Match" in ({string.Join(", ", Enum.GetValues<LineMatch>().Where(m => m.Enters()).Select(m => $"'{m}'"))})
        """;

    private const string OpenPeople = $"""
        insert into person ("Id", "OrgUnitId", "FullName", "SearchText", "SortKey", "NameKey", "BirthDate", "BirthYear", "Sex", "CitizenId", "OtherId", "IdIssuedOn", "Phone", "Email",
            "Address", "Ethnicity", "UnionSince", "Note", "JobTitle", "Version")
        select r."PersonId", r."OrgUnitId", r."FullName", r."SearchText", r."SortKey", r."NameKey", r."BirthDate", r."BirthYear", r."Sex", r."CitizenId", r."OtherId", r."IdIssuedOn", r."Phone", r."Email",
            r."Address", r."Ethnicity", r."JoinedOn", r."Note", r."JobTitle", 0
        from member_batch_row r where r."BatchId" = {"{0}"} and r."Outcome" = 'Imported' and r."IsNewPerson" = {"{1}"}
        """;

    /// <summary>Former members keep what is known of them; their record comes to the new union.</summary>
    private const string TakeOver = """
        update person as p set "OrgUnitId" = r."OrgUnitId", "Version" = p."Version" + 1
        from member_batch_row r where r."BatchId" = {0} and r."Outcome" = 'Imported' and r."IsNewPerson" = {1} and p."Id" = r."PersonId"
        """;

    private const string KeepFormerUnit = """
        update member_batch_row as r set "KnownUnitId" = p."OrgUnitId"
        from person p where r."BatchId" = {0} and r."Match" = 'Former' and r."Outcome" = 'Imported' and p."Id" = r."PersonId"
        """;

    /// <summary>Also of members of before, whose lines tell nothing else; what is known stays. Of these a name alone is not enough: the number or the day of birth must be the same, for two of one union may share a name.</summary>
    private const string PartyMembers = """
        insert into party_membership ("PersonId", "JoinedOn", "OfficialOn", "OnProbation", "BatchId", "Version")
        select r."PersonId", r."PartyJoinedOn", r."PartyOfficialOn", r."IsOnProbation", {0}, 1 from member_batch_row r
        where r."BatchId" = {0} and r."IsPartyMember" = {1} and (r."Outcome" = 'Imported' or r."Match" = 'MemberHere' and r."Gravity" <> 'Error'
            and exists (select 1 from person p where p."Id" = r."PersonId" and (p."CitizenId" = r."CitizenId" or p."BirthDate" = r."BirthDate")))
        on conflict ("PersonId") do nothing
        """;

    /// <summary>In their order: two imports that add the same names wait for each other and never in a circle (<see cref="NamesInUse"/>).</summary>
    private const string Names = """
        insert into person_name ("SortKey", "SearchText")
        select distinct r."SortKey", r."SearchText" from member_batch_row r where r."BatchId" = {0} and r."Outcome" = 'Imported' order by 1, 2
        on conflict do nothing
        """;

    private const string Spells = """
        insert into membership ("PersonId", "OrgUnitId", "From", "To", "CardNumber", "Position")
        select r."PersonId", r."OrgUnitId", r."From", {1}, r."CardNumber", r."Position" from member_batch_row r where r."BatchId" = {0} and r."Outcome" = 'Imported'
        """;

    private const string Movements = """
        insert into movement ("PersonId", "OrgUnitId", "Day", "Kind", "Group", "BatchId")
        select r."PersonId", r."OrgUnitId", r."From", case when r."Match" = 'Former' then 'Readmitted' else 'Admitted' end, r."Group", {0}
        from member_batch_row r where r."BatchId" = {0} and r."Outcome" = 'Imported'
        """;

    private const string FormerMembers = """select r."PersonId" from member_batch_row r where r."BatchId" = {0} and r."Match" = 'Former'""";

    /// <summary>Carries the batch out as it was seen. The register is compared once more: when that gives anything new, nothing happens and the officer looks again.</summary>
    /// <param name="seen">The mark of what the officer saw (<see cref="BatchLedger.MarkAsync"/>); none for whoever takes it as it stands.</param>
    /// <param name="justChecked">The comparison was made in the transaction under way, which has held the unions since before it (<see cref="TrialRequest.ToEnter"/>), and is not made twice; what else comes between is met by the unique number.</param>
    /// <param name="progress">Told in hundredths of the whole.</param>
    public Task<int> CarryOutAsync(long batchId, string? seen, IProgress<int>? progress = null, bool justChecked = false, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        db.AllowLongStatements();
        await db.HoldAsync<MemberBatch>(batchId, cancel);
        var batch = await db.Set<MemberBatch>().SingleAsync(b => b.Id == batchId, cancel);
        await db.Entry(batch).ReloadAsync(cancel);
        Rule.Check(batch.State is BatchState.Tried or BatchState.Running, "Lô này đã nhập rồi");
        await CheckUnionsAsync(batch, cancel);
        if (!justChecked)
        {
            await checks.HoldUnionsAsync(batchId, cancel);
            await checks.RunAsync(batchId, cancel);
        }
        var hasFormer = await HoldFormerAsync(batchId, cancel);
        progress?.Report(20);
        Rule.Check(seen is null || seen == await ledger.MarkAsync(batchId, cancel), "Sổ đoàn viên đã đổi từ lần chạy thử. Chưa ghi gì; xem lại kết quả đối chiếu rồi nhập lần nữa");
        work.Begin(MemberOperations.Import, $"{batch.Number}, tệp “{batch.FileName}”");
        batch.Imported = await EnterAsync(batchId, hasFormer, progress, cancel);
        var party = batch.WithParty ? await db.Database.ExecuteSqlRawAsync(PartyMembers, [batchId, true], cancel) : 0;
        Rule.Check(batch.Imported + party > 0, "Không có dòng nào nhập được");
        (batch.State, batch.StoppedBecause, batch.DoneAt, batch.DoneBy, batch.Seal) = (BatchState.Done, null, time.UtcNow, work.AccountName, await ledger.SealAsync(batchId, cancel));
        // the file as it was sent has what no register may have: it goes with the dry run
        if (MemberBatches.Summary(batch).File.Refused.Count > 0) await files.ForgetAsync(batch.FileId, cancel);
        if (batch.Imported >= WorthMeasuring) queue.Ask(MeasureJob.Name, batchId);
        await db.SaveChangesAsync(cancel);
        progress?.Report(100);
        return batch.Imported;
    }, cancel);

    /// <summary>Lets a batch be carried out after the request: small ones are quicker done at once.</summary>
    public async Task AskAsync(MemberBatch batch, string seen, CancellationToken cancel = default)
    {
        await db.HoldAsync<MemberBatch>(batch.Id, cancel);
        await db.Entry(batch).ReloadAsync(cancel);
        Rule.Check(batch.State is BatchState.Tried, "Lô này đã hoặc đang được nhập");
        work.Begin(MemberOperations.Import, $"{batch.Number}, tệp “{batch.FileName}”");
        (batch.State, batch.StoppedBecause) = (BatchState.Running, null);
        await stops.ForgetAsync(batch.Id, cancel);
        queue.Ask(ImportJob.Name, new ImportJob.Asked(batch.Id, seen, work.AccountId, work.AccountName));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<int> EnterAsync(long batchId, bool hasFormer, IProgress<int>? progress, CancellationToken cancel)
    {
        try
        {
            return await CopyAsync(batchId, hasFormer, progress, cancel);
        }
        catch (DbException failure) when (provider.IsDuplicateKey(new DbUpdateException("", failure)))
        {
            throw new RuleBroken("", "Có người vừa được thêm vào sổ với cùng số định danh. Chưa ghi gì; xem lại kết quả đối chiếu rồi nhập lần nữa");
        }
    }

    private async Task<int> CopyAsync(long batchId, bool hasFormer, IProgress<int>? progress, CancellationToken cancel)
    {
        var enter = $"""
            update member_batch_row as r set "Outcome" = 'Imported', "IsNewPerson" = ("Match" <> 'Former'),
                "PersonId" = case when "Match" = 'Former' then "PersonId" else {provider.FreshId("person", "\"Seq\"")} end
            where {Enters}
            """;
        var entered = await db.Database.ExecuteSqlRawAsync(enter, [batchId], cancel);
        if (hasFormer)
        {
            await db.Database.ExecuteSqlRawAsync(KeepFormerUnit, [batchId], cancel);
            await db.Database.ExecuteSqlRawAsync(TakeOver, [batchId, false], cancel);
        }
        await db.Database.ExecuteSqlRawAsync(OpenPeople, [batchId, true], cancel);
        await db.Database.ExecuteSqlRawAsync(Names, [batchId], cancel);
        progress?.Report(60);
        await db.Database.ExecuteSqlRawAsync(Spells, [batchId, Membership.Open], cancel);
        progress?.Report(75);
        await db.Database.ExecuteSqlRawAsync(Movements, [batchId], cancel);
        progress?.Report(90);
        await events.PublishAsync(await ledger.MovedAsync(batchId, 1, cancel), cancel);
        return entered;
    }

    /// <summary>Somebody may just be taking them in again one by one, or merging their records. False when the list names no former member.</summary>
    private async Task<bool> HoldFormerAsync(long batchId, CancellationToken cancel)
    {
        await db.HoldAllAsync<Person>(HeldFor.Change, FormerMembers, [batchId], cancel);
        var former = db.Set<MemberBatchRow>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(r => r.BatchId == batchId && r.Match == LineMatch.Former);
        if (!await former.AnyAsync(cancel)) return false;
        var (people, spells) = (db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]), db.Set<Membership>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]));
        var hasChanged = await former.AnyAsync(r => !people.Any(p => p.Id == r.PersonId) || spells.Any(m => m.PersonId == r.PersonId && m.To > r.From), cancel);
        Rule.Check(!hasChanged, "Sổ đoàn viên vừa đổi trong lúc nhập. Chưa ghi gì; xem lại kết quả đối chiếu rồi nhập lần nữa");
        return true;
    }

    /// <summary>Unions may have left the unit, or ended, since the dry run.</summary>
    private async Task CheckUnionsAsync(MemberBatch batch, CancellationToken cancel)
    {
        var today = time.Today;
        var below = db.Set<OrgLink>().Below(batch.OrgUnitId, today);
        var gone = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter])
            .Where(u => db.Set<MemberBatchRow>().Any(r => r.BatchId == batch.Id && r.Gravity != Gravity.Error && r.OrgUnitId == u.Id))
            .Where(u => !below.Contains(u.Id) || u.ClosedOn != null && u.ClosedOn <= today).Select(u => u.Name).FirstOrDefaultAsync(cancel);
        Rule.Check(gone is null, $"{gone} không còn ở trong đơn vị của danh sách; gửi lại tệp");
    }
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.Import;

/// <summary>
/// Compares the lines of a batch with one another and with the register of the whole country. Set by set inside the database: neither the register
/// nor the file passes through memory. What is found of people outside the scope is told by <see cref="MemberLookup"/>'s rules only.
/// </summary>
public sealed class RegisterChecks(AppDbContext db, IDatabaseProvider provider)
{
    /// <summary>That the lines enter.</summary>
    private const string Unions = """select r."OrgUnitId" from member_batch_row r where r."BatchId" = {0} and r."Gravity" <> 'Error' and r."Group" is not null""";

    private const string Forget = """
        update member_batch_row set "Match" = 'None', "TwinSeq" = null, "KnownUnitId" = null, "PersonId" = null where "BatchId" = {0} and "Match" <> 'None'
        """;

    /// <summary>
    /// One number on several lines. A person said again is taken once, whoever else bears the number; two people are a fault of the list, told at the
    /// first line of each with the first line of another.
    /// </summary>
    private const string SameId = """
        update member_batch_row as r
        set "Match" = case when r."Seq" = t.own then 'SameIdInFile' else 'Repeated' end, "TwinSeq" = case when r."Seq" = t.own then t.other else t.own end
        from (
            select g."CitizenId", g."NameKey", g.born, g.own,
                coalesce(nullif(min(g.own) over (partition by g."CitizenId"), g.own), lead(g.own) over (partition by g."CitizenId" order by g.own)) as other
            from (
                select "CitizenId", "NameKey", coalesce("BirthYear", 0) as born, min("Seq") as own
                from member_batch_row where "BatchId" = {0} and "CitizenId" in (
                    select "CitizenId" from member_batch_row where "BatchId" = {0} and "CitizenId" is not null group by "CitizenId" having count(*) > 1)
                group by "CitizenId", "NameKey", coalesce("BirthYear", 0)) g) t
        where r."BatchId" = {0} and r."CitizenId" = t."CitizenId" and r."NameKey" = t."NameKey" and coalesce(r."BirthYear", 0) = t.born and (t.other is not null or r."Seq" > t.own)
        """;

    /// <summary>One name and birth date on several lines of which not all have a number that would tell them apart.</summary>
    private const string SameNameInFile = """
        update member_batch_row as r set "Match" = 'MayBeTwin', "TwinSeq" = case when r."Seq" = t.first then t.last else t.first end
        from (
            select "NameKey", "BirthDate", min("Seq") as first, max("Seq") as last
            from member_batch_row where "BatchId" = {0} and "BirthDate" is not null
            group by "NameKey", "BirthDate" having count(*) > 1 and count("CitizenId") < count(*)) t
        where r."BatchId" = {0} and r."Match" = 'None' and r."NameKey" = t."NameKey" and r."BirthDate" = t."BirthDate"
        """;

    /// <summary>Who bears the number. Line by line through the index of numbers: as a join, PostgreSQL reads a large part of the register in its order (1.8 s instead of 0.3 for 100,000 lines).</summary>
    private const string Bearer = """
        update member_batch_row set "PersonId" = (select p."Id" from person p where p."CitizenId" = member_batch_row."CitizenId")
        where "BatchId" = {0} and "CitizenId" is not null and "Match" in ('None', 'MayBeTwin') and (select p."Id" from person p where p."CitizenId" = member_batch_row."CitizenId") is not null
        """;

    /// <summary>What the bearer of the number is: another person, a member here or elsewhere on that day or later, or a former member.</summary>
    private const string ById = """
        update member_batch_row as r
        set "KnownUnitId" = coalesce((select m."OrgUnitId" from membership m where m."PersonId" = p."Id" and m."To" > r."From" order by m."To" desc limit 1),
                case when p."NameKey" = r."NameKey" then p."OrgUnitId" end),
            "Match" = case
                when p."NameKey" <> r."NameKey" or coalesce(p."BirthYear", r."BirthYear", 0) <> coalesce(r."BirthYear", p."BirthYear", 0) then 'IdOfAnother'
                when exists (select 1 from movement v where v."PersonId" = p."Id" and v."Kind" = 'Died') then 'Died'
                when not exists (select 1 from membership m where m."PersonId" = p."Id" and m."To" > r."From") then 'Former'
                when exists (select 1 from membership m where m."PersonId" = p."Id" and m."To" > r."From" and m."OrgUnitId" = r."OrgUnitId") then 'MemberHere'
                else 'MemberElsewhere' end
        from person p
        where r."BatchId" = {0} and p."Id" = r."PersonId" and r."Match" in ('None', 'MayBeTwin')
        """;

    /// <summary>The same list sent again: the same name and birth in the same union, and no number that says otherwise.</summary>
    private const string InTheUnit = """
        update member_batch_row as r set "PersonId" = p."Id", "KnownUnitId" = r."OrgUnitId", "Match" = 'MemberHere'
        from person p
        where r."BatchId" = {0} and r."Match" in ('None', 'MayBeTwin') and p."OrgUnitId" = r."OrgUnitId" and p."SortKey" = r."SortKey"
            and (p."CitizenId" is null or r."CitizenId" is null)
            and coalesce(p."BirthYear", 0) = coalesce(r."BirthYear", 0) and (p."BirthDate" is null or r."BirthDate" is null or p."BirthDate" = r."BirthDate")
            and (p."Phone" is null or r."Phone" is null or p."Phone" = r."Phone" or p."BirthDate" = r."BirthDate")
            and exists (select 1 from membership m where m."PersonId" = p."Id" and m."OrgUnitId" = r."OrgUnitId" and m."To" > r."From")
        """;

    /// <summary>The same name and birth date anywhere, where one of the two has no number.</summary>
    private const string ByName = """
        update member_batch_row as r set "PersonId" = p."Id", "KnownUnitId" = p."OrgUnitId", "Match" = 'MayBeKnown'
        from person p
        where r."BatchId" = {0} and r."Match" in ('None', 'MayBeTwin') and r."BirthDate" is not null
            and p."NameKey" = r."NameKey" and p."BirthDate" = r."BirthDate" and (p."CitizenId" is null or r."CitizenId" is null)
        """;

    /// <summary>Compares anew; what an earlier run has found is forgotten. Needs a transaction under way.</summary>
    public async Task RunAsync(long batchId, CancellationToken cancel = default)
    {
        await db.Database.ExecuteSqlRawAsync(Forget, [batchId], cancel);
        // Measuring the table here instead would keep everybody else in the country from checking a list until this work ends.
        foreach (var step in new[] { SameId, SameNameInFile }) await provider.ExecuteInSetsAsync(db, step, [batchId], cancel);
        foreach (var step in new[] { Bearer, ById, InTheUnit, ByName }) await db.Database.ExecuteSqlRawAsync(step, [batchId], cancel);
    }

    /// <summary>Two lists for one union follow one another, and the second is compared with what the first has entered.</summary>
    internal Task HoldUnionsAsync(long batchId, CancellationToken cancel) => db.HoldAllAsync<OrgUnit>(HeldFor.Change, Unions, [batchId], cancel);
}

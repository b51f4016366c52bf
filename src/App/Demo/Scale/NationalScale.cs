using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Reports;
using IDatabaseProvider = DoanKet.App.Platform.Data.IDatabaseProvider;
using Microsoft.EntityFrameworkCore.Storage;

namespace DoanKet.App.Demo.Scale;

/// <summary>How large the invented country is: grassroots unions, members, employers.</summary>
public sealed record ScaleSize(int Units, int Members, int Enterprises);

/// <summary>What was written.</summary>
public sealed record ScaleOutcome(int Units, int Members, int Enterprises, long Spells, long Movements, long Counters, double Seconds);

/// <summary>Fills an empty database with an invented country, always the same for the same size, to measure on. All or nothing; one operation for each kind of thing.</summary>
public sealed class NationalScale(AppDbContext db, IDatabaseProvider provider, CurrentWork work, TimeProvider time)
{
    public static readonly OperationKind OpenUnits = new("scale.units", "Dữ liệu đo tốc độ: đơn vị");
    public static readonly OperationKind AddEnterprises = new("scale.enterprises", "Dữ liệu đo tốc độ: doanh nghiệp");
    public static readonly OperationKind AdmitMembers = new("scale.members", "Dữ liệu đo tốc độ: đoàn viên");

    private const string Why = "Dữ liệu sinh ra để đo tốc độ, không phải người thật";
    private const int MostMembers = 12_000_000, MostUnits = 200_000, MostEnterprises = 2_000_000, Told = 250_000;

    private static readonly Type[] Tables = [typeof(OrgUnit), typeof(OrgUnitName), typeof(OrgLink), typeof(ScopeLink), typeof(Enterprise), typeof(Headcount), typeof(Person), typeof(PersonName), typeof(Membership), typeof(Movement), typeof(DayCount), typeof(MonthCount)];

    /// <param name="tell">Is told what has been written so far, about once a second.</param>
    public async Task<ScaleOutcome> FillAsync(ScaleSize size, Action<string> tell, CancellationToken cancel = default)
    {
        Check(size);
        Rule.Check(!await db.Set<OrgUnit>().IgnoreQueryFilters().AnyAsync(cancel) && !await db.Set<Person>().IgnoreQueryFilters().AnyAsync(cancel),
            "Cơ sở dữ liệu đã có đơn vị hoặc đoàn viên. Lệnh scale chỉ ghi vào cơ sở dữ liệu trống, vừa migrate.");
        var started = time.GetTimestamp();
        var country = new ScaleCountry(size.Units, size.Members);
        var outcome = new ScaleOutcome(country.Units.Count, size.Members, size.Enterprises, 0, 0, 0, 0);
        await provider.FillAsync(db, Tables, async () => outcome = await WriteAsync(country, size, outcome, tell, cancel), tell, cancel);
        return outcome with { Seconds = time.GetElapsedTime(started).TotalSeconds };
    }

    private static void Check(ScaleSize size)
    {
        Rule.Check(size.Units is >= 34 and <= MostUnits, $"Số công đoàn cơ sở từ 34 đến {VietFormat.Number(MostUnits)}.");
        Rule.Check(size.Members >= 0 && size.Members <= MostMembers, $"Số đoàn viên từ 0 đến {VietFormat.Number(MostMembers)}.");
        Rule.Check(size.Enterprises >= 0 && size.Enterprises <= MostEnterprises, $"Số doanh nghiệp từ 0 đến {VietFormat.Number(MostEnterprises)}.");
    }

    private async Task<ScaleOutcome> WriteAsync(ScaleCountry country, ScaleSize size, ScaleOutcome outcome, Action<string> tell, CancellationToken cancel)
    {
        var rows = new Rows(db, provider, tell, cancel);
        await BeginAsync(OpenUnits, cancel);
        await rows.WriteAsync<OrgUnit>("đơn vị", ScaleUnits.Columns, country.Units.Select(ScaleUnits.Row));
        await rows.WriteAsync<OrgUnitName>("tên đơn vị", ScaleUnits.NameColumns, country.Units.Select(ScaleUnits.NameRow));
        await rows.WriteAsync<OrgLink>("quan hệ đơn vị", ScaleUnits.LinkColumns, country.Units.SelectMany(ScaleUnits.Links));
        await rows.WriteAsync<ScopeLink>("phạm vi đơn vị", ScaleUnits.SightColumns, country.Units.SelectMany(ScaleUnits.Sights));
        await BeginAsync(AddEnterprises, cancel);
        var companies = new ScaleCompanies(country, size.Enterprises);
        await rows.WriteAsync<Enterprise>("doanh nghiệp", ScaleCompanies.Columns, companies.Rows());
        await rows.WriteAsync<Headcount>("số lao động", ScaleCompanies.HeadcountColumns, companies.Headcounts());
        await BeginAsync(AdmitMembers, cancel);
        var (members, counts) = (new ScaleMembers(country, time.Today), new ScaleCounts());
        await rows.WriteAsync<Person>("người", ScaleMembers.PersonColumns, members.People());
        await rows.WriteAsync<PersonName>("tên khác nhau", ScaleMembers.NameColumns, members.Names());
        var spells = await rows.WriteAsync<Membership>("đợt sinh hoạt", ScaleMembers.SpellColumns, members.Spells());
        var movements = await rows.WriteAsync<Movement>("biến động", ScaleMembers.MovementColumns, members.Movements().Select(counts.Counted).Select(ScaleMembers.MovementRow));
        var days = await rows.WriteAsync<DayCount>("số đếm theo ngày", ScaleCounts.DayColumns, counts.Days());
        var months = await rows.WriteAsync<MonthCount>("số đếm theo tháng", ScaleCounts.MonthColumns, counts.Months());
        await db.Database.ExecuteSqlRawAsync(Credits, [time.Today.AddYears(-1)], cancel);
        return outcome with { Spells = spells, Movements = movements, Counters = days + months };
    }

    /// <summary>What a year's admissions would have left in the ledger of credit, each posted on its day.</summary>
    private const string Credits = """
        insert into credit_line ("OrgUnitId", "UnionId", "Day", "PostedOn", "For", "N")
        select "OrgUnitId", "OrgUnitId", "Day", "Day", 'Member', sum("N") from day_count where "Measure" = 'MembersAdmitted' and "Day" >= {0} group by "OrgUnitId", "Day"
        """;

    private async Task BeginAsync(OperationKind kind, CancellationToken cancel)
    {
        work.BeginBatch(kind, Why);
        db.Add(work.OperationAt(time.UtcNow));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Writes one table after the other and tells how far it is.</summary>
    private sealed class Rows(AppDbContext db, IDatabaseProvider provider, Action<string> tell, CancellationToken cancel)
    {
        public async Task<long> WriteAsync<T>(string what, string[] columns, IEnumerable<object?[]> rows)
        {
            var (table, written) = (db.Model.FindEntityType(typeof(T))!.GetTableName()!, 0L);
            IEnumerable<object?[]> Told()
            {
                foreach (var row in rows)
                {
                    if (++written % NationalScale.Told == 0) tell($"{VietFormat.Number(written)} {what}");
                    yield return row;
                }
            }
            await provider.WriteManyAsync(db.Database.CurrentTransaction!.GetDbTransaction(), table, columns, Told(), cancel);
            tell($"{VietFormat.Number(written)} {what}, xong");
            return written;
        }
    }
}

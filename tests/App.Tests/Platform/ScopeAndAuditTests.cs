using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Platform;

public class ScopeAndAuditTests
{
    private static Enterprise Company(long unit, string name) => new() { OrgUnitId = unit, Name = name, Ownership = Ownership.Limited };

    private static async Task<(long Country, long A, long B)> TwoProvincesAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var a = await app.AddUnitAsync(UnitKind.Provincial, "A", "LĐLĐ tỉnh A", country.Id);
        var b = await app.AddUnitAsync(UnitKind.Provincial, "B", "LĐLĐ tỉnh B", country.Id);
        return (country.Id, a.Id, b.Id);
    }

    [Theory, EachDatabase]
    public async Task The_schema_has_a_migration_for_every_change(string database)
    {
        await using var app = new TestApp(database);
        Assert.False(await app.RunAsync(s => Task.FromResult(s.GetRequiredService<AppDbContext>().Database.HasPendingModelChanges())));
    }

    [Theory, EachDatabase]
    public async Task A_scope_hides_and_guards_what_is_outside_it(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, b) = await TwoProvincesAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.AddRange(Company(a, "Công ty A"), Company(b, "Công ty B"));
            await db.SaveChangesAsync();
        });
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            Assert.Equal(["Công ty A"], await db.Set<Enterprise>().Select(e => e.Name).ToListAsync());
            Assert.Equal(["A"], await db.Set<OrgUnit>().Select(u => u.Code).ToListAsync());
            db.Add(Company(b, "Kẻ lạ"));
            await Assert.ThrowsAsync<OutOfScopeException>(() => db.SaveChangesAsync());
        }, new OrgScope(a));
        await app.RunAsync(async s => Assert.Equal(0, await s.GetRequiredService<AppDbContext>().Set<Enterprise>().CountAsync()), OrgScope.Nothing);
    }

    [Theory, EachDatabase]
    public async Task A_row_cannot_be_moved_out_of_somebody_elses_unit(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, b) = await TwoProvincesAsync(app);
        var id = await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var company = Company(b, "Công ty B");
            db.Add(company);
            await db.SaveChangesAsync();
            return company.Id;
        });
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var theirs = await db.Set<Enterprise>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).SingleAsync(e => e.Id == id);
            theirs.OrgUnitId = a;
            await Assert.ThrowsAsync<OutOfScopeException>(() => db.SaveChangesAsync());
        }, new OrgScope(a));
    }

    [Theory, EachDatabase]
    public async Task The_history_of_a_thing_says_who_did_what_and_the_old_and_new_value(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, _) = await TwoProvincesAsync(app);
        await app.RunAsync(async s =>
        {
            var (db, work) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<CurrentWork>());
            work.AccountName = "Lý Văn Phong";
            var company = Company(a, "Công ty cũ");
            db.Add(company);
            await db.SaveChangesAsync();
            work.Begin(TestApp.Preparing, "Đổi tên theo đăng ký mới");
            company.Name = "Công ty mới";
            await db.SaveChangesAsync();

            var acts = await s.GetRequiredService<History>().OfAsync<Enterprise>(company.Id, 10);
            Assert.Equal(2, acts.Count);
            Assert.Equal(("Lý Văn Phong", "Đổi tên theo đăng ký mới"), (acts[0].Who, acts[0].Why));
            Assert.Equal([new History.Value("Tên doanh nghiệp", "Công ty cũ", "Công ty mới")], acts[0].Values);
        });
    }

    [Theory, EachDatabase]
    public async Task A_write_without_an_operation_is_refused(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, _) = await TwoProvincesAsync(app);
        await using var services = app.Services.CreateAsyncScope();
        services.ServiceProvider.GetRequiredService<CurrentWork>().Scope = OrgScope.Everything;
        var db = services.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Add(Company(a, "Không ai nhận"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, EachDatabase]
    public async Task An_altered_or_deleted_operation_breaks_the_audit_chain(string database)
    {
        await using var app = new TestApp(database);
        await TwoProvincesAsync(app);
        await app.RunAsync(async s =>
        {
            var (db, chain) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<AuditChain>());
            Assert.InRange(await chain.SealAsync(), 3, int.MaxValue);
            Assert.Empty(await chain.VerifyAsync());
            await db.Set<ChangeRecord>().Where(c => c.OperationId == db.Set<Operation>().Max(o => o.Id)).ExecuteUpdateAsync(x => x.SetProperty(c => c.Values, "{}"));
            Assert.Contains("đã bị sửa", Assert.Single(await chain.VerifyAsync()));
        });
    }

    [Theory, EachDatabase]
    public async Task Of_two_people_who_save_the_same_row_the_second_is_told(string database)
    {
        await using var app = new TestApp(database);
        var (_, a, _) = await TwoProvincesAsync(app);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            var company = Company(a, "Công ty");
            db.Add(company);
            await db.SaveChangesAsync();
            await app.RunAsync(async other =>
            {
                var (theirs, same) = (other.GetRequiredService<AppDbContext>(), company.Id);
                (await theirs.Set<Enterprise>().SingleAsync(e => e.Id == same)).Name = "Tên của người thứ nhất";
                await theirs.SaveChangesAsync();
            });
            company.Name = "Tên của người thứ hai";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
    }
}

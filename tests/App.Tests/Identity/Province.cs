using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Identity;

/// <summary>A country with one province and two districts, and what its administrators do.</summary>
internal sealed class Province(TestApp app)
{
    public static readonly DateOnly Today = new(2024, 7, 22);

    public long Country { get; private set; }
    public long Id { get; private set; }
    public long North { get; private set; }
    public long South { get; private set; }

    public static async Task<Province> OpenAsync(TestApp app)
    {
        var country = await app.AddUnitAsync(UnitKind.Confederation, "TLD", "Tổng Liên đoàn", null);
        var province = await app.AddUnitAsync(UnitKind.Provincial, "LC", "LĐLĐ tỉnh Lai Châu", country.Id);
        return new Province(app)
        {
            Country = country.Id, Id = province.Id,
            North = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.B", "LĐLĐ huyện Bắc", province.Id)).Id,
            South = (await app.AddUnitAsync(UnitKind.DistrictFederation, "LC.N", "LĐLĐ huyện Nam", province.Id)).Id,
        };
    }

    /// <summary>Adds an account that works as this in this unit, and says its id.</summary>
    public async Task<long> AddAsync(string name, long unit, string role)
    {
        await app.AddAccountAsync(name, (unit, role));
        return await IdOfAsync(name);
    }

    public Task<long> IdOfAsync(string name) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>()
        .Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());

    public Task<Account> AccountAsync(long id) => app.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<Account>().AsNoTracking().SingleAsync(a => a.Id == id));

    /// <summary>Does something as the administrator of the unit.</summary>
    public Task<T> AsAdminAsync<T>(long admin, long unit, Func<IServiceProvider, Task<T>> work) => app.RunAsync(services =>
    {
        var current = services.GetRequiredService<CurrentWork>();
        (current.AccountId, current.AccountName) = (admin, "Quản trị viên");
        return work(services);
    }, new OrgScope(unit));

    public Task AsAdminAsync(long admin, long unit, Func<IServiceProvider, Task> work) =>
        AsAdminAsync(admin, unit, async services => { await work(services); return 0; });

    public static GrantTerms From(long unit, string role, DateOnly? to = null) => new(unit, role, Today, to);
}

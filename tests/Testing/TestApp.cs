using DoanKet.App.Identity;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace DoanKet.Testing;

/// <summary>A clock that shows what it is set to, at ten in the morning in Viet Nam.</summary>
public sealed class FixedClock(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => new(Day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
}

/// <summary>The whole application on a fresh database, in memory or behind a real port. The clock stands at 22/07/2024 until moved.</summary>
public sealed class TestApp(string database) : WebApplicationFactory<Program>
{
    public const string Password = "mat-khau-1A";
    public static readonly OperationKind Preparing = new("test.prepare", "Chuẩn bị kiểm thử");

    private readonly string _name = $"doanket_{Guid.NewGuid():N}";

    public FixedClock Clock { get; } = new(new DateOnly(2024, 7, 22));

    /// <summary>Further services, such as a handler that fails.</summary>
    public Action<IServiceCollection>? Also { get; init; }

    /// <summary>Further settings, such as "Site:Address".</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Does something with the services, as the whole country unless told otherwise, under an operation of its own.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work, OrgScope? scope = null, OperationKind? operation = null)
    {
        await using var services = Services.CreateAsyncScope();
        var current = services.ServiceProvider.GetRequiredService<CurrentWork>();
        current.Scope = scope ?? OrgScope.Everything;
        current.Begin(operation ?? Preparing);
        return await work(services.ServiceProvider);
    }

    public Task RunAsync(Func<IServiceProvider, Task> work, OrgScope? scope = null, OperationKind? operation = null) =>
        RunAsync(async services => { await work(services); return 0; }, scope, operation);

    /// <summary>Opens a unit; without a parent it is the confederation of an empty database.</summary>
    public Task<OrgUnit> AddUnitAsync(UnitKind kind, string code, string name, long? parent, DateOnly? on = null) => RunAsync(services =>
        services.GetRequiredService<OrgTree>().AddAsync(kind, code, name, parent, on ?? new DateOnly(2020, 1, 1)));

    public Task AddAccountAsync(string name, params (long Unit, string Role)[] grants) => RunAsync(async services =>
    {
        var account = new Account { UserName = name, FullName = name };
        var result = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(result.Succeeded, result.ToString());
        var db = services.GetRequiredService<AppDbContext>();
        db.AddRange(grants.Select(g => new Grant { AccountId = account.Id, OrgUnitId = g.Unit, Role = g.Role, From = new DateOnly(2020, 1, 1) }));
        await db.SaveChangesAsync();
    });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Databases.Drop(database, _name);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Database:Provider", database);
        builder.UseSetting("Database:Connection", Databases.Create(database, _name));
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // A password is stretched for as long as an attacker is to wait; a test signs in a thousand times.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
            Also?.Invoke(services);
            // Jobs run when a test says so, not in between.
            foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(JobRunner)).ToList())
                services.Remove(hosted);
        });
    }
}

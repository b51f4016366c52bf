using DoanKet.App.Identity;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DoanKet.Testing;

/// <summary>A clock that shows what it is set to, at ten in the morning in Viet Nam.</summary>
public sealed class FixedClock(DateOnly day) : TimeProvider
{
    public DateOnly Day { get; set; } = day;

    public override DateTimeOffset GetUtcNow() => new(Day.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
}

/// <summary>The whole application on a fresh database; its pages are put in front, in memory or behind a real port, when a test first asks for them. The clock stands at 22/07/2024 until moved.</summary>
public sealed class TestApp : IAsyncDisposable
{
    public const string Password = "mat-khau-1A";
    public static readonly OperationKind Preparing = new("test.prepare", "Chuẩn bị kiểm thử");

    private readonly string _database, _name = $"doanket_{Guid.NewGuid():N}";
    private readonly Lazy<WebApplication> _app;
    private readonly Lazy<WebApplication> _opened;

    public TestApp(string database)
    {
        _database = database;
        _app = new(Build);
        _opened = new(Open);
    }

    public FixedClock Clock { get; } = new(Databases.Day);

    /// <summary>Further services, such as a handler that fails.</summary>
    public Action<IServiceCollection>? Also { get; init; }

    /// <summary>Further settings, such as "Site:Address".</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Pages answer behind a port of this machine, for a browser, and not in memory.</summary>
    public bool IsBehindPort { get; init; }

    public IServiceProvider Services => _app.Value.Services;

    /// <summary>Where a browser finds the pages.</summary>
    public Uri Address => new(_opened.Value.Urls.Single());

    /// <summary>A browser without script; it follows where it is led and keeps cookies, unless told otherwise.</summary>
    public HttpClient CreateClient(WebApplicationFactoryClientOptions? options = null)
    {
        options ??= new();
        var handler = _opened.Value.GetTestServer().CreateHandler();
        if (options.HandleCookies) handler = new CookieContainerHandler { InnerHandler = handler };
        if (options.AllowAutoRedirect) handler = new RedirectHandler(options.MaxAutomaticRedirections) { InnerHandler = handler };
        return new HttpClient(handler) { BaseAddress = options.BaseAddress };
    }

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

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated) await _app.Value.DisposeAsync();
        Databases.Drop(_database, _name);
    }

    private WebApplication Build() => Site.Build(Arguments(), new SiteOptions(), builder =>
    {
        if (!IsBehindPort) builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var services = builder.Services;
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        // A password is stretched for as long as an attacker is to wait; a test signs in a thousand times.
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
        // Jobs run when a test says so, not in between.
        foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(JobRunner)).ToList())
            services.Remove(hosted);
        Also?.Invoke(services);
    });

    private string[] Arguments() =>
        [$"--Database:Provider={_database}", $"--Database:Connection={Databases.Create(_database, _name)}", .. Settings.Select(s => $"--{s.Key}={s.Value}")];

    private WebApplication Open()
    {
        var app = _app.Value;
        if (IsBehindPort) app.Urls.Add("http://127.0.0.1:0");
        app.MapPages();
        app.Start();
        return app;
    }
}

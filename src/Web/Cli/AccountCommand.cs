using DoanKet.App.Identity;
using DoanKet.App.Identity.Accounts;
using DoanKet.App.Organisation.Units;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace DoanKet.Web.Cli;

/// <summary>account add, account reset: the first administrator, and the way back in when nobody else can open it.</summary>
internal static class AccountCommand
{
    private static readonly string[] Options = ["--name", "--role", "--unit", "--db"];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (work, options) = arguments.Plain(Options, []) switch
        {
            ["add", var name] => ((Func<IServiceProvider, Task<int>>)(services => AddAsync(services, name, arguments)), Options),
            ["reset", var name] => (services => ResetAsync(services, name), ["--db"]),
            _ => throw new UsageException("Lệnh account: “add TÊN --name \"Họ tên\" --role VAI-TRÒ --unit MÃ” hoặc “reset TÊN”."),
        };
        arguments.Plain(options, []);
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db")));
        await app.MigrateEmbeddedAsync();
        // A new database has no sealing key yet. It is written on a connection of its own, which an embedded database refuses while the command's transaction is open.
        app.Services.GetDataProtector(nameof(AccountCommand)).Protect("");
        return await app.WorkAsync(work);
    }

    private static async Task<int> AddAsync(IServiceProvider services, string name, Arguments arguments)
    {
        var (fullName, role, code) = (Needed(arguments, "--name"), Needed(arguments, "--role"), Needed(arguments, "--unit"));
        if (!Roles.Exists(role)) throw new UsageException($"Không có vai trò “{role}”. Các vai trò: {string.Join(", ", Roles.Names)}.");
        await using var transaction = await services.GetRequiredService<App.Platform.Data.AppDbContext>().Database.BeginTransactionAsync();
        await BeginOrganisationAsync(services);
        if (await services.GetRequiredService<OrgDirectory>().FindAsync(code) is not { } unit) return CommandLine.Refuse($"Không có đơn vị mang mã “{code}”.");
        var terms = new GrantTerms(unit.Id, role, services.GetRequiredService<TimeProvider>().Today, null);
        var (account, password) = await services.GetRequiredService<AccountRegister>().AddAsync(new NewAccount(name, fullName, null, terms), "Lập bằng dòng lệnh");
        await transaction.CommitAsync();
        Console.WriteLine($"Đã lập tài khoản {account.UserName} ({account.FullName}), {Roles.LabelOf(role)}, {unit.Name}.");
        Tell(password);
        return CommandLine.Done;
    }

    /// <summary>An empty database begins with the confederation, so that its first account has a unit to stand in.</summary>
    private static async Task BeginOrganisationAsync(IServiceProvider services)
    {
        if (await services.GetRequiredService<App.Platform.Data.AppDbContext>().Set<OrgUnit>().AnyAsync()) return;
        services.GetRequiredService<App.Platform.Scope.CurrentWork>().Begin(App.Organisation.OrganisationOperations.OpenUnit, "Đơn vị đầu tiên");
        await services.GetRequiredService<OrgTree>().AddAsync(new OrgUnit
        {
            Kind = UnitKind.Confederation, Code = "TLD", Name = "Tổng Liên đoàn Lao động Việt Nam", Place = "Hà Nội", Symbol = "TLĐ", OpenedOn = new DateOnly(1929, 7, 28),
        });
        await services.GetRequiredService<App.Organisation.Bodies.BodyCatalogue>().EnsureAsync();
    }

    private static async Task<int> ResetAsync(IServiceProvider services, string name)
    {
        if (await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(name) is not { } account) return CommandLine.Refuse($"Không có tài khoản “{name}”.");
        await using var transaction = await services.GetRequiredService<App.Platform.Data.AppDbContext>().Database.BeginTransactionAsync();
        var password = await services.GetRequiredService<AccountRegister>().ResetAsync(account.Id, "Đặt lại bằng dòng lệnh");
        await transaction.CommitAsync();
        Console.WriteLine($"Đã đặt lại mật khẩu và tắt xác thực hai bước của {account.UserName}; mọi phiên đăng nhập đã kết thúc.");
        Tell(password);
        return CommandLine.Done;
    }

    private static void Tell(string password) => Console.WriteLine($"Mật khẩu ban đầu: {password}  (chỉ hiện lần này; phải đổi khi đăng nhập)");

    private static string Needed(Arguments arguments, string option) => arguments.Option(option) ?? throw new UsageException($"Thiếu tùy chọn {option}.");
}

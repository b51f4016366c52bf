using DoanKet.App.Identity;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Sealing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>An account of the demonstration, as it is announced on the console.</summary>
public sealed record DemoAccount(string Name, string FullName, string What, string Role, string Unit);

/// <summary>The campaign of July 2024 in Lai Châu: units, targets and enterprises are facts of plan 78/KH-LĐLĐ; people and progress around them are invented,
/// always the same. Everything goes through the commands that officers use, day by day, and stops at the chosen day.</summary>
public sealed class DemoProvince(IServiceProvider root, Action<DateOnly> setClock, DateOnly today)
{
    public static readonly DateOnly Day = new(2024, 7, 22);
    public static readonly OperationKind Demonstrate = new("demo.prepare", "Dữ liệu trình diễn");

    private const int Seed = 78, MostMembers = 500_000;

    private static readonly DemoAccount[] Accounts =
    [
        new("tinh", "Nguyễn Thị Minh", "cán bộ tổ chức LĐLĐ tỉnh", Roles.Organiser, "LC"),
        new("tamduong", "Lò Văn Phương", "cán bộ LĐLĐ huyện Tam Đường", Roles.UnitOfficer, "LC.TD"),
        new("muongte", "Lý Văn Phong", "cán bộ LĐLĐ huyện Mường Tè", Roles.UnitOfficer, "LC.MT"),
        new("cdcs", "Tao Thị Mai", "Ban chấp hành một CĐCS", Roles.Grassroots, "LC.TD.01"),
        new("lanhdao", "Hoàng Văn Thọ", "lãnh đạo LĐLĐ tỉnh, chỉ xem", Roles.Leader, "LC"),
        new("tld", "Trần Quốc Hưng", "Tổng Liên đoàn, chỉ xem", Roles.National, "TLD"),
        new("dpo", "Vàng Thị Lan", "bảo vệ dữ liệu cá nhân, không xem đoàn viên", Roles.Dpo, "LC"),
        new("solaodong", "Đỗ Văn Sơn", "Sở LĐTBXH, chỉ xem việc của sở", Roles.Outside, "LC"),
        new("quantri", "Phạm Đức Long", "quản trị tài khoản, không xem đoàn viên", Roles.Admin, "TLD"),
    ];

    /// <summary>Whether the database was written by the demonstration and may be written over.</summary>
    public static Task<bool> WroteAsync(AppDbContext db) => db.Set<Operation>().AnyAsync(o => o.Kind == Demonstrate.Code);

    /// <summary>The day on which the clock stood when the demonstration was written; none when the database is not one.</summary>
    public static async Task<DateOnly?> DayAsync(AppDbContext db) =>
        await db.Set<Operation>().Where(o => o.Kind == Demonstrate.Code).OrderByDescending(o => o.Id).Select(o => (DateTime?)o.At).FirstOrDefaultAsync() is { } at
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, Clock.VietNam)) : null;

    /// <summary>Refuses a larger province that would be smaller than the story, or than citizen numbers suffice for.</summary>
    public static void CheckSize(int members)
    {
        var least = new ExistingUnions(new People(Seed)).All().Sum(u => u.Members) + 1;
        Rule.Check(members >= least && members <= MostMembers, $"Số đoàn viên của bản trình diễn từ {VietFormat.Number(least)} đến {VietFormat.Number(MostMembers)}.");
    }

    /// <summary>Writes the story into an empty database of the current schema.</summary>
    /// <param name="members">Of a larger province: about how many members it has, within <see cref="CheckSize"/>; none for the story's own.</param>
    public async Task<IReadOnlyList<DemoAccount>> BuildAsync(string password, int? members = null)
    {
        var people = new People(Seed);
        var unions = new ExistingUnions(people).All();
        List<DemoAct> acts =
        [
            .. DemoUnits.Acts(), .. DemoBodies.Acts(), .. DemoDuties.Acts(), .. DemoDocuments.Acts(), .. DemoTasks.Acts(), .. new DemoStock(people, unions).Acts(), .. members is { } many ? new DemoCrowd(unions, many).Acts() : [], .. DemoTargets.Acts(), .. DemoCompanies.Acts(), .. new DemoCases(people).Acts(),
            .. new DemoMovements(people, unions).Acts(), .. new DemoDuplicates(unions).Acts(), .. new DemoJoining(new People(Seed + 1, issued: 900_000)).Acts(), .. DemoPrivacy.Acts(), .. DemoSteering.Acts(), .. DemoParty.Acts(),
            .. new DemoSurveys(new People(Seed + 2, issued: 950_000)).Acts(),
        ];
        root.GetRequiredService<SealedBox>().Prepare();
        foreach (var act in acts.OrderBy(a => a.Day).Where(a => a.Day <= today)) await DoAsync(act);
        foreach (var act in DemoDocuments.Ahead()) await DoAsync(act);
        setClock(today);
        await DoAsync(new DemoAct(today, "Hệ thống", s => AddAccountsAsync(s, password)));
        await DoAsync(new DemoAct(today, "Hệ thống", s => MeasureJob.RunAsync(s.GetRequiredService<AppDbContext>())));
        await DoAsync(new DemoAct(today, "Hệ thống", DemoTasks.MeasureAsync));
        return Accounts;
    }

    private async Task DoAsync(DemoAct act)
    {
        setClock(act.Day);
        await using var scope = root.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<CurrentWork>();
        (work.Scope, work.AccountName) = (OrgScope.Everything, act.Who);
        work.Begin(Demonstrate, "Dữ liệu trình diễn");
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await act.Do(scope.ServiceProvider);
        await transaction.CommitAsync();
    }

    private static async Task AddAccountsAsync(IServiceProvider services, string password)
    {
        var (users, db, facts) = (services.GetRequiredService<UserManager<Account>>(), services.GetRequiredService<AppDbContext>(), new DemoLookup(services));
        foreach (var who in Accounts)
        {
            var account = new Account { UserName = who.Name, FullName = who.FullName };
            var made = await users.CreateAsync(account, password);
            if (!made.Succeeded) throw new InvalidOperationException(made.ToString());
            if (await facts.FindUnitAsync(who.Unit) is { } unit)
                db.Add(new Grant { AccountId = account.Id, OrgUnitId = unit.Id, Role = who.Role, From = new DateOnly(2024, 1, 1) });
        }
        await db.SaveChangesAsync();
        await DemoBodies.TieAsync(services);
    }
}

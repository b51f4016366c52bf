using System.Globalization;
using System.Security.Claims;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Sessions;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;

namespace DoanKet.Web.Cli;

/// <summary>export NAME --as ACCOUNT --out FILE [--unit CODE] [--day yyyy-MM-dd] [--where "filters of the address"]: a list or report as its page gives it.</summary>
/// <remarks>What leaves carries a name and is noted under it: so there is no export without an account.</remarks>
internal static class ExportCommand
{
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["members"] = "/doan-vien.xlsx", ["applications"] = "/don-gia-nhap.xlsx", ["enterprises"] = "/doanh-nghiep.xlsx", ["units"] = "/don-vi.xlsx", ["documents"] = "/van-ban.xlsx",
        ["cases"] = "/thanh-lap/xlsx", ["recommendations"] = "/gioi-thieu-dang.xlsx", ["regulations"] = "/quy-dinh.xlsx", ["accounts"] = "/quan-tri/tai-khoan.xlsx",
        ["campaign"] = "/bao-cao/nhanh/xlsx", ["campaign-report"] = "/bao-cao/nhanh/docx",
    };

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Plain(["--db", "--as", "--out", "--unit", "--day", "--where"], []) is not [var name]) throw new UsageException("Lệnh export cần đúng một tên.");
        if (!Lists.TryGetValue(name, out var address)) throw new UsageException($"Không có danh sách “{name}”. Các tên: {string.Join(", ", Lists.Keys)}.");
        var account = arguments.Option("--as") ?? throw new UsageException("Lệnh export cần “--as TÀI_KHOẢN”: bản tải ra mang tên người tải.");
        var file = arguments.Option("--out") ?? throw new UsageException("Lệnh export cần “--out TỆP”.");
        arguments.Day("--day");
        await using var app = Site.Build([], new SiteOptions(arguments.Option("--db"), InProcess: true));
        await app.MigrateEmbeddedAsync();
        app.MapPages();
        await app.StartAsync();
        return await app.WorkAsync(services => ExportAsync(services, address, account, file, arguments));
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string address, string account, string file, Arguments arguments)
    {
        var query = await QueryAsync(services, arguments);
        var db = services.GetRequiredService<AppDbContext>();
        var known = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.UserName == account);
        Rule.Check(known is not null, $"Không có tài khoản “{account}”.");
        Rule.Check(!known!.IsDisabledOn(services.GetRequiredService<TimeProvider>().Today), $"Tài khoản “{account}” đã khóa.");
        Rule.Check(!known.MustChangePassword, $"Tài khoản “{account}” chưa đổi mật khẩu lần đầu; đăng nhập và đổi trước.");
        Rule.Check(!Directory.Exists(file) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))), $"Không ghi được tệp “{file}”: thư mục không có, hoặc đó là thư mục.");
        var sessions = services.GetRequiredService<SessionBook>();
        var session = await sessions.StartAsync(known.Id, null, "export");
        try
        {
            var (status, body) = await ((InProcessServer)services.GetRequiredService<IServer>()).GetAsync(address, query, SessionSignIn.UserOf(known.Id, session));
            Rule.Check(status == StatusCodes.Status200OK, status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
                ? $"Tài khoản “{account}” không có quyền xem danh sách này, hoặc không có gì như đã hỏi." : $"Không lấy được danh sách (trả lời {status}); xem lại các điều kiện của “--where”.");
            Write(file, body);
        }
        finally { await sessions.EndAsync(session, known.Id); }
        Console.WriteLine($"{file}: {VietFormat.Number(new FileInfo(file).Length)} byte.");
        return CommandLine.Done;
    }

    private static void Write(string file, byte[] body)
    {
        try
        {
            File.WriteAllBytes(file, body);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new RuleBroken("", $"Không ghi được tệp “{file}”: không có quyền ghi, hoặc hết chỗ.");
        }
    }

    /// <summary>The filters as they stand in the address of the list.</summary>
    private static async Task<QueryString> QueryAsync(IServiceProvider services, Arguments arguments)
    {
        var query = new QueryString(arguments.Option("--where") is { Length: > 0 } where ? "?" + where.TrimStart('?') : null);
        if (arguments.Option("--day") is { } day) query = query.Add("ngay", day);
        if (arguments.Option("--unit") is not { } code) return query;
        var unit = await services.GetRequiredService<OrgDirectory>().FindAsync(code);
        Rule.Check(unit is not null, $"Không có đơn vị “{code}”.");
        return query.Add("don-vi", unit!.Id.ToString(CultureInfo.InvariantCulture));
    }
}

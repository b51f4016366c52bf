using DoanKet.App.Identity;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.Web.Shell;
using Microsoft.Extensions.Caching.Memory;

namespace DoanKet.Web.Infrastructure;

/// <summary>Fills the frame of the page for whoever is signed in: name, unit, day, and the modules this account may open.</summary>
internal sealed class ShellMiddleware(RequestDelegate next)
{
    private static readonly (string Label, string Href, Permission Needs)[] Modules =
    [
        ("Trang chủ", "/", Permission.CampaignView),
        ("Chỉ tiêu", "/chi-tieu", Permission.TargetsView),
        ("Doanh nghiệp", Enterprises, Permission.EnterprisesView),
        ("Thành lập", Founding, Permission.FoundingView),
        ("Đoàn viên", Members, Permission.MembersView),
        ("Đơn vị", Units, Permission.OrganisationView),
        ("Văn bản", "/van-ban", Permission.OrganisationView),
        ("Công việc", "/viec", Permission.DirectivesView),
        ("Báo cáo", Reports, Permission.CampaignView),
        ("Quy định", "/quy-dinh", Permission.RegulationsView),
        ("Dữ liệu cá nhân", "/du-lieu-ca-nhan", Permission.PrivacyRequests),
        ("Quản trị", "/quan-tri", Permission.AccountsManage),
        ("Việc của cơ quan", "/co-quan/viec", Permission.OutsideTasks),
    ];

    private static readonly TimeSpan NameKeptFor = TimeSpan.FromSeconds(20);

    private const string Members = "/doan-vien", Enterprises = "/doanh-nghiep", Founding = "/thanh-lap", Reports = "/bao-cao", Units = "/don-vi";

    /// <summary>What is reached from a module and belongs to it.</summary>
    private static readonly Dictionary<string, string[]> Beside = new()
    {
        [Members] = ["/don-gia-nhap", "/gioi-thieu-dang"], [Enterprises] = ["/khao-sat"], [Founding] = ["/ban-chi-dao"], [Units] = ["/co-quan"], [Reports] = ["/bang-so"],
    };

    public async Task InvokeAsync(HttpContext http, Visitor visitor, ShellModel shell, AppDbContext db, IMemoryCache kept, TimeProvider time, SiteOptions site)
    {
        shell.Demo = site.Demo ? "Chỉ tiêu và doanh nghiệp theo Kế hoạch 78/KH-LĐLĐ; tiến độ và tên người là giả định." : null;
        if (visitor.AccountId is not null && http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
        {
            shell.AccountName = visitor.FullName;
            shell.Modules = [.. Modules.Where(m => visitor.Can(m.Needs)).Select(m => new NavItem(m.Label, m.Href, Beside.GetValueOrDefault(m.Href, [])))];
            shell.AccountLinks = [new NavItem("Tài khoản của tôi", "/tai-khoan")];
            shell.UnreadNotices = visitor.UnreadNotices;
            shell.Day = ViewedDay.Of(http.Request, time.Today);
            shell.TellsDay = http.GetEndpoint()?.Metadata.GetMetadata<ToldByDayAttribute>() is not null;
            shell.UnitName = await UnitNameAsync(visitor, db, kept, http.RequestAborted);
            if (visitor.Can(Permission.OrganisationView)) shell.UnitHref = "/don-vi";
        }
        await next(http);
    }

    /// <summary>Asked by every page and changed once in years: kept for a moment, after which a new name shows.</summary>
    private static async Task<string?> UnitNameAsync(Visitor visitor, AppDbContext db, IMemoryCache kept, CancellationToken cancel)
    {
        if (visitor.Grants.Count == 0) return null;
        var unit = visitor.Grants.Min(g => g.OrgUnitId);
        if (kept.TryGetValue((nameof(ShellModel.UnitName), unit), out string? name)) return name;
        name = await db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).Where(u => u.Id == unit).Select(u => u.Name).FirstOrDefaultAsync(cancel);
        return kept.Set((nameof(ShellModel.UnitName), unit), name, NameKeptFor);
    }
}

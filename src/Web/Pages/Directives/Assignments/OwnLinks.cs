using System.Globalization;
using System.Reflection;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Directives.Duties;
using DoanKet.App.Directives.Register;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Founding;
using DoanKet.App.Joining;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>
/// Tells whether an address of this site that somebody gives as evidence leads anywhere: to a page that there is, that the account may open, and of a record to one that it sees.
/// Nothing is opened for it: whoever only names a member has not looked him up.
/// </summary>
internal sealed class OwnLinks(IActionDescriptorCollectionProvider pages, PageLoader loader, ParameterPolicyFactory policies, PermittedReading permitted, Visitor visitor, AppDbContext db, EntrySight entries, AllotmentBook plans, SurveyRounds rounds)
{
    /// <summary>The first parameter of an address that begins so, and how its record is found within the scope of the page.</summary>
    private readonly Dictionary<string, Func<string, CancellationToken, Task<bool>>> records = new()
    {
        ["viec/{id:long}"] = Among<Assignment>(db), ["viec/dinh-ky/{id:long}"] = Among<RecurringDuty>(db), ["viec/dot/{fanOutId:long}"] = (id, cancel) => db.Set<Assignment>().AnyAsync(a => a.FanOutId == Number(id), cancel),
        ["van-ban/{id:long}"] = Among<OfficialDocument>(db), ["van-ban/so/{id:long}"] = async (id, cancel) => await entries.FindAsync(Number(id), cancel) is not null,
        ["thanh-lap/{id:long}"] = Among<FoundingCase>(db), ["doanh-nghiep/{id:long}"] = Among<Enterprise>(db), ["doan-vien/{id:long}"] = Among<Person>(db), ["don-gia-nhap/{id:long}"] = Among<JoinApplication>(db),
        ["khao-sat/{id:long}"] = async (id, cancel) => await rounds.FindAsync(Number(id), cancel) is not null, ["chi-tieu/{id:long}"] = async (id, cancel) => await plans.PlanAsync(Number(id), cancel) is not null,
        ["co-quan/{id:long}"] = Among<OutsideBody>(db), ["don-vi/{code}"] = (code, cancel) => db.Set<OrgUnit>().AnyAsync(u => u.Code == code, cancel), ["ban-chi-dao/{code}"] = (code, cancel) => db.Set<OrgUnit>().AnyAsync(u => u.Code == code, cancel),
    };

    /// <summary>Why the address is not taken; none when it is, and for what is no address of this site, which is refused in other words.</summary>
    public async Task<string?> FaultOfAsync(string? link, CancellationToken cancel)
    {
        if (link?.Trim() is not { Length: > 1 } typed || typed[0] != '/') return null;
        var path = typed.Split('?', '#')[0];
        return await LeadsAsync(path, cancel) ? null : $"Trang {path} không có trong hệ thống, hoặc tài khoản không được xem; mở trang cần dẫn rồi chép lại địa chỉ";
    }

    private async Task<bool> LeadsAsync(string path, CancellationToken cancel)
    {
        if (Match(path) is not var (page, values)) return false;
        var needs = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo!.GetCustomAttribute<NeedsAttribute>();
        if (needs is not null && !visitor.Can(needs.Permission)) return false;
        var template = page.AttributeRouteInfo!.Template!;
        if (records.Keys.FirstOrDefault(k => template == k || template.StartsWith(k + "/", StringComparison.Ordinal)) is not { } key || needs is null) return true;
        var name = RoutePatternFactory.Parse(key).Parameters[0].Name;
        return await permitted.WithAsync(needs.Permission, () => records[key]($"{values[name]}", cancel));
    }

    /// <summary>The page that would answer, with the parameters in its address: among several the one that says most of it itself.</summary>
    private (PageActionDescriptor Page, RouteValueDictionary Values)? Match(string path)
    {
        foreach (var (page, pattern) in pages.ActionDescriptors.Items.OfType<PageActionDescriptor>().Where(p => p.AttributeRouteInfo?.Template is not null)
            .Select(p => (Page: p, Pattern: RoutePatternFactory.Parse(p.AttributeRouteInfo!.Template!))).OrderBy(p => p.Pattern.InboundPrecedence))
        {
            var values = new RouteValueDictionary();
            if (new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(path, values) && Fits(pattern, values)) return (page, values);
        }
        return null;
    }

    private bool Fits(RoutePattern pattern, RouteValueDictionary values) => pattern.Parameters.Where(p => values.ContainsKey(p.Name))
        .All(p => p.ParameterPolicies.Select(policy => policies.Create(p, policy)).OfType<IRouteConstraint>().All(c => c.Match(null, null, p.Name, values, RouteDirection.IncomingRequest)));

    private static Func<string, CancellationToken, Task<bool>> Among<T>(AppDbContext db) where T : class => (id, cancel) => db.Set<T>().AnyAsync(x => EF.Property<long>(x, "Id") == Number(id), cancel);

    private static long Number(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}

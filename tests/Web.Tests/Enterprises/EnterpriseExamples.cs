using System.Text;
using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Import;
using DoanKet.App.Enterprises.Refresh;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

/// <summary>The addresses of an enterprise, a visit and an uploaded list of the foreign unit.</summary>
internal static class EnterpriseExamples
{
    public static async Task<string> EnterpriseAsync(ForeignUnit unit, string page = "") => $"/doanh-nghiep/{await AddAsync(unit)}{page}";

    public static async Task<string> VisitAsync(ForeignUnit unit)
    {
        var id = await AddAsync(unit);
        var visit = await unit.App.RunAsync(s => s.GetRequiredService<EnterpriseRegister>().PlanVisitAsync(id, new(new(2024, 7, 25), ForeignUnit.Secret)));
        return $"/doanh-nghiep/{id}/lam-viec/{visit!.Id}";
    }

    public static Task<string> DraftAsync(ForeignUnit unit) => unit.App.RunAsync(async s =>
    {
        var list = Encoding.UTF8.GetBytes($"TT\tTên doanh nghiệp\tSố lao động\n1\tCông ty {ForeignUnit.Secret}\t30\n2\tCông ty khác\t40\n");
        return $"/doanh-nghiep/nhap/{(await s.GetRequiredService<EnterpriseBatches>().KeepAsync(unit.Id, $"{ForeignUnit.Secret}.txt", list, null)).Id}";
    });

    public static Task<string> RefreshAsync(ForeignUnit unit) => unit.App.RunAsync(async s =>
    {
        var list = Encoding.UTF8.GetBytes($"TT\tTên doanh nghiệp\tSố lao động\n1\tCông ty {ForeignUnit.Secret}\t30\n2\tCông ty khác\t40\n");
        return $"/doanh-nghiep/doi-chieu/{(await s.GetRequiredService<RefreshLists>().TryAsync(new(unit.Id, Office.Tax, new(2024, 7, 1), 25, false), $"{ForeignUnit.Secret}.txt", list)).Id}";
    });

    private static Task<long> AddAsync(ForeignUnit unit) => unit.App.RunAsync(async s =>
        (await s.GetRequiredService<EnterpriseRegister>().AddAsync(new(unit.Id, $"Công ty {ForeignUnit.Secret}", Ownership.Limited), null, isAnother: true)).Id);
}

using DoanKet.App.Enterprises;
using DoanKet.App.Founding;
using DoanKet.App.Platform.Data;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace DoanKet.Web.Pages.Founding;

/// <summary>Employers whose workers may found a union: working, without a union, in no case under way; the largest first.</summary>
internal static class EmployerChoices
{
    /// <param name="unit">Only those that this unit looks after; of the whole scope when none is given.</param>
    public static async Task<List<SelectListItem>> OfAsync(AppDbContext db, long? unit, int most, CancellationToken cancel)
    {
        var open = db.Set<FoundingCase>().UnderWay();
        var employers = await db.Set<Enterprise>().AsNoTracking()
            .Where(e => (unit == null || e.OrgUnitId == unit) && e.UnionId == null && e.ClosedOn == null
                && !open.Any(c => c.EnterpriseId == e.Id || db.Set<CaseEmployer>().Any(j => j.CaseId == c.Id && j.EmployerId == e.Id)))
            .OrderByDescending(e => e.Workers).ThenBy(e => e.Id).Take(most).ToListAsync(cancel);
        return [.. employers.Select(e => new SelectListItem($"{e.Name} ({VietFormat.Number(e.Workers)} lao động)", $"{e.Id}"))];
    }
}

using DoanKet.App.Directives.Register;
using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>From a target or a figure to the document it answers to: at once, when there is one.</summary>
[Needs(Permission.DirectivesView)]
internal sealed class BasisModel(PlanBasis basis, DocumentEnds ends, AllotmentBook plans, PermittedReading permitted, TimeProvider time) : PageModel
{
    public PlanView Plan { get; private set; } = null!;

    public IReadOnlyList<DocumentEntry> Found { get; private set; } = [];

    /// <summary>Those that hold no longer, or will not.</summary>
    public IReadOnlyDictionary<long, DocumentEnd> Ends { get; private set; } = new Dictionary<long, DocumentEnd>();

    public DateOnly Today => time.Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ke-hoach")] long id, CancellationToken cancel)
    {
        if (await permitted.WithAsync(Permission.TargetsView, () => plans.PlanAsync(id, cancel)) is not { } plan) return NotFound();
        Plan = plan;
        Found = await basis.OfAsync(plan, cancel);
        Ends = await ends.OfAsync(Found, cancel);
        return Found is [var only] ? LocalRedirect($"/van-ban/so/{only.Id}/can-cu") : Page();
    }
}

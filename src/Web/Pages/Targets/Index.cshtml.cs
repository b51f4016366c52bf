using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

[Needs(Permission.TargetsView), ToldByDay]
internal sealed class IndexModel(AllotmentBook book, Visitor visitor, TimeProvider time) : PageModel
{
    public IReadOnlyList<PlanView> Plans { get; private set; } = [];

    public bool CanEdit => visitor.Can(Permission.TargetsEdit);

    public DateOnly Day => Request.DayShown(time);

    public async Task OnGetAsync(CancellationToken cancel) => Plans = await book.PlansAsync(cancel);
}

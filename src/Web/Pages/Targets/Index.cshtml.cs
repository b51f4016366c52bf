using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

[Needs(Permission.TargetsView)]
internal sealed class IndexModel(AllotmentBook book, Visitor visitor, ShellModel shell, TimeProvider time) : PageModel
{
    public IReadOnlyList<PlanView> Plans { get; private set; } = [];

    public bool CanEdit => visitor.Can(Permission.TargetsEdit);

    public DateOnly Day => shell.AsOf ?? time.Today;

    public async Task OnGetAsync(CancellationToken cancel) => Plans = await book.PlansAsync(cancel);
}

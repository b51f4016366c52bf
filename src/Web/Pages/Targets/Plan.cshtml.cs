using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The table of a plan as it held on a day, or one version of it.</summary>
[Needs(Permission.TargetsView)]
internal sealed class PlanModel(AllotmentBook book, History history, Visitor visitor, ShellModel shell, TimeProvider time) : PageModel
{
    private const int MostActs = 20;

    public PlanView Plan { get; private set; } = null!;

    public VersionRef? Shown { get; private set; }

    public AllotmentTable? Table { get; private set; }

    public PlanView? Year { get; private set; }

    /// <summary>What the version in force disagrees with since the plan was corrected.</summary>
    public IReadOnlyList<Discrepancy> Faults { get; private set; } = [];

    /// <summary>How the plan itself was entered and corrected; for the setter's side only.</summary>
    public List<History.Act> Acts { get; private set; } = [];

    public DateOnly Day => shell.AsOf ?? time.Today;

    public bool CanEdit => Plan.IsSetter && visitor.Can(Permission.TargetsEdit);

    public bool CanDecide => Plan.IsSetter && visitor.Can(Permission.TargetsDecide);

    /// <summary>Whether a reader of a single row sees it: then there is no total to compare with.</summary>
    public bool OwnRowOnly => !Plan.IsSetter;

    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "ban")] int? number, CancellationToken cancel)
    {
        if (await book.PlanAsync(id, cancel) is not { } plan) return NotFound();
        Plan = plan;
        Shown = number is { } chosen ? plan.Numbered(chosen) : plan.InForceOn(Day);
        if (number is not null && Shown is null) return NotFound();
        if (Shown is { } version) Table = await book.TableAsync(plan, version.Id, cancel);
        if (plan.IsSetter && Shown is { State: AllotmentState.InForce }) Faults = AllotmentCheck.Find(Table!);
        if (plan.IsSetter) Acts = await history.OfAsync<TargetPlan>(id, MostActs, cancel);
        if (plan.YearPlanId is { } year) Year = await book.PlanAsync(year, cancel);
        return Page();
    }

    public static string SignedBy(PaperRef paper) =>
        string.Join(", ", new[] { VietFormat.Date(paper.Date), paper.SignerName is null ? null : $"{paper.SignerTitle} {paper.SignerName} ký".Trim() }.OfType<string>());

    public static (string Kind, string Icon, string Word) StateOf(VersionRef version) => version.State switch
    {
        AllotmentState.Draft => ("now", "pencil", "Nháp"),
        AllotmentState.InForce => ("ok", "circle-check", "Có hiệu lực"),
        _ => ("", "clock", "Đã thay"),
    };
}

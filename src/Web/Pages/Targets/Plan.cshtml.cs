using DoanKet.App.Identity;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Targets;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static DoanKet.App.Platform.Operations.History;

namespace DoanKet.Web.Pages.Targets;

/// <summary>The table of a plan as it held on a day, or one version of it.</summary>
[Needs(Permission.TargetsView), ToldByDay]
internal sealed class PlanModel(AllotmentBook book, Cascade cascade, CounterProposals counters, Trail trail, Visitor visitor, TimeProvider time) : PageModel
{
    public PlanView Plan { get; private set; } = null!;

    public VersionRef? Shown { get; private set; }

    public AllotmentTable? Table { get; private set; }

    public PlanView? Year { get; private set; }

    /// <summary>What the version in force disagrees with since the plan was corrected.</summary>
    public IReadOnlyList<Discrepancy> Faults { get; private set; } = [];

    /// <summary>What the level above gave on the day, beside what the table gives out.</summary>
    public IReadOnlyList<GivenFigure> Given { get; private set; } = [];

    /// <summary>How many counter-proposals wait for an answer.</summary>
    public int Waiting { get; private set; }

    public bool ReadsDocuments => visitor.Can(Permission.DirectivesView);

    public bool CanAnswer => visitor.Can(Permission.TargetsAnswer);

    /// <summary>Of the plan and its versions, for whoever sees the whole table; not for one who receives a row of it.</summary>
    public HistoryPage? History { get; private set; }

    public DateOnly Day => Request.DayShown(time);

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
        if (plan.IsSetter) Given = await cascade.CompareAsync(plan, Table, Day, cancel);
        if (CanAnswer) Waiting = (await counters.OfAsync(id, cancel)).Count(c => c.Asked.State is CounterState.Open);
        if (plan.YearPlanId is { } year) Year = await book.PlanAsync(year, cancel);
        if (plan.IsSetter) History = await trail.OfAsync(Request, [Root.Of<TargetPlan>(id), .. plan.Versions.Select(v => Root.Of<Allotment>(v.Id))], cancel);
        return Page();
    }

    public static string SignedBy(PaperRef paper) =>
        string.Join(", ", new[] { VietFormat.Date(paper.Date), paper.SignerName is null ? null : $"{paper.SignerTitle} {paper.SignerName} ký".Trim() }.OfType<string>());

    public static (string Kind, string Icon, string Word) StateOf(VersionRef version)
    {
        var (kind, icon) = version.State switch
        {
            AllotmentState.Draft => ("now", "pencil"),
            AllotmentState.InForce => ("ok", "circle-check"),
            _ => ("", "clock"),
        };
        return (kind, icon, Labels.Of(version.State));
    }
}

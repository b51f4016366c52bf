using DoanKet.App.Identity;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Proposals;
using DoanKet.Web.Infrastructure;
using DoanKet.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DoanKet.Web.Pages.Targets;

/// <summary>Targets proposed from the survey, for every unit of the plan; each figure opens what makes it up.</summary>
[Needs(Permission.TargetsEdit), ToldByDay]
internal sealed class ProposalModel(AllotmentBook book, ProposalBook proposals, TimeProvider time) : PageModel
{
    [FromQuery(Name = ProposalAsked.RuleKey)]
    public string? Asked { get; set; }

    public PlanView Plan { get; private set; } = null!;

    public Proposal Proposal { get; private set; } = null!;

    /// <summary>The head of the table: every column of which a survey speaks.</summary>
    public AllotmentTable Table { get; private set; } = null!;

    public DateOnly Day => Request.DayShown(time);

    public ProposalRule Rule => ProposalAsked.Rule(Asked);

    public string Draft => Plan.Draft?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? EditModel.New;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await book.PlanAsync(id, cancel) is not { IsSetter: true } plan) return NotFound();
        Plan = plan;
        Proposal = await proposals.ForAsync(plan, Rule, Day, cancel);
        Table = new(AllotmentTable.ColumnsFor(Proposal.Columns, plan.Threshold), [], new(null, "", null, new Dictionary<string, Figure>()), plan.Totals);
        return Page();
    }
}

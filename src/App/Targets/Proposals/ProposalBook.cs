using DoanKet.App.Founding;
using DoanKet.App.Regulations;

namespace DoanKet.App.Targets.Proposals;

/// <summary>Makes the proposal of a plan as of a day, from what the setter's scope holds.</summary>
/// <remarks>Informal groups come with the survey rounds; until those are kept no group is known, and only open cases of occupational unions count.</remarks>
public sealed class ProposalBook(ProposalLoader loader, RegulationBook regulations)
{
    /// <summary>An estimate of the union, not a number of the law: how many cases an officer brings through in a month.</summary>
    public const string CasesPerOfficerKey = "proposal.cases_per_officer_month";

    /// <summary>Below this number of past cases a unit's own share says nothing.</summary>
    public const string FewestPastKey = "proposal.fewest_past_cases";

    public async Task<Proposal> ForAsync(PlanView plan, ProposalRule rule, DateOnly day, CancellationToken cancel = default)
    {
        var days = plan.To.DayNumber - plan.From.DayNumber + 1;
        var terms = new ProposalTerms(rule, plan.Threshold, Math.Max(1, (int)Math.Round(days * 12 / 365.25)),
            await regulations.NumberAsync(CasesPerOfficerKey, day, cancel), await regulations.NumberAsync(FewestPastKey, day, cancel) ?? 1,
            await regulations.NumberAsync(FoundingLimits.MinimumKey, day, cancel) ?? 1, await regulations.NumberAsync(FoundingLimits.OccupationalMinimumKey, day, cancel) ?? 1);
        return ProposalMaker.Make(await loader.LoadAsync(plan, terms, day, cancel), terms);
    }
}

using DoanKet.App.Platform.Operations;
using DoanKet.App.Targets.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Targets;

public static class TargetsModule
{
    public static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddScoped<TargetPlans>()
        .AddScoped<TargetPlanCorrections>()
        .AddScoped<AllotmentBook>()
        .AddScoped<AllotmentDrafts>()
        .AddScoped<AllotmentDecisions>()
        .AddScoped<CounterProposals>()
        .AddScoped<CounterAnswers>()
        .AddScoped<Cascade>()
        .AddScoped<ProposalBook>()
        .AddScoped<ProposalLoader>()
        .AddScoped<UnionFacts>()
        .AddScoped<OfficerFacts>()
        .AddScoped<INames, NamesOfPlans>();
}

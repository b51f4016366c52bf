using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Events;
using DoanKet.App.Reports.Campaigns;
using DoanKet.App.Reports.Credit;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<CounterBook>()
        .AddScoped<IHandle<MembersMoved>, MovementPosts>()
        .AddScoped<IHandle<ManyMoved>, ManyMovementPosts>()
        .AddScoped<IHandle<UnionRecognised>, UnionPosts>()
        .AddScoped<IHandle<MembersMoved>, CreditBook>()
        .AddScoped<IHandle<ManyMoved>, CreditBook>()
        .AddScoped<IHandle<UnionRecognised>, CreditBook>()
        .AddScoped<CreditQuery>()
        .AddScoped<ICountSource, MovementCounts>()
        .AddScoped<ICountSource, UnionCounts>()
        .AddScoped<Recount>()
        .AddScoped<RollUp>()
        .AddScoped<PlanQuery>()
        .AddScoped<PlansBelow>()
        .AddScoped<EmployerQuery>()
        .AddScoped<CaseQuery>()
        .AddScoped<StandingQuery>()
        .AddScoped<CampaignQuery>()
        .AddScoped<WorkQuery>()
        .AddScoped<FigureQuery>();
}

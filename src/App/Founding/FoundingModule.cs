using DoanKet.App.Founding.Papers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Founding;

public static class FoundingModule
{
    public static IServiceCollection AddFounding(this IServiceCollection services) => services
        .AddScoped<StepBook>()
        .AddScoped<FoundingLimits>()
        .AddScoped<ApplicantChecks>()
        .AddScoped<FoundingBook>()
        .AddScoped<ApplicantList>()
        .AddScoped<EarlySteps>()
        .AddScoped<CongressSteps>()
        .AddScoped<FirstMeetings>()
        .AddScoped<DossierSteps>()
        .AddScoped<AppraisalDesk>()
        .AddScoped<CasePapers>()
        .AddScoped<Employers>()
        .AddScoped<FirstDuties>()
        .AddScoped<StepUndo>()
        .AddScoped<UnionGroups>()
        .AddScoped<RecognitionPlanner>()
        .AddScoped<Recognition>()
        .AddScoped<Refusal>()
        .AddScoped<CaseFiles>()
        .AddScoped<Drafts>()
        .AddScoped<UsualPaces>()
        .AddScoped<FoundingPipeline>()
        .AddScoped<IHandle<UnionRecognised>, RecognitionNotices>()
        .AddScoped<IHandle<UnitClosing>, ClosingUnits>()
        .AddScoped<IJob, FoundingReminders>();
}

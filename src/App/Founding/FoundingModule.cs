using DoanKet.App.Platform.Events;
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
        .AddScoped<DossierSteps>()
        .AddScoped<StepUndo>()
        .AddScoped<UnionGroups>()
        .AddScoped<RecognitionPlanner>()
        .AddScoped<Recognition>()
        .AddScoped<Refusal>()
        .AddScoped<CaseFiles>()
        .AddScoped<UsualPaces>()
        .AddScoped<FoundingPipeline>()
        .AddScoped<IHandle<UnionRecognised>, RecognitionNotices>();
}

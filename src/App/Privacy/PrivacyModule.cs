using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Privacy;

public static class PrivacyModule
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<PrivacyLimits>()
        .AddScoped<OwnDataCodes>()
        .AddScoped<OwnData>()
        .AddScoped<RecordsOfPerson>()
        .AddScoped<PrivacyNotices>()
        .AddScoped<RequestEffects>()
        .AddScoped<RequestDesk>()
        .AddScoped<RequestList>()
        .AddScoped<ConsentList>()
        .AddScoped<PurposeBook>()
        .AddScoped<BreachBook>()
        .AddScoped<ViewLog>()
        .AddScoped<Retention>()
        .AddScoped<IRestOnMembers, WaitingRequests>()
        .AddScoped<IJob, PrivacyReminders>();
}

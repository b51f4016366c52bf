using DoanKet.App.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Steering;

public static class SteeringModule
{
    public static IServiceCollection AddSteering(this IServiceCollection services) => services
        .AddScoped<SteeringBook>()
        .AddScoped<FocalBook>()
        .AddScoped<SteeringList>()
        .AddScoped<IJob, SteeringReminders>();
}

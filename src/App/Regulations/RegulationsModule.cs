using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Regulations;

public static class RegulationsModule
{
    public static IServiceCollection AddRegulations(this IServiceCollection services) => services
        .AddScoped<RegulationBook>()
        .AddScoped<HolidayCalendar>()
        .AddScoped<SharedValues>()
        .AddScoped<FirstContent>();
}

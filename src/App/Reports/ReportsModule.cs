using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services;
}

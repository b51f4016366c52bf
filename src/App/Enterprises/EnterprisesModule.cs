using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Enterprises;

public static class EnterprisesModule
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services;
}

using DoanKet.App.Enterprises.Import;
using DoanKet.App.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Enterprises;

public static class EnterprisesModule
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddScoped<EnterpriseDuplicates>()
        .AddScoped<EnterpriseRegister>()
        .AddScoped<Coverage>()
        .AddScoped<ImportMatching>()
        .AddScoped<EnterpriseImport>()
        .AddScoped<EnterpriseBatches>()
        .AddScoped<EnterpriseList>()
        .AddScoped<EnterpriseSheet>()
        .AddScoped<EnterpriseFile>()
        .AddScoped<INames, NamesOfEnterprises>();
}

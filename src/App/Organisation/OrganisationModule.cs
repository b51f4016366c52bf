using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Organisation;

public static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrgTree>()
        .AddScoped<OrgDirectory>()
        .AddScoped<DocumentRegister>();
}

using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Organisation;

public static class OrganisationModule
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddScoped<OrgTree>()
        .AddScoped<OrgDirectory>()
        .AddScoped<OrgBrowser>()
        .AddScoped<ChangeWork>()
        .AddScoped<Reorganisation>()
        .AddScoped<IJob, CarryOutJob>()
        .AddScoped<OfficerBook>()
        .AddScoped<DocumentRegister>()
        .AddScoped<DocumentList>()
        .AddScoped<DocumentCitations>()
        .AddScoped<BodyBook>()
        .AddScoped<BodyList>()
        .AddScoped<BodyCatalogue>()
        .AddScoped<INames, NamesOfUnits>()
        .AddScoped<INames, NamesOfBodies>();
}

using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Joining;

public static class JoiningModule
{
    public static IServiceCollection AddJoining(this IServiceCollection services) => services
        .AddScoped<IHandle<PeopleErased>, ErasedFromApplications>()
        .AddScoped<IHandle<UnitClosing>, ClosingUnits>()
        .AddScoped<InvitationBook>()
        .AddScoped<Reception>()
        .AddScoped<FollowUp>()
        .AddScoped<ApplicationChecks>()
        .AddScoped<ApplicationList>()
        .AddScoped<CardNumbers>()
        .AddScoped<Admission>()
        .AddScoped<ApplicationDecisions>();
}

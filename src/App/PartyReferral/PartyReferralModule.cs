using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Import;
using DoanKet.App.Platform.Events;
using DoanKet.App.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.PartyReferral;

public static class PartyReferralModule
{
    public static IServiceCollection AddPartyReferral(this IServiceCollection services) => services
        .AddScoped<RecommendationBook>()
        .AddScoped<RecommendationList>()
        .AddScoped<Candidates>()
        .AddScoped<IRestOnMembers, RecommendedPeople>()
        .AddScoped<IHandle<PeopleMerging>, RecommendedTwice>()
        .AddScoped<ICountSource, RecommendationCounts>();
}

using DoanKet.App.Enterprises.Import;
using DoanKet.App.Enterprises.Refresh;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Enterprises.Surveys.Kept;
using DoanKet.App.Enterprises.Visits;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Events;
using DoanKet.App.Platform.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Enterprises;

public static class EnterprisesModule
{
    public static IServiceCollection AddEnterprises(this IServiceCollection services) => services
        .AddScoped<EnterpriseDuplicates>()
        .AddScoped<EnterpriseRegister>()
        .AddScoped<Coverage>()
        .AddScoped<WeekPlanner>()
        .AddScoped<ImportMatching>()
        .AddScoped<EnterpriseImport>()
        .AddScoped<EnterpriseBatches>()
        .AddScoped<EnterpriseList>()
        .AddScoped<EnterpriseSheet>()
        .AddScoped<EnterpriseFile>()
        .AddScoped<INames, NamesOfEnterprises>()
        .AddScoped<IHandle<UnitClosing>, ClosingUnits>()
        .AddScoped<IHandle<UnitClosing>, ClosingUnions>()
        .AddSurveys()
        .AddRefresh();

    private static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddScoped<SurveyRounds>()
        .AddScoped<SurveyAnswers>()
        .AddSingleton<SurveyTickets>()
        .AddScoped<KeptAnswers>()
        .AddScoped<SurveyList>()
        .AddScoped<SurveyProgress>()
        .AddScoped<SurveyComparisons>()
        .AddScoped<SurveyWorkbook>()
        .AddScoped<SurveyReturns>()
        .AddScoped<CountContradictions>()
        .AddScoped<InformalGroups>()
        .AddScoped<INames, NamesOfRounds>();

    private static IServiceCollection AddRefresh(this IServiceCollection services) => services
        .AddScoped<RefreshTrial>()
        .AddScoped<RefreshLists>()
        .AddScoped<RefreshActs>()
        .AddScoped<RefreshFeed>()
        .AddScoped<EnterpriseReferences>()
        .AddScoped<INames, NamesOfLists>();
}

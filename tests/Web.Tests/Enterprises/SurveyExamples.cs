using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Enterprises;

/// <summary>The addresses of a survey round of the foreign unit and of what belongs to it.</summary>
internal static class SurveyExamples
{
    public static async Task<string> RoundAsync(ForeignUnit unit, string page = "") => $"/khao-sat/{await OpenAsync(unit)}{page}";

    public static async Task<string> EntryAsync(ForeignUnit unit)
    {
        var round = await OpenAsync(unit);
        var entry = await unit.App.RunAsync(s => s.GetRequiredService<AppDbContext>().Set<SurveyEntry>().FirstAsync(e => e.RoundId == round));
        return $"/khao-sat/{round}/phieu/{entry.Id}";
    }

    public static async Task<string> ReturnAsync(ForeignUnit unit)
    {
        var round = await OpenAsync(unit);
        return await unit.App.RunAsync(async s =>
        {
            var bytes = await s.GetRequiredService<SurveyWorkbook>().WriteAsync((await s.GetRequiredService<SurveyRounds>().FindAsync(round))!, new(round));
            return $"/khao-sat/{round}/gui-bang/{(await s.GetRequiredService<SurveyReturns>().ReceiveAsync(round, unit.Id, $"{ForeignUnit.Secret}.xlsx", bytes))!.Id}";
        });
    }

    public static Task<string> GroupAsync(ForeignUnit unit, string page = "") => unit.App.RunAsync(async s =>
        $"/khao-sat/phi-chinh-thuc/{(await s.GetRequiredService<InformalGroups>().AddAsync(new(unit.Id, InformalTrade.Market, ForeignUnit.Secret, ForeignUnit.Secret, null, null), new(new(2024, 7, 1), 30, ForeignUnit.Secret))).Id}{page}");

    private static Task<long> OpenAsync(ForeignUnit unit) => unit.App.RunAsync(async s =>
    {
        await s.GetRequiredService<EnterpriseRegister>().AddAsync(new(unit.Id, $"Công ty {ForeignUnit.Secret}", Ownership.Limited), null, isAnother: true);
        return (await s.GetRequiredService<SurveyRounds>().OpenAsync(unit.Id, new($"{ForeignUnit.Secret} {Guid.NewGuid():N}", null, new(2024, 7, 1), new(2024, 7, 31), 25), new([unit.Id]))).Id;
    });
}

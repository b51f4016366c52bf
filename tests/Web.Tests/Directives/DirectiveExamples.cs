using System.Text;
using DoanKet.App.Directives.Assignments;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Directives;

/// <summary>Tasks that belong to the foreign province.</summary>
internal static class DirectiveExamples
{
    public static async Task<string> AssignmentAsync(ForeignUnit unit, string below = "") => $"/viec/{(await GivenAsync(unit)).Id}{below}";

    public static async Task<string> FanOutAsync(ForeignUnit unit) => $"/viec/dot/{(await GivenAsync(unit)).FanOutId}";

    public static async Task<string> EvidenceAsync(ForeignUnit unit)
    {
        var given = await GivenAsync(unit);
        var file = await unit.App.RunAsync(s => s.GetRequiredService<FileStore>().KeepAsync(unit.Id, ForeignUnit.Secret + ".pdf", SentFile.Pdf, Encoding.ASCII.GetBytes("%PDF-1.7")));
        await unit.AddAsync(new AssignmentNote { OrgUnitId = unit.Id, AssignmentId = given.Id, At = new(2024, 7, 1, 3, 0, 0, DateTimeKind.Utc), By = ForeignUnit.Secret, Kind = ProgressKind.Progress, FileId = file.Id }, n => n.Id);
        return $"/viec/{given.Id}/tep/{file.Id}";
    }

    private static async Task<Assignment> GivenAsync(ForeignUnit unit)
    {
        var act = await unit.AddAsync(new FanOut { OrgUnitId = unit.Id, Text = ForeignUnit.Secret, On = new(2024, 7, 1), Units = 1 }, f => f.Id);
        var given = new Assignment { OrgUnitId = unit.Id, GiverUnitId = OrgScope.NationalUnit, FanOutId = act, Role = AssignmentRole.Lead, Text = ForeignUnit.Secret, GivenOn = new(2024, 7, 1), State = AssignmentState.Submitted };
        await unit.AddAsync(given, a => a.Id);
        return given;
    }
}

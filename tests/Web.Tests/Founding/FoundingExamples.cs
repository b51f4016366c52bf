using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Founding;

/// <summary>The addresses of a case of the foreign unit and of an application in it.</summary>
internal static class FoundingExamples
{
    public static async Task<string> CaseAsync(ForeignUnit unit, string page = "") => $"/thanh-lap/{await OpenAsync(unit)}{page}";

    public static async Task<string> ApplicantAsync(ForeignUnit unit)
    {
        var id = await OpenAsync(unit);
        var applicant = new Applicant { OrgUnitId = unit.Id, CaseId = id, FullName = ForeignUnit.Secret, AppliedOn = new DateOnly(2024, 7, 1) };
        return $"/thanh-lap/{id}/don/{await unit.AddAsync(applicant, a => a.Id)}";
    }

    private static Task<long> OpenAsync(ForeignUnit unit) => unit.App.RunAsync(async s =>
        (await s.GetRequiredService<FoundingBook>().OpenOccupationalAsync(unit.Id, $"Nghiệp đoàn {ForeignUnit.Secret}", new NewCase(new DateOnly(2024, 7, 1), null, null, 20)))!.Id);
}

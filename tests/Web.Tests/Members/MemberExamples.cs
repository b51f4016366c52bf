using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Transfers;

namespace DoanKet.Web.Tests.Members;

/// <summary>People of the foreign unit that the pages of members and of recommendations are asked for.</summary>
internal static class MemberExamples
{
    public static async Task<string> MemberAsync(ForeignUnit unit, string below = "") => $"/doan-vien/{await PersonAsync(unit)}{below}";

    public static async Task<string> RecommendationAsync(ForeignUnit unit)
    {
        var recommendation = new Recommendation
        {
            OrgUnitId = unit.Id, PersonId = await PersonAsync(unit), Day = new DateOnly(2024, 7, 1), Resolution = ForeignUnit.Secret, Group = TargetGroup.PublicService,
        };
        return $"/gioi-thieu-dang/{await unit.AddAsync(recommendation, r => r.Id)}/rut";
    }

    public static async Task<string> ProposalAsync(ForeignUnit unit)
    {
        var proposal = new TransferProposal
        {
            PersonId = await PersonAsync(unit), FullName = ForeignUnit.Secret, FromUnitId = unit.Id, ToUnitId = unit.Id, Side = TransferSide.Releasing,
            Day = new DateOnly(2024, 7, 1), Reason = ForeignUnit.Secret, ProposedOn = new DateOnly(2024, 7, 1), ProposedBy = ForeignUnit.Secret,
        };
        return $"/doan-vien/chuyen-sinh-hoat/{await unit.AddAsync(proposal, p => p.Id)}";
    }

    private static Task<long> PersonAsync(ForeignUnit unit)
    {
        var person = new Person { OrgUnitId = unit.Id };
        person.Rename(ForeignUnit.Secret);
        return unit.AddAsync(person, p => p.Id);
    }
}

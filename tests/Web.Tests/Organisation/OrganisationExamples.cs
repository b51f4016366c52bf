using DoanKet.App.Organisation.Bodies;
using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Files;
using DoanKet.App.Steering;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.Web.Tests.Organisation;

/// <summary>Things of the foreign unit that the pages of the organisation are asked for.</summary>
internal static class OrganisationExamples
{
    /// <summary>The page of the foreign unit itself; its code is "B".</summary>
    public static Task<string> UnitAsync(string below = "") => Task.FromResult("/don-vi/B" + below);

    public static Task<string> SteeringAsync(string below = "") => Task.FromResult("/ban-chi-dao/B" + below);

    public static async Task<string> SteeringMemberAsync(ForeignUnit unit)
    {
        var committee = await unit.AddAsync(new SteeringCommittee { OrgUnitId = unit.Id, Name = ForeignUnit.Secret, From = new DateOnly(2024, 1, 1) }, c => c.Id);
        var member = new SteeringMember { OrgUnitId = unit.Id, CommitteeId = committee, FullName = ForeignUnit.Secret, Role = SteeringRole.Head, From = new DateOnly(2024, 1, 1) };
        return $"/ban-chi-dao/B/thanh-vien/{await unit.AddAsync(member, m => m.Id)}/thoi";
    }

    public static async Task<string> BodyAsync(ForeignUnit unit, string below) =>
        $"/co-quan/{await unit.AddAsync(new OutsideBody { KeeperUnitId = unit.Id, Name = $"Tỉnh ủy tỉnh B{below}", Kind = BodyKind.PartyCommittee }, b => b.Id)}{below}";

    public static async Task<string> SeatAsync(ForeignUnit unit)
    {
        var seat = new Officer
        {
            OrgUnitId = unit.Id, PersonId = null, FullName = ForeignUnit.Secret, Body = CommitteeBody.Executive, Position = OfficerPosition.Member, From = new DateOnly(2024, 1, 1),
        };
        return $"/don-vi/B/ban-chap-hanh/{await unit.AddAsync(seat, o => o.Id)}/thoi";
    }

    public static async Task<string> WaitingActAsync(ForeignUnit unit)
    {
        var grounds = new Grounds(unit.Id, 1, "QĐ-LĐLĐ", new DateOnly(2024, 7, 1), null, ForeignUnit.Secret, new DateOnly(2024, 12, 1), ForeignUnit.Secret);
        var change = await unit.App.RunAsync(s => s.GetRequiredService<Reorganisation>().RenameAsync(unit.Id, ForeignUnit.Secret, grounds));
        return $"/don-vi/B/viec/{change.Id}/bo";
    }

    public static Task<string> DocumentAsync(ForeignUnit unit) => unit.App.RunAsync(async s => $"/van-ban/{(await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
    {
        OrgUnitId = unit.Id, Year = 2024, Number = 8, Symbol = "QĐ-LĐLĐ", Date = new DateOnly(2024, 7, 1), Subject = ForeignUnit.Secret,
    })).Id}");

    public static Task<string> FileAsync(ForeignUnit unit) => unit.App.RunAsync(async s =>
    {
        var file = await s.GetRequiredService<FileStore>().KeepAsync(unit.Id, $"{ForeignUnit.Secret}.docx", FileStore.Docx, [1]);
        await s.GetRequiredService<DocumentRegister>().EnterAsync(new OfficialDocument
        {
            OrgUnitId = unit.Id, Year = 2024, Number = 7, Symbol = "KH-LĐLĐ", Date = new DateOnly(2024, 7, 1), Subject = ForeignUnit.Secret, FileId = file.Id,
        });
        return $"/tep/{file.Id}";
    });
}

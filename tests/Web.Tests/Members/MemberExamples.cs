using System.Text;
using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Members.Import;
using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Organisation;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.PartyReferral;
using DoanKet.App.Transfers;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>A list of the unit: tried, or carried out where only then the page is there.</summary>
    public static async Task<string> BatchAsync(ForeignUnit unit, string below = "", bool done = false)
    {
        const string Code = "B.TEP";
        return await unit.App.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            if (!await db.Set<OrgUnit>().AnyAsync(u => u.Code == Code))
                (await s.GetRequiredService<OrgTree>().AddAsync(UnitKind.Grassroots, Code, $"CĐCS {ForeignUnit.Secret}", unit.Id, new(2020, 1, 1))).Group = TargetGroup.LargeEnterprise;
            await db.SaveChangesAsync();
            var list = Encoding.UTF8.GetBytes($"Họ và tên;Ngày sinh;Giới tính;CĐCS\n{ForeignUnit.Secret};{(done ? 1990 : 1991)};Nam;{Code}\n");
            var batch = (await s.GetRequiredService<MemberTrial>().TryAsync(new TrialRequest(unit.Id, $"{ForeignUnit.Secret}.csv"), list))!;
            if (done) await s.GetRequiredService<MemberImport>().CarryOutAsync(batch.Id, seen: null);
            return $"/doan-vien/nhap/{batch.Id}{below}";
        });
    }

    public static async Task<string> SheetAsync(ForeignUnit unit, string below = "")
    {
        var sheet = new EditSheet { OrgUnitId = unit.Id, TakenBy = ForeignUnit.Secret, TakenAt = new(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc), Secret = [1], People = 1 };
        return $"/doan-vien/bang-sua/{await unit.AddAsync(sheet, s => s.Id)}{below}";
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

    /// <summary>Two records of one person in the unit: waiting, or merged where only then the page is there.</summary>
    public static async Task<string> PairAsync(ForeignUnit unit, string below = "")
    {
        var (first, second) = (await PersonAsync(unit), await PersonAsync(unit));
        var pair = await unit.AddAsync(new DuplicatePair { FirstId = first, SecondId = second, FirstUnitId = unit.Id, SecondUnitId = unit.Id, Score = 60, SignBits = (int)Signs.SameName }, p => p.Id);
        if (below.Length > 0)
            await unit.App.RunAsync(s => s.GetRequiredService<PeopleMerge>().MergeAsync(new(pair, new Dictionary<MergeField, MergeSide>(), null, ForeignUnit.Secret, 0, 0)));
        return $"/doan-vien/trung/{pair}{below}";
    }

    public static Task<long> PersonAsync(ForeignUnit unit)
    {
        var person = new Person { OrgUnitId = unit.Id };
        person.Rename(ForeignUnit.Secret);
        return unit.AddAsync(person, p => p.Id);
    }
}

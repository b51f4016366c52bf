using DoanKet.App.Members;
using DoanKet.App.Members.Duplicates;
using DoanKet.App.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>Three people who stand in the register twice, as happens when unions write their lists by themselves: one in two districts, two in one district.</summary>
internal sealed class DemoDuplicates(IReadOnlyList<ExistingUnion> unions)
{
    private static readonly DateOnly Written = new(2024, 7, 17), Searched = new(2024, 7, 18);

    public IEnumerable<DemoAct> Acts() => [new(Written, "Ban chấp hành CĐCS", WriteAsync), new(Searched, "Hệ thống", SearchAsync)];

    private async Task WriteAsync(IServiceProvider services)
    {
        var (near, far) = (await MembersAsync(services, "LC.TD.01"), await MembersAsync(services, unions.First(u => u.Unit == "LC.MT").Code));
        var beside = await MembersAsync(services, unions.First(u => u.Unit == "LC.TD" && u.Code != "LC.TD.01").Code);
        await TwiceAsync(services, near[1], far[1], VietText.TitleName(VietText.Fold(near[1].FullName)), far[1].Phone, null);
        await TwiceAsync(services, near[2], beside[2], WithoutMiddle(near[2].FullName), near[2].Phone ?? "0973456781", null);
        await TwiceAsync(services, beside[3], beside[4], beside[3].FullName, beside[4].Phone, "045127836");
    }

    private static async Task SearchAsync(IServiceProvider services) =>
        await services.GetRequiredService<DuplicateSearch>().RunAsync((await new DemoLookup(services).UnitAsync("LC")).Id);

    /// <summary>The second record says of the same person what its union knew.</summary>
    private static async Task TwiceAsync(IServiceProvider services, Person first, Person second, string name, string? phone, string? paper)
    {
        var correction = services.GetRequiredService<PersonCorrection>();
        await correction.CorrectAsync(second.Id, new(name, first.Born, first.Sex, null, phone, "Văn thư"), second.Version, "Ghi theo danh sách của đơn vị", Papers(second, paper));
        if (paper is not null || phone == first.Phone || first.Phone is null)
            await correction.CorrectAsync(first.Id, new(first.FullName, first.Born, first.Sex, first.CitizenId, first.Phone ?? phone, first.JobTitle), first.Version, "Bổ sung theo căn cước", Papers(first, paper));
    }

    private static PersonPapers Papers(Person of, string? paper) => new(paper ?? of.OtherId, of.IdIssuedOn, of.Email, of.Address, of.UnionSince, of.Note);

    private static string WithoutMiddle(string name) => name.Split(' ') is [var family, .., var given] ? $"{family} {given}" : name;

    private static async Task<List<Person>> MembersAsync(IServiceProvider services, string union)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var unit = await new DemoLookup(services).UnitAsync(union);
        return await db.Set<Person>().AsNoTracking().Where(p => p.OrgUnitId == unit.Id && db.Set<Membership>().Any(m => m.PersonId == p.Id && m.To == Membership.Open)).OrderBy(p => p.Id).Take(5).ToListAsync();
    }
}

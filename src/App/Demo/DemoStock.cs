using DoanKet.App.Enterprises;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Demo;

/// <summary>What there was when 2024 began: unions with their members, the companies that had one, and small companies without.</summary>
/// <param name="numbered">How many small companies of each district are told apart by a number; none: seven have names of their own.</param>
internal sealed class DemoStock(People people, IReadOnlyList<ExistingUnion> unions, int numbered = 0)
{
    private static readonly DateOnly Opening = new(2023, 12, 29);
    private static readonly string[] SmallTrades = ["Xây dựng", "Thương mại", "Vận tải", "Cơ khí", "Nông sản", "Du lịch", "Dịch vụ", "Vật liệu"];
    private static readonly string[] SmallNames = ["An Phát", "Minh Đức", "Hưng Thịnh", "Tây Bắc", "Hoa Ban", "Sao Mai", "Thành Công", "Bình Minh", "Đại Lợi", "Phú Cường", "Nam Sơn", "Trường Giang"];

    public IEnumerable<DemoAct> Acts()
    {
        foreach (var unit in unions.GroupBy(u => u.Unit))
            yield return new DemoAct(Opening, "Nhập từ sổ cũ", services => OpenAsync(services, unit.Key, [.. unit]));
        foreach (var unit in DemoFacts.Rows("places").Where(p => p[0] is not ("LC.GD" or "LC.YT" or "LC.VC")))
            yield return new DemoAct(Opening, "Khảo sát cuối năm 2023", services => AddSmallCompaniesAsync(services, unit[0], unit[1].Split(',')));
    }

    private async Task OpenAsync(IServiceProvider services, string unitCode, List<ExistingUnion> unitUnions)
    {
        var (tree, register, db) = (services.GetRequiredService<OrgTree>(), services.GetRequiredService<MemberRegister>(), services.GetRequiredService<AppDbContext>());
        var parent = await new DemoLookup(services).UnitAsync(unitCode);
        foreach (var existing in unitUnions)
        {
            services.GetRequiredService<CurrentWork>().Begin(DemoProvince.Demonstrate, "Nhập từ sổ cũ");
            var union = await tree.AddAsync(new OrgUnit
            {
                ParentId = parent.Id, Kind = UnitKind.Grassroots, Code = existing.Code, Name = existing.Name, Group = existing.Group, OpenedOn = existing.Founded, Position = existing.Number,
            });
            var first = existing.Members * 3 / 5;
            await AdmitAsync(register, union, first, existing.Founded);
            await AdmitAsync(register, union, existing.Members - first, Later(existing.Founded));
            if (existing.Company is { } company) await TieCompanyAsync(services, parent, company, union, existing.Founded);
            db.ChangeTracker.Clear();
        }
    }

    private Task AdmitAsync(MemberRegister register, OrgUnit union, int count, DateOnly joined) => register.AdmitAsync(union, [.. Some(count, joined)], MovementKind.Admitted, joined);

    /// <summary>Of age on the day on which they joined.</summary>
    private IEnumerable<NewMember> Some(int count, DateOnly joined)
    {
        for (var i = 0; i < count; i++)
        {
            var (name, sex, born, number, phone) = people.Next(People.YearsOn(joined) + 19);
            yield return new NewMember(name, born, born.Year, sex, number, phone);
        }
    }

    private DateOnly Later(DateOnly founded) => founded.AddDays(people.Dice.Next(Opening.DayNumber - founded.DayNumber + 1));

    private static async Task TieCompanyAsync(IServiceProvider services, OrgUnit unit, string[] company, OrgUnit union, DateOnly since)
    {
        var enterprises = services.GetRequiredService<EnterpriseRegister>();
        var place = DemoFacts.Rows("units").Single(u => u[0] == unit.Code)[3];
        var enterprise = await enterprises.AddAsync(new EnterpriseFacts(unit.Id, company[1], Enum.Parse<Ownership>(company[2]), Place: place),
            new HeadcountFacts(since, DemoFacts.Number(company[3]), null, null, "Sổ theo dõi của đơn vị"), isAnother: true);
        await enterprises.LinkUnionAsync(enterprise.Id, union.Id, since);
    }

    private IEnumerable<string> CompanyNames() => numbered == 0
        ? SmallNames.OrderBy(_ => people.Dice.Next()).Take(7)
        : Enumerable.Range(1, numbered).Select(number => $"{people.Pick(SmallNames)} {number}");

    /// <summary>Companies below the threshold: most of the register, some with a visit and a next step.</summary>
    private async Task AddSmallCompaniesAsync(IServiceProvider services, string unitCode, string[] places)
    {
        var enterprises = services.GetRequiredService<EnterpriseRegister>();
        var unit = await new DemoLookup(services).UnitAsync(unitCode);
        foreach (var name in CompanyNames())
        {
            var (trade, place) = (people.Pick(SmallTrades), people.Pick(places));
            var facts = new EnterpriseFacts(unit.Id, $"Công ty TNHH {trade} {name} {place} (trình diễn)", Ownership.Limited, Trade: trade, Place: place, ContactName: people.FullName());
            var added = await enterprises.AddAsync(facts, new HeadcountFacts(Opening, people.Dice.Next(4, 24), null, null, "Khảo sát cuối năm 2023"), isAnother: true);
            await enterprises.SetReadinessAsync(added.Id, people.Dice.Next(1, 5), "Theo phiếu khảo sát");
        }
    }
}

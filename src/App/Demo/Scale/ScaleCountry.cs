using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Demo.Scale;

/// <summary>A unit of the invented country; members are those whose records it keeps, with ids that follow one another.</summary>
internal sealed record ScaleUnit(long Id, ScaleUnit? Parent, UnitKind Kind, string Code, string Name, DateOnly OpenedOn, int Position)
{
    public TargetGroup? Group { get; init; }

    public long FirstMember { get; set; }

    public int Members { get; set; }

    /// <summary>The codes that citizen numbers of the province begin with.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    public ScaleUnit Province => Kind is UnitKind.Provincial ? this : Parent!.Province;
}

/// <summary>34 provinces, communes and industrial zones below them, grassroots unions below those, and how many members each has.</summary>
internal sealed class ScaleCountry
{
    private const int GrassrootsPerUpper = 36;
    private static readonly DateOnly ProvincesOpened = new(1997, 1, 1);
    private static readonly string[] Places = ["Hòa Bình", "Tân Lập", "Phú Thịnh", "Đông Hưng", "Minh Khai", "Thanh Sơn", "Vĩnh Phúc", "An Khánh", "Xuân Hòa", "Bình Minh", "Long Thành", "Kim Sơn", "Yên Bình", "Hưng Đạo", "Trung Chính", "Mỹ Lộc", "Cẩm Thủy", "Nam Đàn", "Ia Grai", "Tà Lài"];
    private static readonly string[] Offices = ["Trường Mầm non", "Trường Tiểu học", "Trường THCS", "Trường THPT", "Trạm Y tế", "UBND xã", "Bệnh viện Đa khoa", "Chi cục Thuế"];
    private static readonly string[] Firms = ["Công ty TNHH May", "Công ty Cổ phần", "Công ty TNHH Điện tử", "Công ty TNHH Giày", "Công ty TNHH Thực phẩm", "Công ty Cổ phần Xây dựng", "Công ty TNHH Cơ khí", "Hợp tác xã"];

    private readonly List<ScaleUnit> _units = [];

    public ScaleCountry(int grassroots, int members)
    {
        var country = Add(new ScaleUnit(OrgScope.NationalUnit, null, UnitKind.Confederation, "TLD", "Tổng Liên đoàn Lao động Việt Nam", new DateOnly(1929, 7, 28), 0));
        var provinces = Province.All.GroupBy(p => p.Name).Select(old => Add(new ScaleUnit(Next, country, UnitKind.Provincial, old.First().Code, $"LĐLĐ {WithKind(old.Key)}", ProvincesOpened, 0)
        {
            Codes = [.. old.Select(p => p.Code)],
        })).ToList();
        var shares = LargestRemainder.Allot(grassroots, [.. provinces.Select(Weight)]);
        foreach (var (province, unions) in provinces.Zip(shares)) AddUppers(province, (int)unions);
        Spread(members);
    }

    public IReadOnlyList<ScaleUnit> Units => _units;

    public IEnumerable<ScaleUnit> Unions => _units.Where(u => u.Group is not null);

    public IEnumerable<ScaleUnit> Uppers => _units.Where(u => u.Kind is UnitKind.Commune or UnitKind.IndustrialZone or UnitKind.LocalSector);

    private static string WithKind(string name) => name is "Hà Nội" or "Hồ Chí Minh" or "Hải Phòng" or "Đà Nẵng" or "Cần Thơ" or "Huế" ? $"thành phố {name}" : $"tỉnh {name}";

    /// <summary>The largest cities have twice what the others have on average.</summary>
    private static long Weight(ScaleUnit province) => province.Codes.Contains("079") || province.Codes.Contains("001") ? 2_000 : 600 + new Dice(province.Id, 1).Next(700);

    private void AddUppers(ScaleUnit province, int unions)
    {
        var uppers = Math.Max(1, unions / GrassrootsPerUpper);
        var shares = LargestRemainder.Allot(unions, [.. Enumerable.Range(0, uppers).Select(i => 60L + new Dice(province.Id * 10_000 + i, 2).Next(80))]);
        for (var i = 0; i < uppers; i++)
        {
            var kind = i % 12 == 1 ? UnitKind.IndustrialZone : i % 12 == 2 ? UnitKind.LocalSector : UnitKind.Commune;
            var label = kind switch { UnitKind.IndustrialZone => "Công đoàn KCN", UnitKind.LocalSector => "Công đoàn ngành Giáo dục", _ => "Công đoàn xã" };
            AddUnions(Add(new ScaleUnit(Next, province, kind, $"{province.Code}.{i + 1:000}", $"{label} {Place(province.Id + i)} {i + 1}", ProvincesOpened, i + 1)), (int)shares[i]);
        }
    }

    private void AddUnions(ScaleUnit upper, int unions)
    {
        for (var i = 0; i < unions; i++)
        {
            var dice = new Dice(upper.Id * 10_000 + i, 3);
            var isFirm = dice.Falls(upper.Kind is UnitKind.IndustrialZone ? 1000 : upper.Kind is UnitKind.LocalSector ? 0 : 350);
            var name = $"CĐCS {(isFirm ? Firms : Offices)[dice.Next(8)]} {Place(dice.Next(20))} {i + 1}";
            var group = !isFirm ? TargetGroup.PublicService : dice.Falls(450) ? TargetGroup.LargeEnterprise : TargetGroup.SmallEnterprise;
            Add(new ScaleUnit(Next, upper, UnitKind.Grassroots, $"{upper.Code}.{i + 1:000}", name, new DateOnly(1998, 1, 1).AddDays(dice.Next(9_000)), i + 1) { Group = group });
        }
    }

    private static string Place(long at) => Places[at % Places.Length];

    private long Next => _units.Count + OrgScope.NationalUnit;

    private ScaleUnit Add(ScaleUnit unit)
    {
        _units.Add(unit);
        return unit;
    }

    /// <summary>A few unions are very large and most are small; together they have the members asked for.</summary>
    private void Spread(int members)
    {
        var unions = Unions.ToList();
        var shares = LargestRemainder.Allot(members, unions.ConvertAll(u => 10 + (long)(Mean(u) * -Math.Log(1 - new Dice(u.Id, 4).Share()))));
        var next = 1L;
        foreach (var (union, share) in unions.Zip(shares))
        {
            (union.FirstMember, union.Members) = (next, (int)share);
            next += share;
        }
    }

    private static int Mean(ScaleUnit union) => union.Group switch { TargetGroup.LargeEnterprise => 350, TargetGroup.SmallEnterprise => 25, _ => 40 };
}

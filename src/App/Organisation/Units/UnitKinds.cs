namespace DoanKet.App.Organisation.Units;

/// <summary>What the kinds of unit are called, and which may stand above which.</summary>
public static class UnitKinds
{
    /// <summary>Grassroots units and what lies below them.</summary>
    public static readonly IReadOnlyList<UnitKind> Low = [UnitKind.Grassroots, UnitKind.Occupational, UnitKind.MemberUnion, UnitKind.Section, UnitKind.Group];

    public static readonly IReadOnlyList<UnitKind> All = Enum.GetValues<UnitKind>();

    public static string LabelOf(UnitKind kind) => kind switch
    {
        UnitKind.Confederation => "Tổng Liên đoàn",
        UnitKind.Provincial => "Liên đoàn Lao động cấp tỉnh",
        UnitKind.NationalSector => "Công đoàn ngành trung ương",
        UnitKind.Corporation => "Công đoàn tập đoàn, tổng công ty",
        UnitKind.DistrictFederation => "Liên đoàn Lao động cấp huyện",
        UnitKind.LocalSector => "Công đoàn ngành địa phương",
        UnitKind.CivilServants => "Công đoàn viên chức tỉnh",
        UnitKind.IndustrialZone => "Công đoàn khu công nghiệp",
        UnitKind.Commune => "Công đoàn xã, phường, đặc khu",
        UnitKind.Grassroots => "Công đoàn cơ sở",
        UnitKind.Occupational => "Nghiệp đoàn cơ sở",
        UnitKind.MemberUnion => "Công đoàn cơ sở thành viên",
        UnitKind.Section => "Công đoàn bộ phận",
        _ => "Tổ công đoàn",
    };

    public static string LabelOf(TargetGroup group) => group switch
    {
        TargetGroup.PublicService => "Hành chính, sự nghiệp công lập",
        TargetGroup.SmallEnterprise => "Doanh nghiệp dưới ngưỡng lao động",
        TargetGroup.LargeEnterprise => "Doanh nghiệp từ ngưỡng lao động trở lên",
        _ => "Khu vực phi chính thức",
    };

    /// <summary>The kinds that a unit of this kind may stand directly under.</summary>
    public static IReadOnlyList<UnitKind> Above(UnitKind kind) => kind switch
    {
        UnitKind.Section or UnitKind.Group or UnitKind.MemberUnion => Low,
        _ => [.. All.Where(k => !Low.Contains(k))],
    };

    /// <summary>The kinds that may be opened directly under a unit of this kind.</summary>
    public static IReadOnlyList<UnitKind> Below(UnitKind kind) => [.. All.Where(k => k is not UnitKind.Confederation && k > kind && Above(k).Contains(kind))];
}

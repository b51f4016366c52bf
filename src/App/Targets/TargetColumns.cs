using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Targets;

/// <summary>What a column of a target table counts.</summary>
public enum Indicator
{
    /// <summary>Đoàn viên thực tăng: who came less who went.</summary>
    NetMembers,

    /// <summary>Kết nạp mới: admissions only.</summary>
    Admissions,

    /// <summary>CĐCS and occupational unions recognised.</summary>
    UnionsFounded,

    /// <summary>Enterprises from the threshold on that have a union.</summary>
    EnterprisesCovered,

    /// <summary>Outstanding members recommended to the Party.</summary>
    PartyRecommended,
}

/// <summary>A column that a target table may have: its code, its words in the official table, the total it is a part of, what it counts.</summary>
public sealed record TargetColumn(string Code, string Label, string Unit, string? PartOf, Indicator Indicator, params TargetGroup[] Groups);

/// <summary>The catalogue of columns (the annex of plan 78/KH-LĐLĐ has all of them).</summary>
public static class TargetColumns
{
    public const string Members = "DV";
    public const string MembersPublicAndSmall = "DV_HCSN";
    public const string MembersLarge = "DV_TU25";
    public const string MembersInformal = "DV_PHICT";
    public const string Unions = "CD";
    public const string UnionsSmall = "CD_DUOI25";
    public const string UnionsLarge = "CD_TU25";
    public const string UnionsOccupational = "CD_ND";
    public const string PartyRecommended = "GT_DANG";

    public static readonly IReadOnlyList<TargetColumn> All =
    [
        new(Members, "Tổng thực tăng", "người", null, Indicator.NetMembers),
        new(MembersPublicAndSmall, "HCSN, SNCL, DN dưới 25 LĐ", "người", Members, Indicator.NetMembers, TargetGroup.PublicService, TargetGroup.SmallEnterprise),
        new(MembersLarge, "DN có từ 25 LĐ", "người", Members, Indicator.NetMembers, TargetGroup.LargeEnterprise),
        new(MembersInformal, "Khu vực phi chính thức", "người", Members, Indicator.NetMembers, TargetGroup.Informal),
        new(Unions, "Tổng số", "đơn vị", null, Indicator.UnionsFounded),
        new(UnionsSmall, "DN có dưới 25 LĐ", "đơn vị", Unions, Indicator.UnionsFounded, TargetGroup.PublicService, TargetGroup.SmallEnterprise),
        new(UnionsLarge, "DN có từ 25 LĐ", "đơn vị", Unions, Indicator.UnionsFounded, TargetGroup.LargeEnterprise),
        new(UnionsOccupational, "Nghiệp đoàn (khu vực phi chính thức)", "đơn vị", Unions, Indicator.UnionsFounded, TargetGroup.Informal),
        new(PartyRecommended, "Giới thiệu đoàn viên ưu tú cho Đảng", "người", null, Indicator.PartyRecommended),
    ];

    public static TargetColumn Of(string code) => All.Single(c => c.Code == code);

    public static IEnumerable<TargetColumn> PartsOf(string code) => All.Where(c => c.PartOf == code);
}

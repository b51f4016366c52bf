using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;

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
public sealed record TargetColumn(string Code, string Label, string Unit, string? PartOf, Indicator Indicator, params TargetGroup[] Groups)
{
    private const string PlanThreshold = "25";

    /// <summary>The words used in a sentence, where no heading stands above: "Tổng số CĐCS".</summary>
    public required string Name { get; init; }

    /// <summary>The words at the head of a column on screen, where the group stands above; "\n" breaks the line.</summary>
    public required string Head { get; init; }

    /// <summary>The same words for a plan that draws the line elsewhere than plan 78 ("DN có từ 20 LĐ").</summary>
    public TargetColumn At(int threshold) => this with { Label = Set(Label, threshold), Name = Set(Name, threshold), Head = Set(Head, threshold) };

    private static string Set(string words, int threshold) =>
        words.Replace(PlanThreshold, threshold.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

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
        new(Members, "Tổng thực tăng", "người", null, Indicator.NetMembers) { Name = "Tổng thực tăng", Head = "Tổng\nthực tăng" },
        new(MembersPublicAndSmall, "HCSN, SNCL, DN dưới 25 LĐ", "người", Members, Indicator.NetMembers, TargetGroup.PublicService, TargetGroup.SmallEnterprise)
            { Name = "HCSN, SNCL, DN dưới 25", Head = "HCSN, SNCL,\nDN dưới 25" },
        new(MembersLarge, "DN có từ 25 LĐ", "người", Members, Indicator.NetMembers, TargetGroup.LargeEnterprise)
            { Name = "DN từ 25 lao động", Head = "DN từ 25\nlao động" },
        new(MembersInformal, "Khu vực phi chính thức", "người", Members, Indicator.NetMembers, TargetGroup.Informal)
            { Name = "Phi chính thức", Head = "Phi chính\nthức" },
        new(Unions, "Tổng số", "đơn vị", null, Indicator.UnionsFounded) { Name = "Tổng số CĐCS", Head = "Tổng số" },
        new(UnionsSmall, "DN có dưới 25 LĐ", "đơn vị", Unions, Indicator.UnionsFounded, TargetGroup.PublicService, TargetGroup.SmallEnterprise)
            { Name = "CĐCS ở DN dưới 25", Head = "DN\ndưới 25" },
        new(UnionsLarge, "DN có từ 25 LĐ", "đơn vị", Unions, Indicator.UnionsFounded, TargetGroup.LargeEnterprise)
            { Name = "CĐCS ở DN từ 25", Head = "DN\ntừ 25" },
        new(UnionsOccupational, "Nghiệp đoàn (khu vực phi chính thức)", "đơn vị", Unions, Indicator.UnionsFounded, TargetGroup.Informal)
            { Name = "Nghiệp đoàn", Head = "Nghiệp\nđoàn" },
        new(PartyRecommended, "Giới thiệu đoàn viên ưu tú cho Đảng", "người", null, Indicator.PartyRecommended)
            { Name = "Giới thiệu đoàn viên ưu tú", Head = "Giới thiệu\nĐV ưu tú" },
    ];

    public static TargetColumn Of(string code) => All.Single(c => c.Code == code);

    public static bool Exists(string code) => All.Any(c => c.Code == code);

    /// <summary>The words above a group of columns in the official table.</summary>
    public static string GroupLabel(TargetColumn total) => total.Code switch
    {
        Members => "Phát triển đoàn viên",
        Unions => "Thành lập CĐCS",
        _ => total.Label,
    };

    public static IEnumerable<TargetColumn> PartsOf(string code) => All.Where(c => c.PartOf == code);
}

internal sealed class ColumnWordsAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) => TargetColumns.Exists(value) ? TargetColumns.Of(value).Name : value;
}

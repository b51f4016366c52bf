using DoanKet.App.Organisation.Units;
using DoanKet.App.Targets;

namespace DoanKet.App.Reports.Campaigns;

/// <summary>The six indicators of plan 78/KH-LĐLĐ, in its order.</summary>
public enum CampaignFigure { NetMembers, InformalAdmissions, Unions, OccupationalUnions, Enterprises, PartyRecommended }

public static class CampaignFigures
{
    public static readonly IReadOnlyList<CampaignFigure> All = Enum.GetValues<CampaignFigure>();

    /// <summary>What one line of the counters adds to the figure. "Ngoài khu vực nhà nước" leaves unions of public service out.</summary>
    public static int Share(this CampaignFigure figure, Measure measure, TargetGroup group) => figure switch
    {
        CampaignFigure.NetMembers => measure.NetSign(),
        CampaignFigure.InformalAdmissions => measure is Measure.MembersAdmitted && group is TargetGroup.Informal ? 1 : 0,
        CampaignFigure.Unions => measure is Measure.UnionsFounded && group is not TargetGroup.PublicService ? 1 : 0,
        CampaignFigure.OccupationalUnions => measure is Measure.UnionsFounded && group is TargetGroup.Informal ? 1 : 0,
        CampaignFigure.PartyRecommended => measure is Measure.PartyRecommended ? 1 : 0,
        _ => 0,
    };

    /// <summary>The column of the target table that the figure answers; none for enterprises, whose target is their number.</summary>
    public static string? Column(this CampaignFigure figure) => figure switch
    {
        CampaignFigure.NetMembers => TargetColumns.Members,
        CampaignFigure.InformalAdmissions => TargetColumns.MembersInformal,
        CampaignFigure.Unions => TargetColumns.Unions,
        CampaignFigure.OccupationalUnions => TargetColumns.UnionsOccupational,
        CampaignFigure.PartyRecommended => TargetColumns.PartyRecommended,
        _ => null,
    };

    /// <summary>Whether it is a part of the figure above it.</summary>
    public static bool IsPart(this CampaignFigure figure) => figure is CampaignFigure.InformalAdmissions or CampaignFigure.OccupationalUnions;

    public static string Label(this CampaignFigure figure, int threshold) => figure switch
    {
        CampaignFigure.NetMembers => "Đoàn viên thực tăng",
        CampaignFigure.InformalAdmissions => "trong đó kết nạp mới khu vực phi chính thức",
        CampaignFigure.Unions => "CĐCS ngoài khu vực nhà nước",
        CampaignFigure.OccupationalUnions => "trong đó nghiệp đoàn cơ sở",
        CampaignFigure.Enterprises => $"DN từ {threshold} lao động thành lập CĐCS",
        _ => "Giới thiệu đoàn viên ưu tú cho Đảng",
    };

    /// <summary>The words of the figure in addresses.</summary>
    public static string Code(this CampaignFigure figure) => figure switch
    {
        CampaignFigure.NetMembers => "doan-vien",
        CampaignFigure.InformalAdmissions => "phi-chinh-thuc",
        CampaignFigure.Unions => "cdcs",
        CampaignFigure.OccupationalUnions => "nghiep-doan",
        CampaignFigure.Enterprises => "doanh-nghiep",
        _ => "gioi-thieu",
    };

    public static CampaignFigure? Of(string? code) => All.Where(f => f.Code() == code).Select(f => (CampaignFigure?)f).FirstOrDefault();
}

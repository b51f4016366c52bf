using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Officers;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>What committees, positions and acts are called on screen.</summary>
internal static class Words
{
    public static string Of(CommitteeBody body) => body switch
    {
        CommitteeBody.Executive => "Ban chấp hành",
        CommitteeBody.Standing => "Ban thường vụ",
        _ => "Ủy ban kiểm tra",
    };

    public static string Of(CommitteeBody body, OfficerPosition position) => (body, position) switch
    {
        (CommitteeBody.Inspection, OfficerPosition.Chair) => "Chủ nhiệm",
        (CommitteeBody.Inspection, OfficerPosition.ViceChair) => "Phó chủ nhiệm",
        (_, OfficerPosition.Chair) => "Chủ tịch",
        (_, OfficerPosition.ViceChair) => "Phó chủ tịch",
        _ => "Ủy viên",
    };

    public static string Of(OrgChange act, string? target) => act.Kind switch
    {
        OrgChangeKind.Open => $"Mở {act.NewName}",
        OrgChangeKind.Rename => $"Đổi tên thành {act.NewName}",
        OrgChangeKind.Move => $"Chuyển {VietFormat.Number(act.Units)} đơn vị về {target}",
        _ => target is null ? "Kết thúc" : $"Kết thúc; {target} kế tục",
    };
}

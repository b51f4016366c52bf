using DoanKet.App.Organisation.Changes;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Platform.Operations;

namespace DoanKet.Web.Pages.Organisation;

/// <summary>What committees, positions and acts are called on screen.</summary>
internal static class Words
{
    public static string Of(CommitteeBody body) => Labels.Of(body);

    public static string Of(CommitteeBody body, OfficerPosition position) => OfficerWords.Of(body, position);

    public static string Of(OrgChange act, string? target) => act.Kind switch
    {
        OrgChangeKind.Open => $"Mở {act.NewName}",
        OrgChangeKind.Rename => $"Đổi tên thành {act.NewName}",
        OrgChangeKind.Move => $"Chuyển {VietFormat.Number(act.Units)} đơn vị về {target}",
        _ => target is null ? "Kết thúc" : $"Kết thúc; {target} kế tục",
    };
}

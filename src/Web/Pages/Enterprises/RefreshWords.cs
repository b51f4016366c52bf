using DoanKet.App.Enterprises.Refresh;

namespace DoanKet.Web.Pages.Enterprises;

/// <summary>A difference and the act it proposes, in words.</summary>
internal static class RefreshWords
{
    public static string Told(FeedRow row)
    {
        var (item, day) = (row.Item, VietFormat.Date(row.List?.Day));
        return item.Kind switch
        {
            RefreshKind.New => $"Chưa có trong sổ{(item.Place is { } place ? $", {place}" : "")}: thêm vào sổ, {row.NewUnitName} phụ trách",
            RefreshKind.ClosedWithUnion => $"{(item.Row == 0 ? "Không còn trong danh sách" : "Đã ngừng hoạt động")}: ghi ngừng từ {day} và làm thủ tục với công đoàn cơ sở",
            RefreshKind.Closed => $"{(item.Row == 0 ? "Không còn trong danh sách" : "Đã ngừng hoạt động")}: ghi ngừng từ {day}",
            RefreshKind.Reopened => "Sổ ghi đã ngừng, danh sách ghi đang hoạt động: ghi hoạt động trở lại",
            RefreshKind.Moved when item.Was == item.Place && row.NewUnitName is { } unit => $"{item.Place}: chuyển cho {unit} từ {day}",
            RefreshKind.Moved => $"{item.Was ?? "Chưa rõ địa bàn"} → {item.Place}{(row.NewUnitName is { } other ? $", chuyển cho {other} từ {day}" : "")}",
            RefreshKind.Renamed => $"{item.Was} → {item.Name}: đổi tên trong sổ",
            _ => $"{(item.WorkersBefore is { } before ? VietFormat.Number(before) : "Chưa có số")} → {VietFormat.Number(item.Workers)} lao động: ghi số ngày {day}",
        };
    }

    public static string? KindOf(RefreshKind kind) => kind switch
    {
        RefreshKind.New or RefreshKind.CrossedUp => "now",
        RefreshKind.ClosedWithUnion => "late",
        RefreshKind.Closed or RefreshKind.CrossedDown => "slow",
        RefreshKind.Reopened => "ok",
        _ => null,
    };
}

using DoanKet.App.Directives.Assignments;
using DoanKet.App.Platform.Operations;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>How assignments are said on screen: where they stand against their day, what their evidence leads to.</summary>
internal static class AssignmentWords
{
    private const int LongestLine = 160, LongestTitle = 90;

    private static readonly (string Start, string Label)[] Places =
    [
        ("/thanh-lap/", "Hồ sơ thành lập"), ("/doanh-nghiep/", "Hồ sơ doanh nghiệp"), ("/doanh-nghiep", "Danh sách doanh nghiệp"), ("/khao-sat", "Đợt khảo sát"), ("/doan-vien", "Sổ đoàn viên"),
        ("/don-gia-nhap", "Đơn gia nhập"), ("/gioi-thieu-dang", "Giới thiệu kết nạp Đảng"), ("/chi-tieu", "Chỉ tiêu"), ("/bao-cao", "Báo cáo"), ("/van-ban", "Văn bản"), ("/ban-chi-dao", "Ban chỉ đạo"),
        ("/don-vi", "Đơn vị"), ("/viec", "Công việc"),
    ];

    /// <summary>One line of a list.</summary>
    public static string Line(this Assignment task) => Cut(task, LongestLine);

    /// <summary>The head of its own page, where the whole text stands below.</summary>
    public static string Title(this Assignment task) => Cut(task, LongestTitle);

    public static string? Kind(this Assignment task, DateOnly today) => task.State switch
    {
        AssignmentState.Accepted => "ok",
        AssignmentState.Withdrawn => null,
        _ when task.IsLateOn(today) => "late",
        AssignmentState.Submitted => "now",
        AssignmentState.Returned => "slow",
        _ => IsSoon(task, today) ? "slow" : null,
    };

    public static string Badge(this Assignment task, DateOnly today) => task switch
    {
        { IsOpen: false } => Labels.Of(task.State),
        { State: AssignmentState.Submitted } => task.IsLateOn(today) ? "Nộp muộn, chờ xác nhận" : Labels.Of(task.State),
        _ when task.IsLateOn(today) => $"Quá hạn {VietFormat.Number(today.DayNumber - task.Due!.Value.DayNumber)} ngày",
        { State: AssignmentState.Returned } => Labels.Of(task.State),
        _ when task.Due == today => "Hết hạn hôm nay",
        _ when IsSoon(task, today) => $"Còn {VietFormat.Number(task.Due!.Value.DayNumber - today.DayNumber)} ngày",
        _ => Labels.Of(task.State),
    };

    /// <summary>"Hồ sơ thành lập /thanh-lap/12".</summary>
    public static string LinkLabel(string path) => Places.FirstOrDefault(p => path.StartsWith(p.Start, StringComparison.Ordinal)).Label is { } place ? $"{place} ({path})" : path;

    private static string Cut(Assignment task, int most)
    {
        var text = task.Text.ReplaceLineEndings(" ");
        return text.Length <= most ? text : text[..(text.LastIndexOf(' ', most - 1) is > 0 and var word ? word : most - 1)] + "…";
    }

    private static bool IsSoon(Assignment task, DateOnly today) => task.Due is { } due && due <= today.AddDays(AssignmentBoard.SoonDays);
}

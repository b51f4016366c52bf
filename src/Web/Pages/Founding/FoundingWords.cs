using DoanKet.App.Founding;
using DoanKet.App.Regulations;

namespace DoanKet.Web.Pages.Founding;

/// <summary>The words and addresses of the steps on the pages of a case.</summary>
internal static class FoundingWords
{
    private static readonly (FoundingStep Step, string Slug, string Todo, string Button)[] Steps =
    [
        (FoundingStep.Contact, "tiep-xuc", "Gặp doanh nghiệp và người lao động, tuyên truyền", "Ghi lần tiếp xúc"),
        (FoundingStep.FoundingCommittee, "ban-van-dong", "Hướng dẫn người lao động lập ban vận động", "Ghi ban vận động"),
        (FoundingStep.Applications, "thu-don", "Thu đơn gia nhập, rồi kết thúc thu đơn", "Kết thúc thu đơn"),
        (FoundingStep.Congress, "dai-hoi", "Tổ chức đại hội thành lập, ghi kết quả bầu cử", "Ghi đại hội"),
        (FoundingStep.FirstMeeting, "hop-bch", "Họp Ban Chấp hành lần thứ nhất, bầu các chức danh", "Ghi họp BCH"),
        (FoundingStep.Dossier, "nop-ho-so", "Đủ giấy tờ thì nộp hồ sơ", "Nộp hồ sơ"),
        (FoundingStep.Appraisal, "tham-dinh", "Thẩm định hồ sơ, hoặc trả lại để bổ sung", "Ghi thẩm định"),
        (FoundingStep.Returned, "tra-lai", "Trả lại hồ sơ để bổ sung", "Trả lại hồ sơ"),
        (FoundingStep.Recognised, "cong-nhan", "Xem trước và ký quyết định công nhận", "Xem trước quyết định"),
        (FoundingStep.Refused, "khong-cong-nhan", "Trả lời không công nhận", "Không công nhận"),
    ];

    public static FoundingStep? StepOf(string slug) => Steps.FirstOrDefault(s => s.Slug == slug) is { Slug: not null } found ? found.Step : null;

    public static string Todo(this FoundingStep step) => Of(step).Todo;

    public static string Button(this FoundingStep step) => Of(step).Button;

    public static string Address(this FoundingStep step, long caseId) =>
        step.IsEnd() ? $"/thanh-lap/{caseId}/{Of(step).Slug}" : $"/thanh-lap/{caseId}/buoc/{Of(step).Slug}";

    public static string KindLabel(FoundingKind kind) => kind switch
    {
        FoundingKind.Occupation => "Thành lập nghiệp đoàn",
        FoundingKind.SeveralEmployers => "Thành lập CĐCS nhiều doanh nghiệp",
        _ => "Thành lập CĐCS",
    };

    /// <summary>What stands behind the rule when its value has not been checked against any text.</summary>
    public static bool IsUnchecked(this LegalParameter rule) => rule.Verification is Verification.Unverified;

    public static bool IsUnchecked(this LimitRule rule) => rule.Verification is Verification.Unverified;

    public static string? BadgeKind(this FirstDuty duty, DateOnly today) => duty.DoneOn is not null ? "ok" : duty.DueOn is not { } due ? null : due < today ? "late" : "now";

    public static string Word(this FirstDuty duty, DateOnly today) => duty.DoneOn is { } done ? $"Xong {VietFormat.Date(done)}" : duty.DueOn is not { } due ? "Chưa làm" : due < today ? "Quá hạn" : $"Hạn {VietFormat.Date(due)}";

    public static string BadgeKind(this ClockState state) => state switch
    {
        ClockState.OnTime => "ok",
        ClockState.Soon or ClockState.Stopped => "slow",
        ClockState.Late or ClockState.DoneLate => "late",
        _ => "now",
    };

    public static string Word(this LegalClock clock) => clock.State switch
    {
        ClockState.OnTime => "Đúng hạn",
        ClockState.DoneLate => "Xong, muộn hạn",
        ClockState.Stopped => $"Dừng, còn {clock.Days - clock.DaysGone} ngày",
        ClockState.Late => $"Quá {-clock.DaysLeft} ngày làm việc",
        _ when clock.DaysLeft == 0 => "Hạn hôm nay",
        _ => $"Còn {clock.DaysLeft} ngày làm việc",
    };

    public static string From(this LegalClock clock) => clock.Step is FoundingStep.Recognised ? "từ khi nộp đủ hồ sơ" : "sau đại hội";

    public static string Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        DayOfWeek.Saturday => "Thứ Bảy",
        _ => "Chủ nhật",
    };

    private static (FoundingStep Step, string Slug, string Todo, string Button) Of(FoundingStep step) => Steps.First(s => s.Step == step);
}

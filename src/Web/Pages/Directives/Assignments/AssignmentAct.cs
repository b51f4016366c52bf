using DoanKet.App.Directives.Assignments;

namespace DoanKet.Web.Pages.Directives.Assignments;

/// <summary>What can be done with an assignment: its address, its words, the fields of its form.</summary>
/// <param name="IsGivers">Done by the giving side; else by the receiving one.</param>
/// <param name="Said">What is said when it is done.</param>
internal sealed record AssignmentAct(string Slug, string Title, string Button, bool IsGivers, string Said)
{
    public string? WordsLabel { get; init; }

    /// <summary>Where the words may be left out, when something else stands for them: said below the label.</summary>
    public string? WordsHint { get; init; }

    public bool WordsOptional { get; init; }

    public bool HasPercent { get; init; }

    public bool HasEvidence { get; init; }

    public bool HasDue { get; init; }

    /// <summary>Ends the assignment without a result.</summary>
    public bool IsEnd { get; init; }

    public static readonly AssignmentAct Acknowledge = new("nhan", "Nhận việc", "Nhận việc", false, "Đã nhận việc.");

    public static readonly AssignmentAct Report = new("tien-do", "Báo tiến độ", "Báo tiến độ", false, "Đã ghi tiến độ.") { WordsLabel = "Đã làm được gì", WordsHint = "Để trống được khi đã ghi tiến độ, gửi tệp hoặc dẫn đến hồ sơ.", HasPercent = true, HasEvidence = true };

    public static readonly AssignmentAct Submit = new("nop", "Nộp kết quả", "Nộp kết quả", false, "Đã nộp kết quả; nơi giao được báo.") { WordsLabel = "Kết quả", WordsHint = "Để trống được khi gửi tệp hoặc dẫn đến hồ sơ.", HasEvidence = true };

    public static readonly AssignmentAct Accept = new("xac-nhan", "Xác nhận xong", "Xác nhận xong", true, "Đã xác nhận xong.") { WordsLabel = "Ghi chú", WordsOptional = true };

    /// <summary>The same while nothing has been handed in: then it is asked how the giver knows.</summary>
    private static readonly AssignmentAct AcceptUnseen = Accept with { WordsLabel = "Căn cứ xác nhận", WordsOptional = false, WordsHint = "Nơi nhận chưa nộp kết quả trên hệ thống: ghi vì sao biết là đã xong, như báo cáo giấy, công văn số mấy." };

    public static readonly AssignmentAct Return = new("tra-lai", "Trả lại kết quả", "Trả lại", true, "Đã trả lại; nơi nhận được báo lý do.") { WordsLabel = "Lý do trả lại, phần phải làm thêm" };

    public static readonly AssignmentAct Extend = new("gia-han", "Gia hạn", "Gia hạn", true, "Đã gia hạn.") { WordsLabel = "Lý do gia hạn", HasDue = true };

    public static readonly AssignmentAct Urge = new("don-doc", "Đôn đốc", "Đôn đốc", true, "Đã đôn đốc; nơi nhận được báo.") { WordsLabel = "Lời đôn đốc", WordsOptional = true };

    public static readonly AssignmentAct Withdraw = new("rut", "Rút việc", "Rút việc", true, "Đã rút việc; nơi nhận được báo lý do.") { WordsLabel = "Lý do rút", IsEnd = true };

    private static readonly AssignmentAct[] All = [Acknowledge, Report, Submit, Accept, Return, Extend, Urge, Withdraw];

    public static AssignmentAct? Of(string slug) => Array.Find(All, a => a.Slug == slug);

    /// <summary>The act as this assignment asks for it.</summary>
    public AssignmentAct On(Assignment task) => this == Accept && task.State is not AssignmentState.Submitted ? AcceptUnseen : this;

    /// <summary>What is next, for who stands on these sides; to take note of it has a button of its own.</summary>
    public static IEnumerable<AssignmentAct> Next(Assignment task, Sides sides)
    {
        if (!task.IsOpen) return [];
        var handedIn = task.State is AssignmentState.Submitted;
        var receiving = sides.Receives && !handedIn ? new[] { Submit, Report } : [];
        return [.. receiving, .. sides.Gives ? handedIn ? [Accept, Return, Extend, Withdraw] : new[] { Urge, Extend, Accept, Withdraw } : []];
    }

    public bool IsFor(Sides sides) => IsGivers ? sides.Gives : sides.Receives;
}

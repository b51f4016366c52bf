using System.ComponentModel;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>What came of asking an employer.</summary>
public enum SurveyOutcome
{
    [Description("Đã khảo sát")]
    Answered,

    [Description("Không gặp được")]
    NotMet,

    [Description("Từ chối trả lời")]
    Refused,

    [Description("Không còn hoạt động")]
    Ceased,
}

/// <summary>How the owner stands to a union.</summary>
public enum OwnerAttitude
{
    [Description("Ủng hộ thành lập công đoàn")]
    Supports,

    [Description("Đồng ý, cần được hướng dẫn")]
    Agrees,

    [Description("Chưa có ý kiến")]
    Undecided,

    [Description("Còn e ngại")]
    Reluctant,

    [Description("Không đồng ý")]
    Opposes,
}

/// <summary>What stands in the way of a union.</summary>
public enum Obstacle
{
    [Description("Chủ doanh nghiệp không đồng ý")]
    Owner,

    [Description("Người lao động e ngại")]
    WorkersHesitate,

    [Description("Chưa hiểu về công đoàn")]
    Unaware,

    [Description("Ngại đóng kinh phí, đoàn phí")]
    Fees,

    [Description("Chưa có người đứng ra vận động")]
    NobodyLeads,

    [Description("Lao động thời vụ, biến động")]
    Seasonal,

    [Description("Lao động làm việc phân tán")]
    Scattered,

    [Description("Sản xuất, kinh doanh khó khăn")]
    HardTimes,

    [Description("Khó khăn khác (ghi chú)")]
    Other,
}

/// <summary>Several obstacles in one column, as codes with spaces between them.</summary>
public static class Obstacles
{
    /// <summary>More than three name no chief obstacle.</summary>
    public const int Most = 3;

    /// <summary>None of no obstacle; each once, in the order of the list.</summary>
    public static string? Write(IEnumerable<Obstacle> obstacles) => string.Join(' ', obstacles.Distinct().Order()) is { Length: > 0 } codes ? codes : null;

    public static IReadOnlyList<Obstacle> Read(string? codes) => [.. (codes ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Obstacle>)];

    public static string Words(string? codes) => string.Join("; ", Read(codes).Select(Labels.Of));
}

internal sealed class ObstacleWordsAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) => Obstacles.Words(value);
}

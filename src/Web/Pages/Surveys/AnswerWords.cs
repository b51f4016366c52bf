using DoanKet.App.Enterprises;
using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Platform.Operations;

namespace DoanKet.Web.Pages.Surveys;

/// <summary>One line of an answer in words; no value where nothing was said.</summary>
internal sealed record AnswerWords(string Label, string? Value)
{
    /// <summary>All lines of an answer, or of one that waits, in the order of the form.</summary>
    public static IReadOnlyList<AnswerWords> Of(SurveyFacts? facts) =>
    [
        new("Kết quả", facts is null ? "Chưa khảo sát" : Labels.Of(facts.Outcome)), new("Ngày khảo sát", facts is null ? null : VietFormat.Date(facts.SurveyedOn)), new("Người khảo sát", facts?.Officer),
        new("Tổng số lao động", Count(facts?.Total)), new("Lao động nữ", Count(facts?.Women)), new("Đóng BHXH", Count(facts?.Insured)),
        new("Mức sẵn sàng", facts?.Readiness is { } level ? $"{level}/5, {Readiness.Label(level)}" : null), new("Thái độ của chủ doanh nghiệp", facts?.Attitude is { } attitude ? Labels.Of(attitude) : null),
        new("Khó khăn", facts?.Obstacles is { } obstacles ? Obstacles.Words(obstacles) : null), new("Ngành kinh tế", facts?.Sector?.Label()), new("Loại hình", facts?.Ownership?.Label()),
        new("Người liên hệ", facts?.ContactName), new("Điện thoại", facts?.ContactPhone), new("Ghi chú", facts?.Note),
    ];

    private static string? Count(int? number) => number is { } known ? VietFormat.Number(known) : null;
}

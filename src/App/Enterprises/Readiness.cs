using System.Globalization;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises;

/// <summary>How ready an employer and its workers are to found a union, in the officer's words.</summary>
public static class Readiness
{
    public static IReadOnlyList<(int Level, string Label)> Levels { get; } =
    [
        (1, "Từ chối tiếp xúc"), (2, "Còn e ngại"), (3, "Đang cân nhắc"), (4, "Đồng ý, cần chuẩn bị"), (5, "Sẵn sàng thành lập"),
    ];

    public static string Label(int level) => Levels.FirstOrDefault(l => l.Level == level).Label ?? "";
}

internal sealed class ReadinessWordsAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var level) ? $"{level}/5, {Readiness.Label(level)}" : value;
}

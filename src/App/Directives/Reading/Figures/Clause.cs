using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>The part of a sentence that one figure is said in.</summary>
/// <param name="Quantity">None where the paper says "hầu hết".</param>
/// <param name="Comparator">How the figure is meant; the word itself where there is no number.</param>
/// <param name="Unit">What is meant where there is no number.</param>
internal sealed record Clause(Span At, Quantity? Quantity, string Comparator, string? Unit, string? Threshold)
{
    /// <summary>"mỗi CĐCS": the unit that each has the figure; none where it is of all.</summary>
    public string? Per { get; init; }

    /// <summary>"năm", "quý", "tháng": how often the figure comes; none when once.</summary>
    public string? Every { get; init; }

    /// <summary>Where from: "60 %" in "tăng từ 60 % lên 75 %".</summary>
    public bool IsBaseline { get; init; }

    /// <summary>In brackets behind another figure: "(năm 2023 đạt 91 %)".</summary>
    public bool IsAside { get; init; }

    /// <summary>It only compares the figure before it with an earlier time: "tăng 8 % so với năm 2025".</summary>
    public bool IsCompared { get; init; }

    /// <summary>Without what it goes on from: the time that it names is its own.</summary>
    public Span Own { get; init; }

    /// <summary>What is not sure about how it is meant, as Vietnamese sentences.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public bool IsLeast => Comparator is ">=" or ">";
}

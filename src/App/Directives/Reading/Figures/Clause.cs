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

    /// <summary>"mỗi năm".</summary>
    public bool IsYearly { get; init; }

    public bool IsLeast => Comparator is ">=" or ">";
}

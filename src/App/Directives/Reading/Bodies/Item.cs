using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Bodies;

/// <summary>What a section is there for; told by its heading.</summary>
internal enum Purpose { None, Opening, Aim, Situation, Goal, Work, Answer, Closing }

/// <summary>A paragraph of the body with its place in the outline.</summary>
/// <param name="At">Without the number or dash before it.</param>
/// <param name="Path">The numbers of its sections as printed: "II.1.1"; dashes add nothing.</param>
/// <param name="Above">The headings it stands under, the outermost first.</param>
/// <param name="IsHeading">It only announces what stands below it.</param>
internal sealed record Item(Span At, string Marker, int Level, string Path, IReadOnlyList<Item> Above, bool IsHeading)
{
    public Purpose Purpose { get; init; }
}

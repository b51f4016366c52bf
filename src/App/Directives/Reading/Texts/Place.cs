namespace DoanKet.App.Directives.Reading.Texts;

/// <summary>Where a proposal stands in <see cref="DirectiveReading.Text"/>, so that a page can show it beside the text.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Start">The offset of its first character, from 0.</param>
/// <param name="End">The offset behind its last character.</param>
public readonly record struct Place(int Line, int Start, int End);

/// <summary>A stretch of the text, from <paramref name="Start"/> up to but without <paramref name="End"/>.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Holds(int at) => at >= Start && at < End;

    public bool Meets(Span other) => Start < other.End && other.Start < End;
}

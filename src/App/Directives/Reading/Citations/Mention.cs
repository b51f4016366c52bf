using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>One place that names a document.</summary>
/// <param name="At">From the word of its type to the end of date and issuer.</param>
/// <param name="Key">Same for the same document within one directive.</param>
internal sealed record Mention(Span At, string Key, string? Number, string? Type)
{
    public Symbol? Symbol { get; init; }

    public PaperDate? Date { get; init; }

    public string? Issuer { get; init; }

    /// <summary>The body that the symbol stands for; taken where no place names one.</summary>
    public string? Implied { get; init; }

    public string? Subject { get; init; }

    public string As { get; init; } = Cues.Mentioned;

    /// <summary>Named only as what another document amends.</summary>
    public bool IsAmended { get; init; }

    /// <summary>What is not sure about it, as Vietnamese sentences.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    public Mention Doubted(string why) => this with { Doubts = [.. Doubts, why] };
}

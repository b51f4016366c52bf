namespace DoanKet.App.Targets.Exchange;

/// <summary>The comment on a cell of an exported sheet: whether the figure is encouraged, and what its source leaves open.</summary>
internal static class AllotmentMarks
{
    private const string Encouraged = "Khuyến khích";
    private const string Unclear = "Chưa rõ: ";

    /// <summary>Empty for a figure without a mark.</summary>
    public static string Write(Figure figure)
    {
        var lines = new[] { figure.Encouraged ? Encouraged : null, figure.Doubt is { } doubt ? Unclear + doubt : null };
        return string.Join('\n', lines.OfType<string>());
    }

    /// <summary>The doubt in a comment, empty when there is none; comments of others are left alone.</summary>
    public static string Read(string comment, out bool encouraged)
    {
        encouraged = comment.StartsWith(Encouraged, StringComparison.OrdinalIgnoreCase);
        var at = comment.IndexOf(Unclear, StringComparison.Ordinal);
        return at < 0 ? "" : comment[(at + Unclear.Length)..];
    }
}

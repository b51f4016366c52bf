namespace DoanKet.Web.Infrastructure;

/// <summary>The names of the files that pages give out: plain letters, words with hyphens, what it is and of which day.</summary>
internal static class ExportName
{
    /// <summary>"Doanh nghiệp" of 22/7/2024 is "doanh-nghiep-2024-07-22.xlsx".</summary>
    /// <param name="kind">The ending without a dot.</param>
    public static string Of(string what, DateOnly? day, string kind)
    {
        var words = string.Concat(VietText.Fold(what).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{string.Join('-', words)}{(day is { } of ? $"-{of:yyyy-MM-dd}" : "")}.{kind}";
    }
}

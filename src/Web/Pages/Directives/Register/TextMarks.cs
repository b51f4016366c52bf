using System.Text.RegularExpressions;
using DoanKet.App.Platform.Data;
using Microsoft.AspNetCore.Html;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Running text as pages show it: numbers of papers and days do not break inside, words that were searched for are marked.</summary>
internal static partial class TextMarks
{
    private const string Signs = "\"'“”„‘’«»()[]*…";

    public static IHtmlContent Of(string? text, string? searched = null)
    {
        var words = WordSearch.Words(searched).Select(w => w.Trim(Signs.ToCharArray())).Where(w => w.Length > 0).ToList();
        var (html, at) = (new HtmlContentBuilder(), 0);
        foreach (Match piece in Pieces().Matches(text ?? ""))
        {
            html.Append(text![at..piece.Index]);
            Write(html, piece.Value, words);
            at = piece.Index + piece.Length;
        }
        return html.Append((text ?? "")[at..]);
    }

    private static void Write(HtmlContentBuilder html, string piece, List<string> words)
    {
        var (whole, hit) = (piece.Any(char.IsAsciiDigit) && piece.IndexOfAny(['/', '-']) > 0, VietText.Fold(piece) is var folded && words.Exists(w => folded.StartsWith(w, StringComparison.Ordinal)));
        if (whole) html.AppendHtml("<span class=\"nb\">");
        if (hit) html.AppendHtml("<mark>");
        html.Append(piece);
        if (hit) html.AppendHtml("</mark>");
        if (whole) html.AppendHtml("</span>");
    }

    /// <summary>Words without the signs around them and what ends a sentence.</summary>
    [GeneratedRegex("[^\\s\"'“”„‘’«»()\\[\\]*…]*[^\\s\"'“”„‘’«»()\\[\\]*….,;:?!]")]
    private static partial Regex Pieces();
}

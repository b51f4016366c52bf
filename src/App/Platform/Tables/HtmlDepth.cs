using System.Runtime.InteropServices;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Refuses a web page whose elements stand open within each other without end, before a parser sees it: the time to build its tree grows faster than the depth.
/// Tags are told apart as the standard of HTML does; elements that need no end tag close each other and are not counted.
/// </summary>
internal static class HtmlDepth
{
    private const int Most = 512, MostAttributes = 1_000;

    private static readonly HashSet<string> Closing = new(
        ["html", "head", "body", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup", "option", "optgroup",
         "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Their content is text up to their own end tag.</summary>
    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    /// <param name="fileName">As it is called in the refusal.</param>
    /// <exception cref="TableRefused">The elements are nested too deep or carry too many attributes.</exception>
    public static void Check(string text, string fileName)
    {
        var (open, depth) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), 0);
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0;)
        {
            var ends = at + 1 < text.Length && text[at + 1] == '/';
            var name = NameAt(text, at + (ends ? 2 : 1));
            if (name.Length == 0) { at = AfterOther(text, at); continue; }
            at = AfterTag(text, at + (ends ? 2 : 1) + name.Length, out var selfClosed, out var attributes);
            if (attributes > MostAttributes) throw new TableRefused($"Trang “{fileName}” có phần tử mang hơn {VietFormat.Number(MostAttributes)} thuộc tính nên không được đọc. Hãy chép riêng phần cần dùng sang một tệp mới rồi gửi lại.");
            if (!ends && Array.Exists(Raw, r => name.Equals(r, StringComparison.OrdinalIgnoreCase))) { at = After(text, $"</{name}", at); continue; }
            if (Closing.Contains(name) || selfClosed && IsDrawn(open)) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(open, name, out _);
            if (!ends) (known, depth) = (known + 1, depth + 1);
            else if (known > 0) (known, depth) = (known - 1, depth - 1);
            if (depth > Most) throw new TableRefused($"Trang “{fileName}” có phần tử lồng nhau quá {Most} lớp nên không được đọc. Hãy chép riêng bảng cần dùng sang một tệp mới rồi gửi lại.");
        }
    }

    /// <summary>Inside a drawing "/>" closes; elsewhere it is only written so.</summary>
    private static bool IsDrawn(Dictionary<string, int> open) => open.GetValueOrDefault("svg") > 0 && open.GetValueOrDefault("foreignObject") == 0;

    private static string NameAt(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiLetter(text[at])) return "";
        var end = at;
        while (end < text.Length && !IsBlank(text[end]) && text[end] is not ('/' or '>')) end++;
        return text[at..end];
    }

    /// <summary>Behind a comment, a declaration, or a sign that begins no tag.</summary>
    private static int AfterOther(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] is not ('!' or '?' or '/')) return at + 1;
        if (string.CompareOrdinal(text, at, "<!--", 0, 4) != 0) return After(text, ">", at);
        return Math.Min(After(text, "-->", at + 2), After(text, "--!>", at + 2));
    }

    /// <summary>Behind the tag: "&gt;" in a quoted value does not end it.</summary>
    /// <param name="attributes">How many it carries: the parser compares each with all before it.</param>
    private static int AfterTag(string text, int at, out bool selfClosed, out int attributes)
    {
        selfClosed = false;
        for (attributes = 0; ; attributes++)
        {
            while (at < text.Length && (IsBlank(text[at]) || text[at] == '/')) selfClosed = text[at++] == '/';
            if (at >= text.Length) return at;
            if (text[at] == '>') return at + 1;
            selfClosed = false;
            at = AfterAttribute(text, at);
        }
    }

    private static int AfterAttribute(string text, int at)
    {
        // the first sign belongs to the name whatever it is
        for (at++; at < text.Length && !IsBlank(text[at]) && text[at] is not ('/' or '>' or '='); at++) { }
        var value = SkipBlanks(text, at);
        if (value >= text.Length || text[value] != '=') return at;
        value = SkipBlanks(text, value + 1);
        if (value >= text.Length || text[value] == '>') return value;
        if (text[value] is '"' or '\'') return text.IndexOf(text[value], value + 1) is >= 0 and var end ? end + 1 : text.Length;
        while (value < text.Length && !IsBlank(text[value]) && text[value] != '>') value++;
        return value;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at])) at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static int After(string text, string mark, int from) => text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + mark.Length : text.Length;
}

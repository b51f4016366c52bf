using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>Finds the objects of a PDF by looking for each in the bytes: tables of contents of damaged files lie.</summary>
internal sealed partial class PdfObjectFinder(byte[] bytes, PdfBudget budget)
{
    /// <summary>How far before "obj" its two numbers and the character before them may begin.</summary>
    private const int LongestBegin = 21;
    private const int LongestTrailer = 620, HitCost = 4, SearchedBytesOfStep = 64;
    private readonly string text = Encoding.Latin1.GetString(bytes);

    /// <summary>The trailer says that the file is encrypted.</summary>
    public bool IsLocked
    {
        get
        {
            for (var at = 0; (at = text.IndexOf("trailer", at, StringComparison.Ordinal)) >= 0;)
            {
                budget.Spend(HitCost);
                at += "trailer".Length;
                if (Lock().IsMatch(text.AsSpan(at, Math.Min(LongestTrailer, text.Length - at)))) return true;
            }
            return false;
        }
    }

    /// <summary>Each object with its number, in the order of the file; a later one replaces an earlier one of the same number.</summary>
    public IEnumerable<(int Number, object? Value)> Objects()
    {
        for (var at = 0; (at = text.IndexOf("obj", at, StringComparison.Ordinal)) >= 0;)
        {
            budget.Spend();
            var number = NumberBefore(at);
            at += "obj".Length;
            if (number is { } known && !(at < text.Length && char.IsAsciiLetterLower(text[at]))) yield return (known, ReadObject(ref at));
        }
    }

    private int? NumberBefore(int at)
    {
        if (at == 0 || text[at - 1] > ' ') return null;
        budget.Spend(HitCost);
        var from = Math.Max(0, at - LongestBegin);
        var begin = Begin().Match(text, from, at - from);
        return begin.Success ? int.Parse(begin.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The search goes on behind what was read. Only where an end is missing the objects behind it are looked for inside, for one damaged object must not hide the others.</summary>
    private object? ReadObject(ref int at)
    {
        var lexer = new PdfLexer(bytes, budget, at);
        var value = lexer.Next();
        if (lexer.At >= bytes.Length) return value == PdfLexer.End ? null : value;
        at = lexer.At;
        if (value is not Dictionary<string, object?> dictionary) return value;
        lexer.SkipWhite();
        return string.CompareOrdinal(text, lexer.At, "stream", 0, 6) == 0 ? ReadStream(dictionary, lexer.At + 6, ref at) : dictionary;
    }

    private PdfStream ReadStream(Dictionary<string, object?> dictionary, int start, ref int at)
    {
        if (start < bytes.Length && bytes[start] == '\r') start++;
        if (start < bytes.Length && bytes[start] == '\n') start++;
        var end = EndByLength(dictionary, start) ?? text.IndexOf("endstream", start, StringComparison.Ordinal);
        var stop = end < 0 ? bytes.Length : end;
        budget.Spend((stop - start) / SearchedBytesOfStep);
        at = end < 0 ? start : end;
        return new(dictionary, bytes.AsMemory(start, stop - start));
    }

    /// <summary>The length that the stream gives, if it ends there.</summary>
    private int? EndByLength(Dictionary<string, object?> dictionary, int start)
    {
        if (dictionary.GetValueOrDefault("Length") is not double length || !(length >= 0 && start + length <= bytes.Length)) return null;
        var end = start + (int)length;
        return text.IndexOf("endstream", end, Math.Min(20, bytes.Length - end), StringComparison.Ordinal) >= 0 ? end : null;
    }

    [GeneratedRegex(@"(?<![0-9])(?<n>[0-9]{1,7})[\x00\t\n\f\r ]{1,4}[0-9]{1,5}[\x00\t\n\f\r ]{1,4}\z")]
    private static partial Regex Begin();

    [GeneratedRegex(@"^[^%]{0,600}/Encrypt\b")]
    private static partial Regex Lock();
}

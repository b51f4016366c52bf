using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>In what manner a document is named: what the words before it say.</summary>
internal static partial class Cues
{
    public const string Basis = "căn cứ", Carried = "thực hiện", Following = "theo", Replaced = "thay thế", Mentioned = "nhắc đến";

    private const int Back = 1_500;

    /// <summary>The strongest first.</summary>
    private static readonly string[] Strength = [Replaced, Basis, Carried, Following, Mentioned];

    public static string Stronger(string one, string other) => Array.IndexOf(Strength, one) <= Array.IndexOf(Strength, other) ? one : other;

    /// <summary>The last cue of the same sentence before the citation; in a list with semicolons it holds for all.</summary>
    public static string Before(SourceText text, int paragraph, int citation)
    {
        var from = Math.Max(paragraph, citation - Back);
        var before = text.Folded.AsSpan(from, citation - from);
        var sentence = 0;
        foreach (var stop in Stop().EnumerateMatches(before))
            if (from + stop.Index + stop.Length < text.Clean.Length && char.IsUpper(text.Clean[from + stop.Index + stop.Length])) sentence = stop.Index + stop.Length;
        var found = Mentioned;
        foreach (var cue in Cue().EnumerateMatches(before[sentence..]))
            if (!IsOfAnother(before[sentence..], cue)) found = Of(before.Slice(sentence + cue.Index, cue.Length));
        return found;
    }

    /// <summary>"…; Quy định số 24 về thi hành Điều lệ; Hướng dẫn số 01": what the document before is about says nothing of the next one in the list.</summary>
    private static bool IsOfAnother(ReadOnlySpan<char> sentence, ValueMatch cue) =>
        About().IsMatch(sentence[Math.Max(0, cue.Index - 12)..cue.Index]) && sentence[(cue.Index + cue.Length)..].Contains(';');

    private static string Of(ReadOnlySpan<char> cue) => cue switch
    {
        "can cu" => Basis,
        "theo" or "quy dinh tai" or "kem theo" => Following,
        "thay the" or "bai bo" or "thay cho" => Replaced,
        _ => Carried,
    };

    [GeneratedRegex(@"\b(?:ve|viec|v/v|huong dan|chi tiet|quy dinh)\s+$")]
    private static partial Regex About();

    [GeneratedRegex(@"\.\s+")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\b(?:can cu|(?<!luat\s)thuc hien|trien khai|quan triet|the che hoa|cu the hoa|thi hanh|(?<!ban\s)chap hanh|kem theo|theo|thay the|thay cho|bai bo|quy dinh tai)\b")]
    private static partial Regex Cue();
}

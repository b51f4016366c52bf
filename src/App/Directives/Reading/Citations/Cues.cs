using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>In what manner a document is named: what the words before it say.</summary>
internal static partial class Cues
{
    public const string Basis = "căn cứ", Carried = "thực hiện", Following = "theo", Replaced = "thay thế", Mentioned = "nhắc đến";

    private const int Back = 1_500, LongestAnnouncement = 80;

    /// <summary>The strongest first.</summary>
    private static readonly string[] Strength = [Replaced, Basis, Carried, Following, Mentioned];

    public static string Stronger(string one, string other) => Array.IndexOf(Strength, one) <= Array.IndexOf(Strength, other) ? one : other;

    /// <summary>The last cue of the same sentence before the citation; in a list with semicolons it holds for all.</summary>
    /// <param name="announced">What the line above a list says, for an item that says nothing itself.</param>
    public static string Before(SourceText text, int paragraph, int citation, string announced = Mentioned)
    {
        var from = Math.Max(paragraph, citation - Back);
        var before = text.Folded.AsSpan(from, citation - from);
        var sentence = 0;
        foreach (var stop in Stop().EnumerateMatches(before))
            if (from + stop.Index + stop.Length < text.Clean.Length && char.IsUpper(text.Clean[from + stop.Index + stop.Length])) sentence = stop.Index + stop.Length;
        var found = announced;
        foreach (var cue in Cue().EnumerateMatches(before[sentence..]))
            if (!IsOfAnother(before[sentence..], cue)) found = Of(before.Slice(sentence + cue.Index, cue.Length));
        return found;
    }

    /// <summary>"Căn cứ:", "I. CĂN CỨ": the manner in which the papers of the list below are named; none where the paragraph announces no such list.</summary>
    public static string? Announced(SourceText text, Span paragraph) =>
        paragraph.Length < LongestAnnouncement && Announcing().Match(text.Fold(paragraph)) is { Success: true } said && (said.Groups["colon"].Success || text.IsCapitals(paragraph)) ? Of(said.Groups["tu"].Value) : null;

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

    [GeneratedRegex(@"^(?:[-+*]\s?|(?:[ivx]{1,5}|\d{1,2}|[a-z])\s?[.)-]\s?)?(?:cac\s|nhung\s)?(?<tu>can cu|theo|thuc hien)(?:\s(?:vao|phap ly|cac|van ban|de|xay dung|ke hoach|lap|sau|day|chi dao|quy dinh|thuc hien)){0,8}\s?(?<colon>:)?$")]
    private static partial Regex Announcing();

    [GeneratedRegex(@"\.\s+")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\b(?:can cu|(?<!luat\s)thuc hien|trien khai|quan triet|the che hoa|cu the hoa|thi hanh|(?<!ban\s)chap hanh|kem theo|theo|thay the|thay cho|bai bo|quy dinh tai)\b")]
    private static partial Regex Cue();
}

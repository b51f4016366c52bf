using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Cuts a paragraph at its full stops.</summary>
internal static partial class Sentences
{
    public static IReadOnlyList<Span> Of(SourceText text, Span paragraph)
    {
        var found = new List<Span>();
        var start = paragraph.Start;
        foreach (Match stop in Stop().Matches(text.Clean[paragraph.Start..paragraph.End]))
        {
            var end = paragraph.Start + stop.Index + 1;
            found.Add(text.Trim(new(start, end)));
            start = paragraph.Start + stop.Index + stop.Length;
        }
        found.Add(text.Trim(new(start, paragraph.End)));
        return [.. found.Where(s => s.Length > 2)];
    }

    /// <summary>A stop before a capital letter; not the point of "TS." or "v.v.".</summary>
    [GeneratedRegex(@"(?<=[\p{Ll}\d)”""/’%]|CĐCS|LĐLĐ|NLĐ|\.\.)[.!?](?<!\b(?:TS|v\.v|Th|KT|TM|TL)\.)\s+(?=[\p{Lu}“""])")]
    private static partial Regex Stop();
}

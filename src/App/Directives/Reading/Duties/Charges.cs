using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>A sentence that says only who does what stands before it: "Ban Tổ chức chủ trì, phối hợp với Văn phòng thực hiện."</summary>
internal static partial class Charges
{
    private const int MostParts = 8;

    public static bool IsOnly(SourceText text, Span sentence)
    {
        var told = Told().Match(text.Folded, sentence.Start);
        var actors = Actors.Read(text, told.Index + told.Length, sentence.End, list: true);
        if (actors.IsEmpty || Charge().Match(text.Folded, actors.End) is not { Success: true } charge) return false;
        var at = charge.Index + charge.Length;
        for (var i = 0; i < MostParts && at < sentence.End; i++)
        {
            if (End().IsMatch(text.Folded, at) || Labels.Begin(text, text.Trim(new(at, sentence.End)))) return true;
            var next = Next(text, at, sentence.End);
            if (next <= at) return false;
            at = next;
        }
        return at >= sentence.End;
    }

    /// <summary>Behind those that take part, or a word that only says that they do it.</summary>
    private static int Next(SourceText text, int at, int limit)
    {
        if (With().Match(text.Folded, at) is { Success: true } with) return Actors.Read(text, with.Index + with.Length, limit).End;
        if (Doing().Match(text.Folded, at) is { Success: true } doing) return doing.Index + doing.Length;
        var stop = Stop().Match(text.Folded, at);
        var actors = Actors.Read(text, stop.Index + stop.Length, limit);
        return !actors.IsEmpty && Helping().Match(text.Folded, actors.End) is { Success: true } helping ? helping.Index + helping.Length : at;
    }

    [GeneratedRegex(@"\G\s{0,3}(?:(?:giao cho|giao|phan cong|do)\s)?")]
    private static partial Regex Told();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:la (?:don vi|co quan) )?chu tri\b")]
    private static partial Regex Charge();

    [GeneratedRegex(@"\G\s{0,3}[,;]?\s{0,3}phoi hop(?:\s(?:chat che|thuc hien))?\s(?:voi|cung voi|cung)\s")]
    private static partial Regex With();

    [GeneratedRegex(@"\G\s{0,3}[,;]?\s{0,3}(?:va\s)?(?:tham muu|to chuc|trien khai|thuc hien)\b")]
    private static partial Regex Doing();

    [GeneratedRegex(@"\G[\s,;]{0,4}")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:cung\s)?(?:phoi hop|tham gia)\b")]
    private static partial Regex Helping();

    [GeneratedRegex(@"\G[\s.;,/]{0,5}$|\G\s{0,3}\.(?:\s|/)")]
    private static partial Regex End();
}

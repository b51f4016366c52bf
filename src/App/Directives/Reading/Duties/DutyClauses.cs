using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Cuts a sentence where behind a semicolon another body is told what to do: "Ban Tổ chức: …; Ban Tuyên giáo: …". Bodies that only stand in one list stay together.</summary>
internal static partial class DutyClauses
{
    public static IEnumerable<Span> Of(SourceText text, Span sentence)
    {
        var (start, brackets) = (sentence.Start, 0);
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var letter = text.Folded[at];
            if (letter is '(' or ')') brackets = Math.Max(0, brackets + (letter is '(' ? 1 : -1));
            if (letter is not ';' || brackets > 0 || !Begins(text, at + 1, sentence.End) || IsOnlyNames(text, new(start, at))) continue;
            yield return text.Trim(new(start, at + 1));
            start = at + 1;
        }
        yield return text.Trim(new(start, sentence.End));
    }

    /// <summary>A body that is asked to act: with a capital or "các" before its name, a verb or a colon behind it. One that only helps belongs to the task before.</summary>
    private static bool Begins(SourceText text, int at, int limit)
    {
        var told = Told().Match(text.Folded, at);
        var start = told.Index + told.Length;
        if (start >= limit) return false;
        var isNamed = told.Groups["giao"].Success || char.IsUpper(text.Clean[start]) || Several().IsMatch(text.Folded, start);
        var actors = isNamed ? Actors.Read(text, start, limit) : default;
        if (told.Groups["giao"].Value is "chi dao " && !Charged().IsMatch(text.Folded, actors.End)) return false;
        if (actors.IsEmpty || Which().IsMatch(text.Fold(actors)) || Helping().IsMatch(text.Folded, actors.End)) return false;
        var after = After().Match(text.Folded, actors.End);
        var next = after.Index + after.Length;
        return next < limit && (text.Folded[next] is ':' || Words.IsVerb(text, next));
    }

    private static bool IsOnlyNames(SourceText text, Span piece)
    {
        var told = Told().Match(text.Folded, piece.Start);
        var actors = Actors.Read(text, told.Index + told.Length, piece.End, list: true);
        return !actors.IsEmpty && (text.Trim(piece with { Start = actors.End }).Length < 4 || Aside().IsMatch(text.Folded.AsSpan(actors.End, piece.End - actors.End)));
    }

    [GeneratedRegex(@"\G\s{0,3}(?:(?:va|dong thoi|rieng)\s)?(?<giao>(?:giao cho|giao|de nghi|yeu cau|phan cong|chi dao)\s)?")]
    private static partial Regex Told();

    [GeneratedRegex(@"\Gcac\s(?!(?:co quan|don vi)\sco lien quan)")]
    private static partial Regex Several();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:\([^)]{0,120}\)\s{0,3})?,?\s{0,3}")]
    private static partial Regex After();

    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:chu tri|chiu trach nhiem chinh)\b")]
    private static partial Regex Charged();

    /// <summary>Whose body it is: "Phòng Việc làm (Sở Nội vụ); …".</summary>
    [GeneratedRegex(@"^\s*\([^()]{2,60}\)\s*$")]
    private static partial Regex Aside();

    /// <summary>A condition, no new body: "công đoàn nào còn nợ thì …".</summary>
    [GeneratedRegex(@"\s(?:nao|thi)\b")]
    private static partial Regex Which();

    /// <summary>"…; Văn phòng, Ban Tài chính phối hợp".</summary>
    [GeneratedRegex(@"\G\s{0,3},?\s{0,3}(?:cung\s)?(?:co trach nhiem\s)?(?:phoi hop|tham gia)(?:\sthuc hien)?\s{0,3}(?:[;.]|$)")]
    public static partial Regex Helping();
}

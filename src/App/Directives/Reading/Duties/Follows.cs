using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Duties;

/// <summary>Whether the body in charge of a sentence is told to watch over others. "gửi danh sách để theo dõi" says what another one does with the list, "bố trí cán bộ theo dõi" whom it appoints.</summary>
internal static partial class Follows
{
    private const int Farthest = 80;

    public static bool In(SourceText text, Span sentence)
    {
        foreach (Match watching in Watching().Matches(text.Fold(sentence)))
            if (!IsOfAnother(text, new(Math.Max(sentence.Start, sentence.Start + watching.Index - Farthest), sentence.Start + watching.Index))) return true;
        return false;
    }

    /// <param name="before">What stands before the word, as far as it may say whose deed it is.</param>
    private static bool IsOfAnother(SourceText text, Span before)
    {
        var folded = text.Fold(before);
        // at the head of a sentence it gives the task itself: "Phân công đồng chí …"
        if (Appointed().Match(folded) is { Success: true, Index: > 0 }) return true;
        return Purpose().Match(folded) is { Success: true } purpose && !NamesBody(text, before with { Start = before.Start + purpose.Index + purpose.Length });
    }

    /// <summary>"Để thực hiện tốt Kế hoạch, Ban Tổ chức theo dõi …": a body behind the purpose acts itself.</summary>
    private static bool NamesBody(SourceText text, Span words)
    {
        for (var at = words.Start; at < words.End; at++)
            if (text.Folded[at - 1] is ' ' && (at - 2 < words.Start || text.Folded[at - 2] is ',') && Words.Head(text, at) > 0) return true;
        return false;
    }

    [GeneratedRegex(@"\b(?:theo doi|don doc)\b")]
    private static partial Regex Watching();

    /// <summary>The last purpose of the clause.</summary>
    [GeneratedRegex(@"\b(?:de|nham|phuc vu|lam can cu|lam co so)\s(?!nghi\b|xuat\b|an\b|ra\b)(?=[^.;:]*$)", RegexOptions.RightToLeft)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:phan cong|bo tri|cu|cat cu|chi dinh)\s(?:[a-z0-9]{1,12}\s){0,3}(?:can bo|uy vien|dong chi|nguoi|lanh dao|chuyen vien|cong chuc|cap uy vien|bo phan)\s[^.;:,]{0,30}$")]
    private static partial Regex Appointed();
}

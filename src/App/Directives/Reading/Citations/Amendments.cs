using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Which documents of a paragraph amend which: an amended one is only named in the title of the other, one that amends is cited as the one it amends.</summary>
internal static partial class Amendments
{
    /// <summary>For each document the index of the last one that it amends, or its own.</summary>
    public static int[] LastAmended(SourceText text, List<Mention> all)
    {
        var last = Enumerable.Range(0, all.Count).ToArray();
        for (var i = 0; i + 1 < all.Count; i++)
        {
            if (all[i].IsAmended || !Amends().IsMatch(Between(text, all[i], all[i + 1]))) continue;
            var end = i + 1;
            while (end + 1 < all.Count && all[end + 1].Type == all[end].Type && Listed().IsMatch(Between(text, all[end], all[end + 1]))) end++;
            for (var amended = i + 1; amended <= end; amended++) all[amended] = all[amended] with { IsAmended = true };
            last[i] = end;
        }
        return last;
    }

    /// <summary>"Nghị định số 5 (được sửa đổi, bổ sung tại Nghị định số 10)": the later one amends the former and is cited in the same manner.</summary>
    public static bool IsAmendedBy(SourceText text, Mention one, Mention next) => By().IsMatch(Between(text, one, next));

    private static ReadOnlySpan<char> Between(SourceText text, Mention one, Mention next)
    {
        var length = next.At.Start - one.At.End;
        return length is > 0 and < 200 ? text.Folded.AsSpan(one.At.End, length) : [];
    }

    [GeneratedRegex(@"^[\s,]{0,4}(?:ve\s{1,3})?(?:viec\s{1,3})?(?:sua doi|bai bo mot so|bo sung)\b[^;:.""()]{0,140}$")]
    private static partial Regex Amends();

    [GeneratedRegex(@"^\s{0,3}(?:,|va|,\s{0,3}va)\s{1,3}(?:cac\s{1,3})?$")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^[\s,(]{0,4}(?:da\s{1,3})?(?:duoc\s{1,3})?sua doi(?:,|\sva)?\s{0,3}(?:bo sung\s{1,3})?(?:(?:mot so|mot phan|noi dung|dieu|khoan)\s{1,3}){0,3}(?:tai|boi|bang|theo)\s{1,3}(?:cac\s{1,3})?$")]
    private static partial Regex By();
}

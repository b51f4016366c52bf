using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Bodies;

/// <summary>The body as a tree of sections. Numbers are taken as they are printed, also where one is missing or out of order.</summary>
internal static partial class Outline
{
    private const int LongestHeading = 260;

    public static IReadOnlyList<Item> Of(SourceText text, IReadOnlyList<Span> paragraphs)
    {
        var marked = Titled(text, paragraphs.Select(p => (At: p, Marker: Marker.Of(text.Clean.AsSpan(p.Start, p.Length)))));
        marked = Nested(marked);
        var hasSections = marked.Exists(m => m.Marker.Level < Marker.Announcement);
        var items = new List<Item>();
        var open = new Stack<Item>();
        var seenSection = false;
        for (var i = 0; i < marked.Count; i++)
        {
            var at = text.Trim(marked[i].At with { Start = marked[i].At.Start + marked[i].Marker.Length });
            if (at.IsEmpty) at = marked[i].At;
            var next = i + 1 < marked.Count ? marked[i + 1].Marker.Level : -1;
            var marker = Told(text, at, marked[i].Marker, next);
            seenSection |= marker.Level is < Marker.Announcement;
            while (open.Count > 0 && open.Peek().Level >= Math.Min(marker.Level, marker.Level is Marker.Plain ? Marker.Announcement : marker.Level)) open.Pop();
            var above = open.Reverse().ToList();
            var item = new Item(at, marker.Shown, marker.Level, PathOf(above, marker), above, IsHeading(text, at, marker, next));
            item = item with { Purpose = Purposes.Of(text, item, seenSection, hasSections) };
            items.Add(item);
            // a paper without sections begins its tasks behind the sentence that announces them
            seenSection |= !hasSections && Purposes.Announces(text.Fold(at));
            if (marker.Level < Marker.Plain) open.Push(item);
        }
        return items;
    }

    /// <summary>"A." stands above "I." in some papers and below it in others: what comes first holds the other.</summary>
    private static List<(Span At, Marker Marker)> Nested(List<(Span At, Marker Marker)> marked)
    {
        var roman = marked.FindIndex(m => m.Marker.Level is Marker.Roman);
        if (roman < 0 || roman > marked.FindIndex(m => m.Marker.Level is Marker.Capital)) return marked;
        return marked.ConvertAll(m => m.Marker.Level is Marker.Capital ? m with { Marker = m.Marker with { Level = Marker.UnderRoman } } : m);
    }

    /// <summary>"Phần thứ nhất" and its title in the next line are one heading.</summary>
    private static List<(Span At, Marker Marker)> Titled(SourceText text, IEnumerable<(Span At, Marker Marker)> all)
    {
        var joined = new List<(Span At, Marker Marker)>();
        foreach (var one in all)
        {
            var isTitle = one.Marker.Level is Marker.Plain && text.IsCapitals(one.At) && joined is [.., var before] && before.Marker.Level is >= Marker.Part and < Marker.Capital && before.Marker.Length >= before.At.Length;
            if (isTitle) joined[^1] = joined[^1] with { At = joined[^1].At with { End = one.At.End } };
            else joined.Add(one);
        }
        return joined;
    }

    /// <summary>A paragraph without a number that ends with a colon announces the dashes below it.</summary>
    private static Marker Told(SourceText text, Span at, Marker marker, int next) =>
        marker.Level is Marker.Plain && text.Clean[at.End - 1] == ':' && next is >= Marker.Dash and < Marker.Plain ? marker with { Level = Marker.Announcement } : marker;

    private static bool IsHeading(SourceText text, Span at, Marker marker, int next)
    {
        if (marker.Level is Marker.Announcement) return true;
        if (text.IsCapitals(at) && marker.Level < Marker.Dash) return true;
        if (marker.Level >= Marker.Plain) return at.Length < 120 && text.Clean[at.End - 1] is not ('.' or ';') && !Figures.Numbers.Any(text, at) && next < Marker.Plain && text.IsCapitals(at);
        var last = text.Clean[at.End - 1];
        if (last == ':' && next > marker.Level) return true;
        return at.Length <= LongestHeading && next > marker.Level && last is not ('.' or ';');
    }

    /// <summary>"II" and "1.1" make "II.1.1": a number with points holds its own parents.</summary>
    private static string PathOf(IReadOnlyList<Item> above, Marker marker)
    {
        var parent = marker.Level is >= Marker.Decimal and < Marker.Letter ? above.LastOrDefault(a => a.Level < Marker.Decimal) : above.Count > 0 ? above[^1] : null;
        var path = parent?.Path ?? "";
        if (marker.Shown.Length == 0) return path;
        if (marker.Level is Marker.Article) return marker.Shown;
        return path.Length == 0 ? marker.Shown : $"{path}.{marker.Shown}";
    }
}

/// <summary>What sections are for, by the words of their headings.</summary>
internal static partial class Purposes
{
    public static Purpose Of(SourceText text, Item item, bool seenSection, bool hasSections)
    {
        var own = text.Fold(item.At);
        // with a colon behind it a sentence announces what follows
        if (item.Level is Marker.Plain && own[^1] is not ':' && Closing().IsMatch(own)) return Purpose.Closing;
        // what a guide answers are sizes and conditions, not what is to be reached
        if ((item.Marker.StartsWith("Câu", StringComparison.Ordinal) && own.Contains('?')) || item.Above.Any(a => a.Purpose is Purpose.Answer)) return Purpose.Answer;
        if (item.IsHeading && Named(own) is { } named) return named;
        // in a paper without sections what stands below "đề nghị các đơn vị:" is asked for
        if (!hasSections && item is { Level: Marker.Announcement, Above.Count: 0 } && Announces(own)) return Purpose.Work;
        if (item.Above.Count > 0 && item.Above[^1].Purpose is not Purpose.None) return item.Above[^1].Purpose;
        if (!seenSection) return Purpose.Opening;
        return item.Above.Count == 0 && (item.Level is < Marker.Announcement || !hasSections) ? Purpose.Work : Purpose.None;
    }

    public static bool Announces(string folded) => Announcing().IsMatch(folded);

    private static Purpose? Named(string folded)
    {
        if (folded.Length > 200) return null;
        if (Goals().IsMatch(folded)) return Purpose.Goal;
        if (Situations().IsMatch(folded)) return Purpose.Situation;
        if (Aims().IsMatch(folded)) return Purpose.Aim;
        return Works().IsMatch(folded) ? Purpose.Work : null;
    }

    [GeneratedRegex(@"^(?:ve )?(?:cac )?(?:mot so )?(?:he thong )?(?:chi tieu|muc tieu)|chi tieu (?:cu the|chu yeu|phan dau|nam)|muc tieu cu the|dang ky chi tieu")]
    private static partial Regex Goals();

    [GeneratedRegex(@"^(?:dac diem )?(?:tinh hinh|thuc trang|danh gia (?:chung|tinh hinh|ket qua)|boi canh)|^(?:nhung )?(?:ket qua|uu diem|ton tai|han che|nguyen nhan|bai hoc)|ket qua (?:dat duoc|thuc hien nam)")]
    private static partial Regex Situations();

    [GeneratedRegex(@"^(?:muc dich|yeu cau|quan diem|su can thiet|can cu|pham vi|doi tuong|nguyen tac|tu tuong chi dao)")]
    private static partial Regex Aims();

    [GeneratedRegex(@"\b(?:yeu cau|de nghi|chi dao|giao)\b[^:.]{0,120}:$")]
    private static partial Regex Announcing();

    [GeneratedRegex(@"nhiem vu|giai phap|noi dung|to chuc thuc hien|phan cong|trach nhiem|bien phap|thuc hien|tien do|thoi gian|che do bao cao|dieu khoan")]
    private static partial Regex Works();

    [GeneratedRegex(@"^(?:tren day la|trong qua trinh (?:to chuc )?(?:trien khai|thuc hien)|nhan duoc|can cu (?:noi dung )?(?:chi thi|ke hoach|huong dan|cong van|chuong trinh|nghi quyet|noi dung) nay|(?:ke hoach|chi thi|nghi quyet|quyet dinh|quy dinh|huong dan|chuong trinh|cong van|ket luan) nay|de nghi cac|yeu cau cac|dang doan .{0,60} rat mong|rat mong)")]
    private static partial Regex Closing();
}

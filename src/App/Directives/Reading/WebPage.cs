using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading;

/// <summary>What a web page puts under the paper that it shows: further news, forms, rights. It is no part of the paper.</summary>
internal static partial class WebPage
{
    /// <summary>The line that the paper ends before, and what is told of it.</summary>
    /// <param name="from">The line behind the signature.</param>
    public static (int Last, IReadOnlyList<Doubt> Doubts) Find(SourceText text, int from, int last)
    {
        for (var line = from; line < last; line++)
            if (Begins().IsMatch(text.Folded.AsSpan(text.Lines[line].Start, text.Lines[line].Length)))
                return (line, [new("file", text.Show(text.Lines[line]), $"Từ dòng {line + 1} là phần khác của trang web, không thuộc văn bản; không đọc phần này.", text.At(text.Lines[line]))]);
        return (last, []);
    }

    /// <summary>A line that says no more than this, or the note of rights.</summary>
    [GeneratedRegex(@"^(?:(?:cac )?(?:tin|bai|bai viet|tin tuc|van ban|thong tin)(?: bai)? (?:lien quan|khac|moi|moi nhat|cung chuyen muc|cu hon|moi hon|doc nhieu|noi bat)|tin (?:da dua|cung chuyen muc)|xem them|binh luan|y kien ban doc|chia se|gui binh luan|ve trang truoc|tags?|tu khoa|tai ve|luot xem)\s?(?:\(\d+\)|[:.\d\s]{0,12})$|^(?:ban quyen|copyright|(?:.{0,40})\ball rights reserved)\b")]
    private static partial Regex Begins();
}

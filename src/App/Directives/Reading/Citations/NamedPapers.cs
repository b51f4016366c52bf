using System.Globalization;
using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Documents known by their name: resolutions of congresses, laws by name and year, the charters, the constitution.</summary>
internal static partial class NamedPapers
{
    public static IEnumerable<Mention> Find(SourceText text, Span within, string? home) =>
        Congresses(text, within, home).Concat(AllLevels(text, within)).Concat(Laws(text, within)).Concat(Charters(text, within)).Where(m => !text.IsCapitals(m.At));

    private static IEnumerable<Mention> Congresses(SourceText text, Span within, string? home)
    {
        foreach (Match match in Congress().Matches(text.Folded[within.Start..within.End]))
        {
            var (ordinal, words) = (match.Groups["k"], match.Groups["x"].Value + " " + match.Groups["y"].Value);
            if (!char.IsUpper(text.Clean[within.Start + ordinal.Index])) continue;
            if (Body(words, home) is not { } body || !words.Contains("dai", StringComparison.Ordinal) && match.Groups["y"].Length == 0) continue;
            var at = text.Trim(new(within.Start + match.Index, within.Start + match.Index + match.Length));
            var number = ordinal.Value.ToUpperInvariant();
            yield return new(at, $"nqdh {ordinal.Value} {Folding.Fold(body)}", null, "Nghị quyết") { Issuer = $"Đại hội {number} {body}", Subject = text.Show(at) };
        }
    }

    /// <summary>Whose congress it was.</summary>
    private static string? Body(string words, string? home)
    {
        if (words.Contains("cong doan", StringComparison.Ordinal)) return words.Contains("tinh", StringComparison.Ordinal) ? $"Công đoàn {Level(home)}" : "Công đoàn Việt Nam";
        if (words.Contains("dang bo", StringComparison.Ordinal)) return words.Contains("tinh", StringComparison.Ordinal) ? $"Đảng bộ {Level(home)}" : "Đảng bộ";
        return words.Contains("dang", StringComparison.Ordinal) || words.Contains("toan quoc", StringComparison.Ordinal) ? "Đảng Cộng sản Việt Nam" : null;
    }

    private static string Level(string? home) => home is null ? "tỉnh" : Heads.Home.WithLevel(home);

    private static IEnumerable<Mention> AllLevels(SourceText text, Span within) =>
        Levels().Matches(text.Folded[within.Start..within.End]).Select(m => new Span(within.Start + m.Index, within.Start + m.Index + m.Length))
            .Select(at => new Mention(at, "nqdh " + text.Fold(at), null, "Nghị quyết") { Subject = text.Show(at) });

    private static IEnumerable<Mention> Laws(SourceText text, Span within)
    {
        foreach (Match match in Law().Matches(text.Folded[within.Start..within.End]))
        {
            var start = within.Start + match.Index;
            var name = match.Groups["ten"];
            if (!char.IsUpper(text.Clean[start]) || !char.IsUpper(text.Clean[within.Start + name.Index])) continue;
            var end = start + match.Length;
            var tail = CitationTail.Read(text, end, within.End);
            PaperDate? year = match.Groups["y"].Success ? new PaperDate(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture)) : null;
            var called = text.Show(new(start, within.Start + name.Index + name.Length));
            var date = tail.Date ?? year;
            yield return new(new(start, tail.Date is null ? end : tail.End), KeyOf(name.Value, date?.Year), null, match.Value.StartsWith("bo", StringComparison.Ordinal) ? "Bộ luật" : "Luật")
            {
                Date = date,
                Issuer = "Quốc hội",
                Subject = called,
            };
        }
    }

    /// <summary>A law by its folded name and its year; without a year where the paper says none.</summary>
    public static string KeyOf(string name, int? year) => $"luat {Blanks().Replace(name, " ").Replace(",", "", StringComparison.Ordinal)} {year}";

    private static IEnumerable<Mention> Charters(SourceText text, Span within)
    {
        foreach (Match match in Charter().Matches(text.Folded[within.Start..within.End]))
        {
            var at = new Span(within.Start + match.Index, within.Start + match.Index + match.Length);
            if (!char.IsUpper(text.Clean[at.Start])) continue;
            yield return new(at, $"dieu le {match.Groups["ai"].Value.Replace(" cong san", "", StringComparison.Ordinal).Replace(" viet nam", "", StringComparison.Ordinal)}{match.Groups["nam"].Value}", null, match.Value.StartsWith('h') ? "Hiến pháp" : "Điều lệ")
            {
                Subject = text.Show(at),
                Date = match.Groups["nam"] is { Success: true } year ? new PaperDate(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)) : null,
            };
        }
    }

    [GeneratedRegex(@"\bnghi quyet\s+(?<x>(?:(?:cua|dai|hoi|bieu|toan|quoc|dang|bo|tinh|huyen|cong|doan|viet|nam|thanh|pho)\s+){0,12})(?:lan\s+thu\s+)?(?<k>[ivx]{1,6})(?!\w)(?<y>(?:,?\s+(?:cua\s+)?(?:dang bo tinh|dang bo thanh pho|dang bo huyen|dang bo|dang cong san viet nam|dang|cong doan viet nam|cong doan tinh|cong doan thanh pho))?)")]
    private static partial Regex Congress();

    [GeneratedRegex(@"\bnghi quyet\s+dai hoi\s+(?:dang bo|dang|cong doan)\s+(?:cac cap|cap tren)")]
    private static partial Regex Levels();

    /// <summary>The laws that union papers rest on; a name that is not among them ends before the first small connecting word.</summary>
    [GeneratedRegex(@"\b(?:bo luat|luat)\s+(?<ten>cong doan|lao dong|bao hiem xa hoi|bao hiem y te|bao hiem that nghiep|viec lam|an toan,? ve sinh lao dong|thuc hien dan chu o co so|thi dua,? khen thuong|to chuc chinh quyen dia phuong|to chuc chinh phu|to chuc quoc hoi|dau thau|dau tu|bao ve moi truong|cu tru|can cuoc|tiep can thong tin|quoc phong|pha san|nguoi khuyet tat|nguoi cao tuoi|kham benh,? chua benh|doanh nghiep|hop tac xa|ngan sach nha nuoc|can bo,? cong chuc|vien chuc|khieu nai|to cao|tiep cong dan|phong,? chong tham nhung|mat tran to quoc viet nam|ban hanh van ban quy pham phap luat|ke toan|dau tu cong|nha o|dat dai|bao ve du lieu ca nhan|luu tru|binh dang gioi|thanh nien|tre em|dan su|hinh su|to tung dan su|quan ly thue|giao duc|xu ly vi pham hanh chinh)\b(?:\s+(?:nam\s+)?(?<y>(?:19|20)\d{2})(?!\d))?(?!\s+so\s+\d)")]
    private static partial Regex Law();

    [GeneratedRegex(@"\b(?:dieu le\s+(?<ai>cong doan(?: viet nam)?|dang(?: cong san viet nam)?|mat tran to quoc viet nam)|hien phap)(?:\s+nuoc cong hoa[a-z ]{0,40})?(?:\s+nam\s+(?<nam>(?:19|20)\d{2}))?")]
    private static partial Regex Charter();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

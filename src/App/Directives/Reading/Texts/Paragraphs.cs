using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Texts;

/// <summary>Puts together the lines of one paragraph: pages and narrow columns break them, also in the middle of a citation.</summary>
internal static partial class Paragraphs
{
    private const int LongLine = 50, Longest = 20_000, LongestTitle = 2_000;

    /// <summary>The paragraphs between two lines (indexes, the last one excluded), in order, none empty.</summary>
    public static List<Span> Of(SourceText text, int first, int last)
    {
        var wide = Width(text, first, last);
        var found = new List<Span>();
        var blank = true;
        for (var i = first; i < last; i++)
        {
            var line = text.Lines[i];
            if (line.IsEmpty)
            {
                blank = true;
                continue;
            }
            if (line.Length > Longest) found.AddRange(Pieces(text, line));
            else if (found.Count > 0 && GoesOn(text, found[^1], line, blank, wide)) found[^1] = found[^1] with { End = line.End };
            else found.Add(line);
            blank = false;
        }
        return found;
    }

    /// <summary>No paragraph of a directive is that long: what is, is cut, so that no rule has to look at it as a whole.</summary>
    private static IEnumerable<Span> Pieces(SourceText text, Span line)
    {
        for (int at = line.Start, end; at < line.End; at = end)
        {
            end = line.End - at > Longest ? Cut(text, at + Longest) : line.End;
            if (text.Trim(new(at, end)) is { IsEmpty: false } piece) yield return piece;
        }
    }

    /// <summary>Behind the last sentence or part of one, else between two words.</summary>
    private static int Cut(SourceText text, int limit)
    {
        var near = text.Folded.AsSpan(limit - Longest / 10, Longest / 10);
        var at = Math.Max(near.LastIndexOf(". "), near.LastIndexOf("; "));
        if (at < 0) at = near.LastIndexOf(' ');
        return at < 0 ? limit : limit - near.Length + at + 1;
    }

    /// <summary>How long full lines are where lines are broken by width.</summary>
    private static int Width(SourceText text, int first, int last)
    {
        var lengths = text.Lines.Skip(first).Take(last - first).Where(l => !l.IsEmpty).Select(l => l.Length).Order().ToList();
        return lengths.Count == 0 ? 0 : lengths[lengths.Count * 8 / 10];
    }

    private static bool GoesOn(SourceText text, Span before, Span line, bool blank, int wide)
    {
        if (before.Length > Longest || Marker().IsMatch(text.Clean.AsSpan(line.Start, Math.Min(line.Length, 40)))) return false;
        if ((before.Length < LongestTitle && text.IsCapitals(before)) || text.Clean[line.Start..line.End].Contains('\t', StringComparison.Ordinal)) return false;
        var last = text.Clean[before.End - 1];
        if (last is '.' or ';' or '!' or '?' or ':') return false;
        var dangles = Dangles(text, before) || HalfName().IsMatch($"{text.Folded.AsSpan(Math.Max(before.Start, before.End - 12), Math.Min(12, before.Length))}|{text.Folded.AsSpan(line.Start, Math.Min(12, line.Length))}");
        dangles |= char.IsAsciiDigit(text.Clean[line.Start]) && AwaitsNumber().IsMatch(text.Folded.AsSpan(Math.Max(before.Start, before.End - 12), Math.Min(12, before.Length)));
        var lower = char.IsLower(text.Clean[line.Start]);
        var lastLine = before.End - Math.Max(before.Start, text.Clean.LastIndexOf('\n', before.End - 1) + 1);
        if (blank) return (lower || dangles) && lastLine >= Math.Clamp(wide * 3 / 4, 30, LongLine);
        return lower || dangles || (lastLine >= Math.Max(LongLine, wide * 3 / 4) && wide < 200 && !text.IsCapitals(line));
    }

    /// <summary>The last word asks for another one. "cơ sở", "Việt Nam", "Sơn La" end with letters that would, without their accents and capitals.</summary>
    private static bool Dangles(SourceText text, Span before)
    {
        var tail = new Span(Math.Max(before.Start, before.End - 12), before.End);
        return Dangling().Match(text.Fold(tail)) is { Success: true } last && text.Clean[(tail.Start + last.Index)..tail.End] is not ("sở" or "Nam" or "La");
    }

    /// <summary>What begins an item and never goes on with the line before.</summary>
    [GeneratedRegex(@"^(?:[-+–•●▪■◦]\s?|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\s?(?:[-–]\s|\s)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là\s?[,:]|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: là)?\s?[,:]|\d{1,2}\s?[-–]\s|[IVX]{1,5}[.)-]\s|[a-zđ]\)\s|[A-HĐ]\.\s|(?:Điều|Chương|Mục|Phần)\s+\S+|Câu\s+\d|Nơi nhận|Kính gửi)")]
    private static partial Regex Marker();

    /// <summary>No sentence ends with such a word.</summary>
    [GeneratedRegex(@"(?:[,\-/(]|\b(?:cua|va|ve|so|ngay|tai|theo|den|voi|cho|cac|trong|tu|la|bang|do|de|nhung|tren|hoac|cung|co|duoc|nam|thang))$")]
    private static partial Regex Dangling();

    /// <summary>The name of a body, or a quarter with its number, that the end of the line has cut in two; "|" stands for that end.</summary>
    [GeneratedRegex(@"(?:to quoc\|viet nam|uy ban\|(?:nhan dan|mat tran|kiem tra)|lien doan\|lao dong|ho chi\|minh|ban quan ly\|(?:cac )?khu|lien hiep\|(?:phu nu|thanh nien|hop tac)|hoi cuu\|chien binh|thuong binh\|va xa|thuong vu\|(?:tinh|thanh|huyen|dang) uy|kho bac\|nha nuoc)\b|\bquy\|(?:iv|i{1,3})(?:\s?[/,;]|-20|\s(?:nam|va)\s)")]
    private static partial Regex HalfName();

    /// <summary>Before a number that a narrow column puts into the next line.</summary>
    [GeneratedRegex(@"\b(?:nhat|thieu|hon|duoi|dat|them|khoang|gan|qua|moi)$")]
    private static partial Regex AwaitsNumber();
}

using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Citations;

/// <summary>Documents named by number and symbol.</summary>
internal static partial class NumberedPapers
{
    private static readonly Dictionary<string, string> Ministries = new() { ["btc"] = "Bộ Tài chính", ["bnv"] = "Bộ Nội vụ", ["bldtbxh"] = "Bộ Lao động - Thương binh và Xã hội", ["byt"] = "Bộ Y tế", ["bgddt"] = "Bộ Giáo dục và Đào tạo" };

    /// <param name="home">The province of the directive, which completes "của Tỉnh ủy".</param>
    public static IEnumerable<Mention> Find(SourceText text, Span within, string? home)
    {
        string? carried = null;
        var end = within.Start;
        foreach (var (at, symbol) in All(text, within))
        {
            if (at.Start < end) continue;
            var shared = SharedSymbols.Before(text, end, at.Start, start => carried is not null && Between().IsMatch(text.Folded.AsSpan(end, start - end)));
            var first = shared.Count > 0 ? shared[0].Start : at.Start;
            var word = TypeWord.Before(text, first);
            if (word is null && !Between().IsMatch(text.Folded.AsSpan(end, first - end))) carried = null;
            var tail = CitationTail.Read(text, at.End, within.End);
            foreach (var number in shared) yield return OfShared(text, number, symbol, word is not null && number.Start == first ? word : TypeOf(word?.Type ?? carried, number.Start), tail, home);
            var mention = Of(text, at, symbol, shared.Count > 0 ? TypeOf(word?.Type ?? carried, at.Start) : word, word is null ? carried : null, tail, home);
            (carried, end) = (mention.Type, tail.End);
            yield return mention;
        }
    }

    private static TypeWord? TypeOf(string? type, int start) => type is null ? null : new(start, type, null);

    /// <summary>A number whose symbol, day and issuer stand behind the last one of its list.</summary>
    private static Mention OfShared(SourceText text, Span number, Symbol last, TypeWord? word, CitationTail tail, string? home)
    {
        var symbol = SharedSymbols.With(last, text.Fold(number));
        var mention = Of(text, number, symbol, word, null, tail with { End = number.End }, home);
        return tail.Date is null ? mention : mention.Doubted($"Không ghi ngày riêng; lấy ngày và cơ quan ghi chung với {last.Written}.");
    }

    private static IEnumerable<(Span At, Symbol Symbol)> All(SourceText text, Span within) =>
        Symbols.In(text, within).Concat(Blank().Matches(text.Folded[within.Start..within.End])
            .Select(m => Symbols.At(text, within.Start + m.Groups["at"].Index)).OfType<(Span, Symbol)>()).OrderBy(f => f.Item1.Start);

    private static Mention Of(SourceText text, Span at, Symbol symbol, TypeWord? word, string? carried, CitationTail tail, string? home)
    {
        var type = word?.Type ?? carried ?? symbol.Type;
        var proper = Mended(symbol, type);
        var mention = new Mention(new(word?.Start ?? at.Start, tail.End), proper.Key, proper.Proper, type)
        {
            Symbol = proper,
            Date = tail.Date,
            Issuer = IssuerOf(proper, tail.Issuer ?? IssuersBefore.Of(text, word?.Start ?? at.Start), home),
            Implied = Implied(proper, home),
            Subject = word?.Name is { } law && law.Length > "Luật".Length + 2 ? law : null,
        };
        if (proper.Proper != symbol.Written && Letters(proper.Proper) != Letters(symbol.Written) || symbol.IsMixedUp)
            mention = mention.Doubted($"Văn bản ghi “{symbol.Written}”; đúng thể thức là “{proper.Proper}”.");
        if (symbol.Number.Length == 0) mention = mention.Doubted("Số văn bản để trống.");
        if (tail.WrongDate is { } wrong) mention = mention.Doubted($"Lịch không có “{wrong}”.");
        if (type is not null && proper.Type is { } coded && proper.Code is not null && !PaperTypes.Agree(type, coded))
            mention = mention.Doubted($"Văn bản gọi là {type} nhưng ký hiệu “{proper.Proper}” là của {coded}.");
        if (tail.Date is { } date && proper.Year is { } year && date.Year != year)
            mention = mention.Doubted($"Số có năm {year} nhưng ngày ghi năm {date.Year}.");
        return mention;
    }

    /// <summary>"CT" after the word "Chương trình" is "CTr": CT is a Chỉ thị.</summary>
    private static Symbol Mended(Symbol symbol, string? type) =>
        type is not null && type.StartsWith("Chương trình", StringComparison.Ordinal) && symbol.Code is "ct" ? symbol.WithType("CTr") : symbol;

    private static string Letters(string number) => string.Concat(number.Where(char.IsLetterOrDigit));

    /// <summary>The body that the words name; else the one that the symbol names for certain. The symbol tells the committee where the words name its whole organisation.</summary>
    private static string? IssuerOf(Symbol symbol, string? written, string? home)
    {
        if (written is not null)
        {
            var full = Issuers.Full(written, home);
            return symbol.Office is "bch" && full.StartsWith("Tổng Liên đoàn", StringComparison.Ordinal) ? "Ban Chấp hành " + full : full;
        }
        if (symbol.IsLaw) return symbol.Office.StartsWith("ub", StringComparison.Ordinal) ? "Ủy ban Thường vụ Quốc hội" : "Quốc hội";
        return symbol.Office switch { "cp" => "Chính phủ", "ttg" => "Thủ tướng Chính phủ", "tld" => "Tổng Liên đoàn Lao động Việt Nam", _ => null };
    }

    /// <summary>The body at home that the letters of the symbol stand for.</summary>
    private static string? Implied(Symbol symbol, string? home) => Ministries.TryGetValue(symbol.Office, out var ministry) ? ministry : home is null ? null : symbol.Office switch
    {
        "tu" => $"Tỉnh ủy {home}",
        "ldld" => $"Liên đoàn Lao động {Heads.Home.WithLevel(home)}",
        "ubnd" => $"Ủy ban nhân dân {Heads.Home.WithLevel(home)}",
        "hdnd" => $"Hội đồng nhân dân {Heads.Home.WithLevel(home)}",
        _ => null,
    };

    /// <summary>A number left blank: "số …/KH-LĐLĐ".</summary>
    [GeneratedRegex(@"\bso\s?:?(?<at>[\s.…_]{0,20}[-/]\s?[a-z]{1,6}[-/])")]
    private static partial Regex Blank();

    /// <summary>What stands between the documents of one list.</summary>
    [GeneratedRegex(@"^(?>[\s,;]*)(?>(?:va|hoac|cung)?\s*)(?:so)?\s*$")]
    private static partial Regex Between();
}

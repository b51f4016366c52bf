using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Bodies;

/// <summary>The number, letter or dash that begins a paragraph, and how deep it lies.</summary>
internal readonly partial record struct Marker(string Shown, int Level, int Length)
{
    public const int Part = 0, Chapter = 10, Division = 20, Capital = 30, Article = 35, Roman = 40, UnderRoman = 45, Decimal = 50, Letter = 60, Bracketed = 65, Announcement = 70, Dash = 80, Plus = 90, Plain = 100;

    public static Marker Of(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, 60)].ToString();
        if (Numbered().Match(head) is not { Success: true } match) return new("", Plain, 0);
        var length = match.Length;
        if (match.Groups["phan"] is { Success: true } part) return new(part.Value.Trim(), Part, length);
        if (match.Groups["chuong"] is { Success: true } chapter) return new(chapter.Value, Chapter, length);
        if (match.Groups["muc"] is { Success: true } division) return new(division.Value, Division, length);
        if (match.Groups["dieu"] is { Success: true } article) return new($"Điều {article.Value}", Article, length);
        if (match.Groups["cau"] is { Success: true } question) return new($"Câu {question.Value}", Article, length);
        if (match.Groups["buoc"] is { Success: true } step) return new($"Bước {step.Value}", Letter, length);
        if (match.Groups["la"] is { Success: true } roman) return new(roman.Value, Roman, length);
        if (match.Groups["hoa"] is { Success: true } capital) return new(capital.Value, Capital, length);
        if (match.Groups["so"] is { Success: true } number) return new(number.Value.TrimEnd('.'), Decimal + number.Value.TrimEnd('.').Count(c => c == '.'), length);
        if (match.Groups["chu"] is { Success: true } letter) return new(letter.Value, Letter, length);
        if (match.Groups["ngoac"] is { Success: true } bracketed) return new(bracketed.Value, Bracketed, length);
        if (match.Groups["mot"] is { Success: true } counted) return new(counted.Value, Bracketed, length);
        return new("", head.TrimStart()[0] == '+' ? Plus : Dash, length);
    }

    [GeneratedRegex(@"^\s*(?:(?<phan>(?:Phần|PHẦN)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]{1,5}|\d{1,2}|[A-D])\b)[.:]?|(?<chuong>(?:Chương|CHƯƠNG)\s+(?:[IVX]{1,5}|\d{1,2}))\b[.:]?|(?<muc>(?:Mục|MỤC)\s+(?:[IVX]{1,5}|\d{1,2}))\b[.:]?|(?:Điều|ĐIỀU)\s+(?<dieu>\d{1,3})[.:]?|(?:Câu|CÂU)\s+(?:hỏi\s+)?(?<cau>\d{1,3})[.:]|(?:Bước|BƯỚC)\s+(?<buoc>\d{1,2})\s?[.:]|(?<la>[IVX]{1,5})\s?[.)/\-–]\s?(?=\D)|(?<hoa>[A-HĐ])\s?[.)]\s+|(?<so>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]\s?|\s?[-–]\s|\s)(?=\D)|(?<so>\d{1,2})\s?[.)/]\s?(?=[\p{L}""“(])|(?<so>\d{1,2})[.)]\s+(?=\d[\d.,]*\s?[%\p{L}])|(?<so>\d{1,2})\s?[-–]\s(?=\p{Lu})|(?<so>\d{1,2})[-–]\s(?=\d[\d.,]*\s?[%\p{L}])|(?<chu>[a-zđ])\s?[).]\s+|(?<mot>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: là)?)\s?[,:]\s?|\((?<ngoac>\d{1,2}|[a-zđ])\)\s+|[-–+•●▪■◦]\s*(?=\S))\s*")]
    private static partial Regex Numbered();
}

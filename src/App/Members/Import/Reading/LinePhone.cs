using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Reads the phone of a line, from a number, several numbers, or numbers among words.</summary>
internal static partial class LinePhone
{
    /// <param name="Now">What an old number of eleven digits has become.</param>
    private readonly record struct Told(Parsed<PhoneNumber> Read, Parsed<PhoneNumber>? Now)
    {
        public PhoneNumber? Number => Now is { Ok: true } now ? now.Value : Read.Ok ? Read.Value : null;
    }

    public static string? Read(LineCells cells)
    {
        if (cells.Cell(MemberField.Phone) is not { } cell || cells.Aside(cell)) return null;
        var text = cells.Text(cell);
        if (text is ['0', '3' or '5' or '7' or '8' or '9', ..] && text.Length == 10 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        if (LineCells.SaysNone(text)) return null;
        if (Exponent().IsMatch(text)) text = LineCells.Plain(text.Replace(',', '.'));
        var typed = Apart(text);
        var read = typed.ConvertAll(Of);
        var at = read.FindIndex(r => r.Number is not null);
        if (at < 0)
        {
            cells.Say(FindingCodes.PhoneInvalid, cell.Column, Masked(Cell.Shorten(text)));
            return null;
        }
        var phone = read[at].Number!.Value;
        if (read.Count > 1) cells.Say(FindingCodes.TwoPhones, cell.Column, phone.Masked, string.Join(", ", typed.Where((_, i) => i != at).Select(t => Masked(t.Trim()))));
        if (read[at].Now is not null) cells.Say(FindingCodes.PhoneOld, cell.Column, phone.Masked);
        else if (read[at].Read.Note.Length > 0) cells.Say(FindingCodes.PhoneZeroRestored, cell.Column, phone.Masked);
        return phone.Number;
    }

    private static List<string> Apart(string text)
    {
        var typed = Between().Split(text).Where(p => p.Any(char.IsAsciiDigit)).ToList();
        return typed.Count == 1 && Run().Matches(text) is { Count: > 1 } runs ? [.. runs.Select(r => r.Value)] : typed;
    }

    private static Told Of(string typed)
    {
        var read = PhoneNumber.Parse(typed.Trim().TrimStart('\''));
        if (read.Ok || Number().Matches(typed) is not [var only]) return new(read, null);
        read = PhoneNumber.Parse(only.Value);
        return new(read, !read.Ok && OldMobiles.Today(only.Value) is { } now ? PhoneNumber.Parse(now) : null);
    }

    /// <summary>The text with each number in it masked by itself.</summary>
    private static string Masked(string text) => Number().Replace(text, m => PhoneNumber.Mask(string.Concat(m.Value.Where(char.IsAsciiDigit))));

    [GeneratedRegex(@"[,;/\\|&\r\n]|\s+-\s+|\s+(hoặc|và|hay)\s+")]
    private static partial Regex Between();

    /// <summary>A number as typed, with the signs between its groups.</summary>
    [GeneratedRegex(@"\+?[0-9]([\s.\-–()]*[0-9])*")]
    private static partial Regex Number();

    /// <summary>Two whole numbers with no more than blanks or a dash between them.</summary>
    [GeneratedRegex(@"(?<![0-9])(0|\+?84)([\s.\-–]?[0-9]){9,10}(?![0-9])")]
    private static partial Regex Run();

    /// <summary>A number as programs write it that keep all its figures; spreadsheets show fewer, and those are lost.</summary>
    [GeneratedRegex(@"^[1-9][.,][0-9]{6,}[eE]\+?[0-9]{1,2}$")]
    private static partial Regex Exponent();
}

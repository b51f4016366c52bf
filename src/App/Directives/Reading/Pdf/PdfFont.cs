using System.Globalization;
using System.Text;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>How the codes of a font become letters, and how wide they are in thousandths of its size.</summary>
internal sealed class PdfFont
{
    private const double UsualWidth = 500;
    private const int MostCodes = 65_536, LongestLetter = 8, EntryCost = 3;
    private readonly Dictionary<int, string> letters = [];
    private readonly Dictionary<int, double> widths = [];
    private readonly double usual = UsualWidth;
    private readonly int length;
    private readonly PdfBudget budget;
    private int mapped, measured;

    public PdfFont(PdfFile file, Dictionary<string, object?> font)
    {
        budget = file.Budget;
        var isComposite = file.NameOf(font, "Subtype") is "Type0";
        length = isComposite ? 2 : 1;
        if (!isComposite) ReadEncoding(file, font);
        if (file.Get(font, "ToUnicode") is PdfStream map) ReadMap(file.Bytes(map));
        if (isComposite && file.Get(font, "DescendantFonts") is List<object?> { Count: > 0 } parts && file.DictionaryOf(parts[0]) is { } inner)
        {
            usual = file.Get(inner, "DW") as double? ?? 1000;
            ReadWide(file, file.Get(inner, "W") as List<object?> ?? []);
        }
        else if (file.Get(font, "Widths") is List<object?> list)
        {
            var code = (int)(file.Get(font, "FirstChar") as double? ?? 0);
            foreach (var width in list) Measure(code++, file.Get(width) as double? ?? usual);
        }
    }

    /// <summary>The letters of a string with their widths.</summary>
    public IEnumerable<(string Letter, double Width, bool IsBlank)> Read(byte[] text)
    {
        for (var i = 0; i + length <= text.Length; i += length)
        {
            var code = length == 1 ? text[i] : (text[i] << 8) | text[i + 1];
            yield return (letters.GetValueOrDefault(code, ""), widths.GetValueOrDefault(code, usual), length == 1 && code == 32);
        }
    }

    /// <summary>Windows' Latin letters, and what the font itself puts in their places.</summary>
    private void ReadEncoding(PdfFile file, Dictionary<string, object?> font)
    {
        var latin = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        for (var code = 32; code < 256; code++) letters[code] = latin.GetString([(byte)code]);
        if (file.DictionaryOf(font.GetValueOrDefault("Encoding")) is not { } encoding || file.Get(encoding, "Differences") is not List<object?> differences) return;
        var at = 0;
        foreach (var item in differences.Select(file.Get))
        {
            if (item is double code) at = (int)code;
            else if (item is PdfName glyph) letters[at++] = Glyph(glyph.Value);
        }
    }

    /// <summary>"uni1EA5", "a"; a name that says nothing gives nothing.</summary>
    private static string Glyph(string name)
    {
        var digits = name.StartsWith("uni", StringComparison.Ordinal) ? name[3..] : name.StartsWith('u') && name.Length > 4 ? name[1..] : "";
        if (digits.Length is >= 4 and <= 6 && int.TryParse(digits[..4], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is not (>= 0xD800 and <= 0xDFFF)) return ((char)code).ToString();
        return name.Length == 1 ? name : name switch
        {
            "space" or "nbspace" => " ",
            "hyphen" or "minus" => "-",
            "endash" => "–",
            "period" => ".",
            "comma" => ",",
            "colon" => ":",
            "semicolon" => ";",
            "slash" => "/",
            "parenleft" => "(",
            "parenright" => ")",
            "quotedblleft" => "“",
            "quotedblright" => "”",
            "percent" => "%",
            "zero" => "0",
            "one" => "1",
            "two" => "2",
            "three" => "3",
            "four" => "4",
            "five" => "5",
            "six" => "6",
            "seven" => "7",
            "eight" => "8",
            "nine" => "9",
            "dcroat" => "đ",
            "Dcroat" => "Đ",
            _ => "",
        };
    }

    private void ReadMap(ReadOnlyMemory<byte> map)
    {
        var lexer = new PdfLexer(map, budget);
        var values = new List<object?>();
        for (var item = lexer.Next(); item != PdfLexer.End; item = lexer.Next())
        {
            if (item is not PdfWord word)
            {
                values.Add(item);
                continue;
            }
            if (word.Value is "endbfchar")
                for (var i = 0; i + 1 < values.Count; i += 2) Put(values[i], values[i + 1]);
            else if (word.Value is "endbfrange")
                for (var i = 0; i + 2 < values.Count; i += 3) PutRange(values[i], values[i + 1], values[i + 2]);
            values.Clear();
        }
    }

    private void Put(object? code, object? text)
    {
        if (code is byte[] bytes && text is byte[] unicode) Put(Code(bytes), unicode);
    }

    /// <summary>A code stands for a letter or a few that are drawn as one; a page of text behind each would fill the memory.</summary>
    private void Put(int code, byte[] unicode)
    {
        budget.Spend(EntryCost);
        letters[code] = Encoding.BigEndianUnicode.GetString(unicode, 0, Math.Min(unicode.Length, 2 * LongestLetter));
    }

    private void PutRange(object? from, object? to, object? text)
    {
        if (from is not byte[] first || to is not byte[] last) return;
        var (low, high) = (Code(first), Code(last));
        for (var code = low; code <= high && mapped++ < MostCodes; code++)
        {
            if (text is List<object?> list && code - low < list.Count) Put(new[] { (byte)(code >> 8), (byte)code }, list[code - low]);
            else if (text is byte[] { Length: >= 2 and <= 2 * LongestLetter } unicode)
            {
                var letter = (byte[])unicode.Clone();
                var sum = (letter[^2] << 8) + letter[^1] + code - low;
                (letter[^2], letter[^1]) = ((byte)(sum >> 8), (byte)sum);
                Put(code, letter);
            }
        }
    }

    private void ReadWide(PdfFile file, List<object?> list)
    {
        for (var i = 0; i + 1 < list.Count;)
        {
            var first = (int)(file.Get(list[i]) as double? ?? 0);
            if (file.Get(list[i + 1]) is List<object?> each)
            {
                foreach (var width in each) Measure(first++, file.Get(width) as double? ?? usual);
                i += 2;
            }
            else if (i + 2 < list.Count)
            {
                var (last, width) = ((int)(file.Get(list[i + 1]) as double? ?? 0), file.Get(list[i + 2]) as double? ?? usual);
                for (first = Math.Max(first, 0); first <= last && measured < MostCodes; first++) Measure(first, width);
                i += 3;
            }
            else break;
        }
    }

    /// <summary>No font has more codes than two bytes can name; whoever gives more repeats itself.</summary>
    private void Measure(int code, double width)
    {
        budget.Spend();
        if (measured++ < MostCodes) widths[code] = width;
    }

    private static int Code(byte[] bytes) => bytes.Length switch { 0 => 0, 1 => bytes[0], _ => (bytes[^2] << 8) | bytes[^1] };
}

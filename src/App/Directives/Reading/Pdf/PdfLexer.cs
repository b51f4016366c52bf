using System.Globalization;
using System.Text;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>Reads the values of a PDF one after the other: numbers, names, strings, arrays, dictionaries, references, words.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> bytes, PdfBudget budget, int start = 0)
{
    private const int Deepest = 60, LongestToken = 200, BytesOfStep = 8, DictionaryCost = 4;

    public static readonly object End = new();

    public int At { get; set; } = start;

    private ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>The next value; <see cref="End"/> behind the last one.</summary>
    public object? Next()
    {
        var from = At;
        var value = Next(0);
        budget.Spend((At - from) / BytesOfStep);
        return value;
    }

    private object? Next(int depth)
    {
        budget.Spend();
        SkipWhite();
        if (At >= Bytes.Length || depth > Deepest) return End;
        switch ((char)Bytes[At])
        {
            case '/': return Name();
            case '(': return Literal();
            case '[': return Array(depth);
            case '<': return At + 1 < Bytes.Length && Bytes[At + 1] == '<' ? Dictionary(depth) : Hex();
            case ']' or '>' or '}' or '{' or ')':
                At++;
                return new PdfWord(((char)Bytes[At - 1]).ToString());
            default: return Token();
        }
    }

    public void SkipWhite()
    {
        while (At < Bytes.Length)
        {
            if (Bytes[At] == '%') while (At < Bytes.Length && Bytes[At] is not ((byte)'\n' or (byte)'\r')) At++;
            else if (Bytes[At] is 0 or 9 or 10 or 12 or 13 or 32) At++;
            else break;
        }
    }

    private PdfName Name()
    {
        var name = new StringBuilder();
        for (At++; At < Bytes.Length && IsRegular(Bytes[At]) && name.Length < LongestToken; At++)
        {
            if (Bytes[At] == '#' && At + 2 < Bytes.Length && Digit(Bytes[At + 1]) is >= 0 and var high && Digit(Bytes[At + 2]) is >= 0 and var low)
            {
                name.Append((char)((high * 16) + low));
                At += 2;
            }
            else name.Append((char)Bytes[At]);
        }
        return new(name.ToString());
    }

    private byte[] Literal()
    {
        var text = new List<byte>();
        var open = 1;
        for (At++; At < Bytes.Length; At++)
        {
            var b = Bytes[At];
            if (b == '\\') Escape(text);
            else if (b == ')' && --open == 0) break;
            else
            {
                if (b == '(') open++;
                text.Add(b);
            }
        }
        At++;
        return [.. text];
    }

    private void Escape(List<byte> text)
    {
        if (++At >= Bytes.Length) return;
        var b = Bytes[At];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var code = 0;
            var i = 0;
            for (; i < 3 && At + i < Bytes.Length && Bytes[At + i] is >= (byte)'0' and <= (byte)'7'; i++) code = (code * 8) + Bytes[At + i] - '0';
            At += i - 1;
            text.Add((byte)code);
        }
        else if (b == '\r') At += At + 1 < Bytes.Length && Bytes[At + 1] == '\n' ? 1 : 0;
        else if (b != '\n') text.Add(b switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => b });
    }

    private byte[] Hex()
    {
        var text = new List<byte>();
        int? high = null;
        for (At++; At < Bytes.Length && Bytes[At] != '>'; At++)
        {
            if (Digit(Bytes[At]) is not (>= 0 and var digit)) continue;
            if (high is { } first) text.Add((byte)((first * 16) + digit));
            high = high is null ? digit : null;
        }
        At++;
        if (high is { } last) text.Add((byte)(last * 16));
        return [.. text];
    }

    private List<object?> Array(int depth)
    {
        var items = new List<object?>();
        At++;
        while (Next(depth + 1) is var item && item != End && item is not PdfWord { Value: "]" }) Add(items, item);
        return items;
    }

    /// <summary>"12 0 R" is one reference. What a list keeps costs again: it stays in memory.</summary>
    private void Add(List<object?> items, object? item)
    {
        budget.Spend();
        if (item is PdfWord { Value: "R" } && items is [.., double number, double])
        {
            items.RemoveRange(items.Count - 2, 2);
            items.Add(new PdfRef((int)number));
        }
        else items.Add(item);
    }

    private Dictionary<string, object?> Dictionary(int depth)
    {
        budget.Spend(DictionaryCost);
        var items = new List<object?>();
        At += 2;
        while (Next(depth + 1) is var item && item != End && item is not PdfWord { Value: ">" }) Add(items, item);
        if (At < Bytes.Length && Bytes[At] == '>') At++;
        var entries = new Dictionary<string, object?>();
        for (var i = 0; i + 1 < items.Count; i += 2)
            if (items[i] is PdfName name) entries[name.Value] = items[i + 1];
        return entries;
    }

    private object? Token()
    {
        var first = At;
        while (At < Bytes.Length && IsRegular(Bytes[At]) && At - first < LongestToken) At++;
        if (At == first) At++;
        var token = Encoding.Latin1.GetString(Bytes[first..At]);
        if (double.TryParse(token, NumberStyles.Float & ~NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)) return number;
        return token switch { "true" => true, "false" => false, "null" => null, _ => new PdfWord(token) };
    }

    private static bool IsRegular(byte b) => b > 32 && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}

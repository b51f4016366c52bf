using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>The objects of a PDF, found by looking for each in the bytes: tables of contents of damaged files lie.</summary>
internal sealed partial class PdfFile
{
    private const int MostObjects = 200_000, MostUnpacked = 60_000_000, Deepest = 40;
    private readonly Dictionary<int, object?> objects = [];
    private readonly Dictionary<PdfStream, byte[]> unpacked = new(ReferenceEqualityComparer.Instance);
    private int spent;

    public PdfFile(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        foreach (Match match in Begin().Matches(text))
        {
            if (objects.Count > MostObjects) break;
            objects[int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)] = ReadObject(bytes, text, match.Index + match.Length);
        }
        foreach (var packed in objects.Values.OfType<PdfStream>().Where(s => NameOf(s.Dictionary, "Type") is "ObjStm").ToList()) Unpack(packed);
        IsLocked = Lock().IsMatch(text) || objects.Values.OfType<PdfStream>().Any(s => s.Dictionary.ContainsKey("Encrypt"));
    }

    /// <summary>Its text cannot be read without a password.</summary>
    public bool IsLocked { get; }

    public object? Get(object? value)
    {
        for (var i = 0; i < Deepest && value is PdfRef reference; i++) value = objects.GetValueOrDefault(reference.Number);
        return value is PdfRef ? null : value;
    }

    public object? Get(Dictionary<string, object?> of, string name) => Get(of.GetValueOrDefault(name));

    public Dictionary<string, object?>? DictionaryOf(object? value) => Get(value) switch { Dictionary<string, object?> plain => plain, PdfStream stream => stream.Dictionary, _ => null };

    public string? NameOf(Dictionary<string, object?> of, string name) => Get(of, name) is PdfName found ? found.Value : null;

    /// <summary>The pages in their order, each with the resources that hold for it.</summary>
    public IReadOnlyList<(Dictionary<string, object?> Page, Dictionary<string, object?>? Resources)> Pages()
    {
        var pages = new List<(Dictionary<string, object?>, Dictionary<string, object?>?)>();
        var catalog = objects.Values.OfType<Dictionary<string, object?>>().LastOrDefault(d => NameOf(d, "Type") is "Catalog");
        if (catalog is not null) Collect(Get(catalog, "Pages"), null, pages, [], 0);
        if (pages.Count == 0)
            pages.AddRange(objects.OrderBy(o => o.Key).Select(o => o.Value).OfType<Dictionary<string, object?>>().Where(d => NameOf(d, "Type") is "Page").Select(d => (d, DictionaryOf(d.GetValueOrDefault("Resources")))));
        return pages;
    }

    /// <summary>The bytes of a stream; empty when they are packed in a way that text never is.</summary>
    public byte[] Bytes(PdfStream stream)
    {
        if (unpacked.TryGetValue(stream, out var known)) return known;
        var filters = Get(stream.Dictionary, "Filter") switch { PdfName one => [one.Value], List<object?> many => many.Select(Get).OfType<PdfName>().Select(n => n.Value).ToArray(), _ => Array.Empty<string>() };
        var bytes = stream.Packed.ToArray();
        foreach (var filter in filters) bytes = filter is "FlateDecode" or "Fl" ? Inflate(bytes) : [];
        return unpacked[stream] = bytes;
    }

    private void Collect(object? node, Dictionary<string, object?>? resources, List<(Dictionary<string, object?>, Dictionary<string, object?>?)> pages, HashSet<object> seen, int depth)
    {
        if (node is not Dictionary<string, object?> page || depth > Deepest || !seen.Add(page)) return;
        var own = DictionaryOf(page.GetValueOrDefault("Resources")) ?? resources;
        if (Get(page, "Kids") is List<object?> kids)
            foreach (var kid in kids) Collect(Get(kid), own, pages, seen, depth + 1);
        else pages.Add((page, own));
    }

    private static object? ReadObject(byte[] bytes, string text, int at)
    {
        var lexer = new PdfLexer(bytes, at);
        var value = lexer.Next();
        if (value is not Dictionary<string, object?> dictionary) return value == PdfLexer.End ? null : value;
        lexer.SkipWhite();
        if (string.CompareOrdinal(text, lexer.At, "stream", 0, 6) != 0) return dictionary;
        var start = lexer.At + 6;
        if (start < bytes.Length && bytes[start] == '\r') start++;
        if (start < bytes.Length && bytes[start] == '\n') start++;
        var end = dictionary.GetValueOrDefault("Length") is double length && length >= 0 && start + length <= bytes.Length && text.IndexOf("endstream", start + (int)length, Math.Min(20, bytes.Length - start - (int)length), StringComparison.Ordinal) >= 0
            ? start + (int)length : text.IndexOf("endstream", start, StringComparison.Ordinal);
        return new PdfStream(dictionary, bytes.AsMemory(start, (end < 0 ? bytes.Length : end) - start));
    }

    /// <summary>Objects that are packed together: pairs of number and offset, then the objects themselves.</summary>
    private void Unpack(PdfStream packed)
    {
        var bytes = Bytes(packed);
        if (Get(packed.Dictionary, "N") is not double count || Get(packed.Dictionary, "First") is not double first) return;
        var head = new PdfLexer(bytes);
        for (var i = 0; i < count && i < MostObjects; i++)
        {
            if (head.Next() is not double number || head.Next() is not double offset || first + offset >= bytes.Length || offset < 0) return;
            objects.TryAdd((int)number, new PdfLexer(bytes, (int)(first + offset)).Next());
        }
    }

    /// <summary>Damaged ends are common: what could be unpacked counts.</summary>
    private byte[] Inflate(byte[] packed)
    {
        using var whole = new MemoryStream();
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            var buffer = new byte[65_536];
            for (int read; spent < MostUnpacked && (read = inflate.Read(buffer, 0, buffer.Length)) > 0; spent += read) whole.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
        }
        return whole.ToArray();
    }

    [GeneratedRegex(@"(?<![0-9])(?<n>[0-9]{1,7})[\x00\t\n\f\r ]{1,4}[0-9]{1,5}[\x00\t\n\f\r ]{1,4}obj(?![a-z])")]
    private static partial Regex Begin();

    [GeneratedRegex(@"trailer[^%]{0,600}/Encrypt\b")]
    private static partial Regex Lock();
}

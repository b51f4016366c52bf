using System.IO.Compression;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>The objects of a PDF and what is told by them: its pages, its fonts, the bytes of its streams.</summary>
internal sealed class PdfFile
{
    private const int MostObjects = 200_000, Deepest = 40;
    private readonly Dictionary<int, object?> objects = [];
    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> unpacked = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, PdfFont> fonts = new(ReferenceEqualityComparer.Instance);

    public PdfFile(byte[] bytes, PdfBudget budget)
    {
        Budget = budget;
        var found = new PdfObjectFinder(bytes, budget);
        foreach (var (number, value) in found.Objects().Take(MostObjects)) objects[number] = value;
        foreach (var packed in objects.Values.OfType<PdfStream>().Where(s => NameOf(s.Dictionary, "Type") is "ObjStm").ToList()) Unpack(packed);
        IsLocked = found.IsLocked || objects.Values.OfType<PdfStream>().Any(s => s.Dictionary.ContainsKey("Encrypt"));
    }

    public PdfBudget Budget { get; }

    /// <summary>Its text cannot be read without a password.</summary>
    public bool IsLocked { get; }

    public object? Get(object? value)
    {
        for (var i = 0; i < Deepest && value is PdfRef reference; i++)
        {
            Budget.Spend();
            value = objects.GetValueOrDefault(reference.Number);
        }
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

    /// <summary>Each font once: all pages share its map of letters.</summary>
    public PdfFont FontOf(Dictionary<string, object?> font) => fonts.TryGetValue(font, out var known) ? known : fonts[font] = new(this, font);

    /// <summary>The bytes of a stream; empty when they are packed in a way that text never is.</summary>
    public ReadOnlyMemory<byte> Bytes(PdfStream stream)
    {
        if (unpacked.TryGetValue(stream, out var known)) return known;
        var filters = Get(stream.Dictionary, "Filter") switch { PdfName one => [one.Value], List<object?> many => many.Select(Get).OfType<PdfName>().Select(n => n.Value).ToArray(), _ => Array.Empty<string>() };
        var bytes = stream.Packed;
        foreach (var filter in filters) bytes = filter is "FlateDecode" or "Fl" ? Inflate(bytes) : default;
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

    /// <summary>Objects that are packed together: pairs of number and offset, then the objects themselves.</summary>
    private void Unpack(PdfStream packed)
    {
        var bytes = Bytes(packed);
        if (Get(packed.Dictionary, "N") is not double count || Get(packed.Dictionary, "First") is not double first) return;
        var head = new PdfLexer(bytes, Budget);
        for (var i = 0; i < count && i < MostObjects; i++)
        {
            if (head.Next() is not double number || head.Next() is not double offset || !(first + offset >= 0 && first + offset < bytes.Length)) return;
            objects.TryAdd((int)number, new PdfLexer(bytes, Budget, (int)(first + offset)).Next());
        }
    }

    /// <summary>Damaged ends are common: what could be unpacked counts.</summary>
    private ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed)
    {
        var whole = new MemoryStream();
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            var buffer = new byte[65_536];
            for (int read; (read = inflate.Read(buffer, 0, buffer.Length)) > 0; whole.Write(buffer, 0, read)) Budget.Unpack(read);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
        }
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}

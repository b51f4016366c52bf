using System.Collections;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace DoanKet.App.Platform.Tables;

/// <summary>The shared texts of a large .xlsx as bytes in a few blocks: millions of them would not fit into memory as strings.</summary>
internal sealed class PackedTexts : IReadOnlyList<string>
{
    private const int Block = 1 << 20;
    private readonly List<byte[]> blocks = [];
    private readonly List<(int Block, int Start, int Length)> places = [];
    private int used = Block;

    public static PackedTexts Read(SharedStringTablePart? part)
    {
        var texts = new PackedTexts();
        if (part is null) return texts;
        using var xml = XmlReader.Create(part.GetStream(), XlsxReader.Safe);
        while (xml.ReadShallow())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) texts.Add(SharedTexts.ReadRuns(xml));
        return texts;
    }

    public int Count => places.Count;

    public string this[int index]
    {
        get
        {
            var (block, start, length) = places[index];
            return length == 0 ? "" : Encoding.UTF8.GetString(blocks[block], start, length);
        }
    }

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (used + length > Block || blocks.Count == 0)
        {
            blocks.Add(new byte[Math.Max(Block, length)]);
            used = 0;
        }
        Encoding.UTF8.GetBytes(text, blocks[^1].AsSpan(used));
        places.Add((blocks.Count - 1, used, length));
        used += length;
    }
}

using System.IO.Compression;
using System.Xml;

namespace DoanKet.App.Platform.Tables;

/// <summary>Unpacks every part of an Office file once, counting real bytes and the depth of its elements, before any parser sees it: headers can lie, and a parser that builds a tree of endless depth takes the process with it.</summary>
internal static class GuardedZip
{
    /// <summary>Looks at the bytes of a part as they are unpacked.</summary>
    public delegate void Seen(string part, ReadOnlySpan<byte> bytes);

    private const int SmallPart = 8_000_000;
    private const int MaxParts = 5_000;

    /// <summary>Tables within tables of a real document stay far below.</summary>
    private const int MaxDepth = 256;

    /// <summary>The names of the parts; refuses a damaged file and one that grows beyond the limits.</summary>
    /// <param name="isWatched">Parts whose depth is watched by whoever reads them (<see cref="ReadShallow"/>): walking through a long list for it alone takes as long as reading it.</param>
    public static IReadOnlySet<string> Inspect(Stream file, string fileName, TableLimits limits, Seen? seen = null, Predicate<string>? isWatched = null)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxParts) throw TooLarge(fileName);
            var buffer = new byte[81_920];
            var total = 0L;
            foreach (var entry in zip.Entries) total += Measure(entry, buffer, limits.MaxUnpackedBytes - total, fileName, limits, seen);
            foreach (var entry in zip.Entries.Where(e => IsXml(e.FullName) && isWatched?.Invoke(e.FullName) is not true)) CheckDepth(entry, fileName);
            return zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (InvalidDataException cause)
        {
            throw new TableRefused($"Tệp “{fileName}” bị hỏng hoặc tải lên chưa đủ. Hãy mở tệp bằng Excel hoặc Word, lưu lại rồi gửi lại.", cause: cause);
        }
        finally
        {
            file.Position = 0;
        }
    }

    /// <summary>The next node, as <see cref="XmlReader.Read"/> does; what lies deeper than any real document is a fault of the file.</summary>
    public static bool ReadShallow(this XmlReader xml) => xml.Read() && (xml.Depth <= MaxDepth ? true : throw new XmlException($"deeper than {MaxDepth}"));

    private static long Measure(ZipArchiveEntry entry, byte[] buffer, long allowed, string fileName, TableLimits limits, Seen? seen)
    {
        using var part = entry.Open();
        var size = 0L;
        for (int read; (read = part.Read(buffer, 0, buffer.Length)) > 0;)
        {
            size += read;
            seen?.Invoke(entry.FullName, buffer.AsSpan(0, read));
            if (size > allowed) throw TooLarge(fileName);
            if (size > SmallPart && size > limits.MaxRatio * Math.Max(1, entry.CompressedLength)) throw TooLarge(fileName);
        }
        return size;
    }

    private static bool IsXml(string part) => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is no XML is left to the reader of the part, which says so in its own words.</summary>
    private static void CheckDepth(ZipArchiveEntry entry, string fileName)
    {
        try
        {
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, XlsxReader.Safe);
            while (xml.Read())
                if (xml.Depth > MaxDepth) throw new TableRefused($"Tệp “{fileName}” có bảng hoặc phần tử lồng nhau quá {MaxDepth} lớp nên không được đọc. Hãy chép riêng bảng cần dùng sang một tệp mới rồi gửi lại.");
        }
        catch (XmlException) { }
    }

    private static TableRefused TooLarge(string fileName) =>
        new($"Tệp “{fileName}” nở ra quá lớn khi giải nén nên không được đọc. Hãy chép riêng bảng cần dùng sang một tệp mới rồi gửi lại.");
}

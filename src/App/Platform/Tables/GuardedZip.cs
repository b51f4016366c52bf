using System.IO.Compression;

namespace DoanKet.App.Platform.Tables;

/// <summary>Unpacks every part of an Office file once, counting real bytes, before any parser sees it: headers can lie.</summary>
internal static class GuardedZip
{
    /// <summary>Looks at the bytes of a part as they are unpacked.</summary>
    public delegate void Seen(string part, ReadOnlySpan<byte> bytes);

    private const int SmallPart = 8_000_000;
    private const int MaxParts = 5_000;

    /// <summary>The names of the parts; refuses a damaged file and one that grows beyond the limits.</summary>
    public static IReadOnlySet<string> Inspect(Stream file, string fileName, TableLimits limits, Seen? seen = null)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxParts) throw TooLarge(fileName);
            var buffer = new byte[81_920];
            var total = 0L;
            foreach (var entry in zip.Entries) total += Measure(entry, buffer, limits.MaxUnpackedBytes - total, fileName, limits, seen);
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

    private static TableRefused TooLarge(string fileName) =>
        new($"Tệp “{fileName}” nở ra quá lớn khi giải nén nên không được đọc. Hãy chép riêng bảng cần dùng sang một tệp mới rồi gửi lại.");
}

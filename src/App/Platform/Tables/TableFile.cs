using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Reads tables as they circulate: .xlsx, .csv, .txt, .docx and .html. The kind is told by the content, because names lie
/// (many programs save web pages as .xls). Whatever cannot be read is refused with a <see cref="TableRefused"/>.
/// </summary>
public static class TableFile
{
    /// <summary>The name of what was pasted instead of sent as a file.</summary>
    public const string Pasted = "bảng đã dán";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Workbook Read(Stream stream, string fileName, TableLimits? limits = null)
    {
        var workbook = ReadKind(stream, fileName, limits);
        var converted = workbook.Sheets.Where(s => s.Fonts.Count > 0)
            .Select(s => $"Trang “{s.Name}” dùng phông chữ cũ ({string.Join(", ", s.Fonts.Select(NameOf))}); chữ đã được chuyển sang Unicode. Hãy xem lại các tên có dấu.");
        return workbook with { Warnings = [.. workbook.Warnings, .. converted] };
    }

    /// <summary>Text as it comes from the clipboard: cells with tabs between them, or lines of figures out of a PDF.</summary>
    public static Workbook ReadPasted(string text)
    {
        try
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return Read(file, Pasted) with { FileName = Pasted };
        }
        catch (TableRefused refused)
        {
            throw new TableRefused(refused.Message.Replace($"Tệp “{Pasted}”", "Bảng đã dán", StringComparison.Ordinal), refused.Sheet, refused.Cell, refused);
        }
    }

    private static string NameOf(LegacyFont font) => font is LegacyFont.Tcvn3 ? "TCVN3 (ABC)" : "VNI";

    private static Workbook ReadKind(Stream stream, string fileName, TableLimits? limits)
    {
        var shown = Path.GetFileName(fileName.Replace('\\', '/'));
        limits ??= new();
        var file = Take(stream, shown, limits);
        var start = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (start.StartsWith(OldOffice)) throw RefuseOldOffice(start, shown);
        if (start.StartsWith("PK"u8)) return ReadOffice(file, shown, limits);
        if (start.StartsWith("%PDF"u8))
            throw new TableRefused($"Tệp “{shown}” là PDF, không đọc được bảng. Hãy dùng tệp Excel (.xlsx) hoặc Word (.docx) gốc.");
        if (LooksBinary(start)) throw new TableRefused($"Tệp “{shown}” không phải là bảng. Hệ thống đọc .xlsx, .csv, .txt, .docx và .html.");
        return ReadText(file, shown, limits);
    }

    private static MemoryStream Take(Stream stream, string fileName, TableLimits limits)
    {
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0; file.Write(buffer, 0, read))
            if (file.Length + read > limits.MaxFileBytes)
                throw new TableRefused($"Tệp “{fileName}” lớn hơn {limits.MaxFileBytes / 1_000_000} MB. Hãy bỏ hình ảnh và các trang không cần rồi gửi lại.");
        if (file.Length == 0) throw new TableRefused($"Tệp “{fileName}” rỗng. Hãy chọn lại tệp.");
        file.Position = 0;
        return file;
    }

    private static Workbook ReadOffice(MemoryStream file, string fileName, TableLimits limits)
    {
        var parts = GuardedZip.Inspect(file, fileName, limits);
        if (parts.Contains("xl/workbook.xml")) return XlsxReader.Read(file, fileName, limits) with { Kind = FileKind.Workbook };
        if (parts.Contains("word/document.xml")) return DocxReader.Read(file, fileName, limits);
        if (parts.Contains("xl/workbook.bin"))
            throw new TableRefused($"Tệp “{fileName}” ở dạng .xlsb. Hãy mở bằng Excel và chọn Lưu lại thành .xlsx.");
        if (parts.Contains("content.xml"))
            throw new TableRefused($"Tệp “{fileName}” ở dạng OpenDocument. Hãy mở bằng LibreOffice và chọn Lưu lại thành .xlsx hoặc .docx.");
        throw new TableRefused($"Tệp “{fileName}” không phải là tệp Excel (.xlsx) hay Word (.docx). Hãy chọn lại tệp.");
    }

    private static Workbook ReadText(MemoryStream file, string fileName, TableLimits limits)
    {
        var (text, converted) = TextDecoder.Decode(file.GetBuffer().AsSpan(0, (int)file.Length));
        var warnings = converted is null ? Array.Empty<string>() : [$"Tệp dùng bảng mã {converted}; chữ đã được chuyển sang Unicode. Hãy xem lại các tên có dấu."];
        if (string.IsNullOrWhiteSpace(text)) throw new TableRefused($"Tệp “{fileName}” rỗng. Hãy chọn lại tệp.");
        var head = text.AsSpan(0, Math.Min(text.Length, 4_000));
        var extension = Path.GetExtension(fileName).ToUpperInvariant();
        if (extension is ".HTML" or ".HTM" || IsMarkup(head)) return HtmlReader.Read(text, fileName, limits, warnings);
        return extension is ".CSV"
            ? DelimitedReader.Read(text, fileName, limits, warnings)
            : PlainTextReader.Read(text, fileName, limits, warnings);
    }

    internal static bool IsMarkup(ReadOnlySpan<char> head)
    {
        var start = head.TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<table", StringComparison.OrdinalIgnoreCase);
    }

    private static TableRefused RefuseOldOffice(ReadOnlySpan<byte> file, string fileName)
    {
        if (Holds(file, "EncryptedPackage"))
            return new($"Tệp “{fileName}” được đặt mật khẩu. Hãy mở bằng Excel hoặc Word, bỏ mật khẩu rồi lưu lại.");
        return Holds(file, "WordDocument")
            ? new($"Tệp “{fileName}” là Word đời cũ (.doc). Hãy mở bằng Word và chọn Lưu lại thành .docx.")
            : new($"Tệp “{fileName}” là Excel đời cũ (.xls). Hãy mở bằng Excel và chọn Lưu lại thành .xlsx.");
    }

    private static bool Holds(ReadOnlySpan<byte> file, string stream) => file.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;

    internal static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((byte[])[0xFF, 0xFE]) || start.StartsWith((byte[])[0xFE, 0xFF])) return false;
        var head = start[..Math.Min(start.Length, 4_096)];
        if (TextDecoder.LooksUtf16(head)) return false;
        var controls = 0;
        foreach (var b in head)
            if (b is > 0 and < 9 or > 13 and < 32 and not 26 and not 27) controls++;
        return controls > head.Length / 50 || head.Contains((byte)0);
    }
}

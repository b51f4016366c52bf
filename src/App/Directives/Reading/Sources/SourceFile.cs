using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Reading.Sources;

/// <summary>What a file holds for the reader: its text with line breaks, what the user must know about it, and its tables.</summary>
internal sealed record SourceFile(string FileName, string Text, IReadOnlyList<string> Warnings, Workbook? Tables)
{
    private const long MostBytes = 50_000_000;
    private const int LongestRow = 1_000;
    private const int MostLetters = 600_000, MostLines = 12_000;
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads .docx, .html, .txt, .md and .pdf with text; the kind is told by the content. Refuses everything else with <see cref="DirectiveRefused"/> or <see cref="TableRefused"/>.</summary>
    public static SourceFile Read(Stream stream, string fileName)
    {
        var shown = Path.GetFileName(fileName.Replace('\\', '/'));
        var file = Take(stream, shown);
        var (text, warnings) = ReadText(file, shown);
        if (string.IsNullOrWhiteSpace(text)) throw new DirectiveRefused($"Tệp “{shown}” không có chữ nào. Hãy chọn lại tệp.");
        return OfText(text, shown, warnings, file);
    }

    /// <summary>Text that was pasted or typed.</summary>
    public static SourceFile OfText(string text, string fileName, IReadOnlyList<string>? warnings = null, MemoryStream? file = null)
    {
        if (text.Length > MostLetters)
            throw new DirectiveRefused($"“{fileName}” có {VietFormat.Number(text.Length)} ký tự, quá dài để là một văn bản (nhiều nhất {VietFormat.Number(MostLetters)}, khoảng 250 trang). Hãy tách riêng văn bản cần đọc rồi gửi lại.");
        if (text.AsSpan().Count('\n') >= MostLines) throw new DirectiveRefused($"“{fileName}” có hơn {VietFormat.Number(MostLines)} dòng, quá dài để là một văn bản. Hãy tách riêng văn bản cần đọc rồi gửi lại.");
        text = Characters(text);
        var font = LegacyEncoding.Detect(text);
        var unicode = LegacyEncoding.Convert(text, font);
        List<string> told = [.. warnings ?? []];
        if (font is not LegacyFont.None) told.Add($"Chữ theo phông cũ {(font is LegacyFont.Tcvn3 ? "TCVN3 (ABC)" : "VNI")} đã được chuyển sang Unicode. Hãy xem lại các chữ có dấu.");
        return new(fileName, unicode, told, ReadTables(unicode, fileName, file));
    }

    /// <summary>Without what is no character: noncharacters and halves of pairs, which no text may hold and no database takes.</summary>
    private static string Characters(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF', '\0')) return text;
        return string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0xFFFE or 0xFFFF or 0xFFFD or 0)).Select(r => r.ToString()));
    }

    /// <summary>Most directives have no table, which is no fault.</summary>
    private static Workbook? ReadTables(string text, string fileName, MemoryStream? file)
    {
        try
        {
            if (file is null || Path.GetExtension(fileName).ToUpperInvariant() is ".MD" or ".PDF" or ".TXT" or "") return TableFile.ReadPasted(Rows(text));
            file.Position = 0;
            return TableFile.Read(file, fileName);
        }
        catch (TableRefused)
        {
            return null;
        }
    }

    /// <summary>The lines that may be rows; in a line of prose as long as a page nobody looks for figures.</summary>
    private static string Rows(string text) => string.Join('\n', text.Replace('|', '\t').Split('\n').Select(line => line.Length > LongestRow ? "" : line));

    private static (string Text, IReadOnlyList<string> Warnings) ReadText(MemoryStream file, string shown)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        if (bytes.StartsWith("PK"u8)) return ReadOffice(file, shown);
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return (Pdf.PdfText.Read(file.ToArray(), shown), []);
        if (bytes.StartsWith(OldOffice)) throw new DirectiveRefused($"Tệp “{shown}” là tệp Office đời cũ hoặc được đặt mật khẩu. Hãy mở bằng Word và chọn Lưu lại thành .docx, không đặt mật khẩu.");
        if (bytes.StartsWith("{\\rtf"u8)) throw new DirectiveRefused($"Tệp “{shown}” ở dạng RTF. Hãy mở bằng Word và chọn Lưu lại thành .docx.");
        if (TableFile.LooksBinary(bytes)) throw new DirectiveRefused($"Tệp “{shown}” không phải là văn bản. Hệ thống đọc .docx, .pdf có chữ, .html, .txt và .md.");
        var (text, converted) = TextDecoder.Decode(bytes);
        IReadOnlyList<string> warnings = converted is null ? [] : [$"Tệp dùng bảng mã {converted}; chữ đã được chuyển sang Unicode. Hãy xem lại các chữ có dấu."];
        var isPage = Path.GetExtension(shown).ToUpperInvariant() is ".HTML" or ".HTM" || TableFile.IsMarkup(text.AsSpan(0, Math.Min(text.Length, 4_000)));
        return (isPage ? HtmlText.Read(text, shown) : text, warnings);
    }

    private static (string, IReadOnlyList<string>) ReadOffice(MemoryStream file, string shown)
    {
        var parts = GuardedZip.Inspect(file, shown, new());
        if (!parts.Contains("word/document.xml")) throw new DirectiveRefused($"Tệp “{shown}” không phải là tệp Word (.docx). Bảng số liệu được đọc bằng mục kiểm tra bảng.");
        IReadOnlyList<string> warnings = parts.Contains("word/vbaProject.bin") ? ["Tệp có macro. Macro không được chạy; chỉ phần chữ được đọc."] : [];
        return (DocxText.Read(file, shown), warnings);
    }

    private static MemoryStream Take(Stream stream, string shown)
    {
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0; file.Write(buffer, 0, read))
            if (file.Length + read > MostBytes) throw new DirectiveRefused($"Tệp “{shown}” lớn hơn {MostBytes / 1_000_000} MB. Hãy bỏ hình ảnh rồi gửi lại.");
        if (file.Length == 0) throw new DirectiveRefused($"Tệp “{shown}” rỗng. Hãy chọn lại tệp.");
        file.Position = 0;
        return file;
    }
}

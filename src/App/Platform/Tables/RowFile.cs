using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// A file of tables read row by row, so that its size does not count in memory: .xlsx, .csv and .txt as streams;
/// .docx and .html, which are never long, by way of <see cref="TableFile"/>. What cannot be read is refused with a <see cref="TableRefused"/>.
/// </summary>
public sealed class RowFile : IDisposable
{
    /// <summary>No list is as wide: what stands further to the right was left there by mistake, or to keep the reader busy.</summary>
    internal const int MostColumns = 1_000;

    private const int Head = 65_536;
    private readonly List<IDisposable> opened = [];
    private readonly List<string> warnings = [];
    private readonly string fileName;
    private readonly IEnumerable<StoredSheet> sheets;

    private RowFile(Stream stream, string fileName, TableLimits limits)
    {
        this.fileName = Path.GetFileName(fileName.Replace('\\', '/'));
        var file = Seekable(stream);
        if (file.Length > limits.MaxFileBytes)
            throw new TableRefused($"Tệp “{this.fileName}” lớn hơn {limits.MaxFileBytes / 1_000_000} MB. Hãy bỏ hình ảnh và các trang không cần rồi gửi lại.");
        var head = HeadOf(file);
        if (head.AsSpan().StartsWith("PK"u8) && Package(file, limits) is { } workbook) sheets = workbook;
        else if (IsText(head)) sheets = Delimited(file, head);
        else sheets = Whole(file, limits);
    }

    /// <summary>What the reader had to pass over; complete once the sheets have been walked.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>The text file is in UTF-16.</summary>
    public bool IsUtf16 { get; private set; }

    /// <summary>The visible sheets in their order; to be walked once, each before the next.</summary>
    public IEnumerable<StoredSheet> Sheets => Guarded(sheets.Select(s => s with { Rows = Guarded(s.Rows) }));

    /// <param name="stream">Left open; copied to a temporary file first when it cannot be sought.</param>
    public static RowFile Open(Stream stream, string fileName, TableLimits limits) => new(stream, fileName, limits);

    internal static TableRefused TooWide(string file, string sheet, int row, int column) =>
        new($"Tệp “{file}”, ô {CellAddress.Of(row, column)}: bảng rộng quá {VietFormat.Number(MostColumns)} cột, không phải là danh sách. Xóa các cột thừa ở bên phải rồi gửi lại.", sheet, CellAddress.Of(row, column));

    public void Dispose()
    {
        for (var i = opened.Count - 1; i >= 0; i--) opened[i].Dispose();
    }

    private Stream Seekable(Stream stream)
    {
        if (stream.CanSeek) return stream;
        var copy = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        opened.Add(copy);
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static byte[] HeadOf(Stream file)
    {
        var head = new byte[Head];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..length];
    }

    private IEnumerable<StoredSheet>? Package(Stream file, TableLimits limits)
    {
        var merges = new MergeScan();
        var parts = GuardedZip.Inspect(file, fileName, limits, merges.See, XlsxRows.IsWatched);
        merges.End();
        if (!parts.Contains("xl/workbook.xml")) return null;
        try
        {
            var document = SpreadsheetDocument.Open(file, false);
            opened.Add(document);
            return new XlsxRows(document, merges, fileName).Sheets(warnings).Select(s => s with { Rows = ReadAhead.Of(s.Rows) });
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(cause);
        }
    }

    private bool IsText(byte[] head)
    {
        if (head.Length == 0 || head.AsSpan().StartsWith("%PDF"u8) || TableFile.LooksBinary(head)) return false;
        return Path.GetExtension(fileName).ToUpperInvariant() is not (".HTML" or ".HTM") && !TableFile.IsMarkup(Encoding.Latin1.GetString(head, 0, Math.Min(head.Length, 4_000)).TrimStart('ï', '»', '¿'));
    }

    private StoredSheet[] Delimited(Stream file, byte[] head)
    {
        var (utf16, mark) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ when TextDecoder.LooksUtf16(head.AsSpan(0, Math.Min(head.Length, 4_096))) => (head[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode, 0),
            _ => (null, 0),
        };
        file.Position = mark;
        IsUtf16 = utf16 is not null;
        var bytes = utf16 is null ? file : Encoding.CreateTranscodingStream(file, utf16, new UTF8Encoding(false), leaveOpen: true);
        var name = Path.GetFileNameWithoutExtension(fileName);
        return [new(name, new DelimitedRows(bytes, fileName).Rows(), [], serial => new DateOnly(1899, 12, 30).AddDays((int)serial))];
    }

    /// <summary>The other kinds, or the words in which they are refused.</summary>
    private IEnumerable<StoredSheet> Whole(Stream file, TableLimits limits)
    {
        var workbook = TableFile.Read(file, fileName, limits);
        warnings.AddRange(workbook.Warnings);
        return workbook.Sheets.Select(s => new StoredSheet(s.Name,
            s.FilledRows.Select(r => new StoredRow(r, [.. s.Row(r).Select(c => new StoredCell(c.Column, StoredKind.Text, c.Text))])), s.Merges, _ => null));
    }

    private IEnumerable<T> Guarded<T>(IEnumerable<T> items)
    {
        using var walk = items.GetEnumerator();
        while (Next(walk)) yield return walk.Current;
    }

    private bool Next(System.Collections.IEnumerator walk)
    {
        try
        {
            return walk.MoveNext();
        }
        catch (Exception cause) when (IsDamage(cause))
        {
            throw Damaged(cause);
        }
    }

    private static bool IsDamage(Exception cause) =>
        cause is XmlException or OpenXmlPackageException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException or OverflowException;

    private TableRefused Damaged(Exception cause) =>
        new($"Tệp “{fileName}” không đúng cấu trúc của Excel hoặc chứa nội dung bị cấm. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.", cause: cause);
}

using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>
/// Hands over the rows of a .csv or a text with tabs one at a time. It is cut at the bytes, and each field is decoded for itself:
/// lines of several programs, each in its own encoding, may stand in one file.
/// </summary>
internal sealed class DelimitedRows
{
    private const int LongestField = 1_000_000;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly Stream bytes;
    private readonly string fileName;
    private readonly byte delimiter;
    private byte[] buffer = new byte[1 << 16];
    private int at, end, row;

    /// <param name="bytes">In UTF-8 or a code page of one byte a letter, after any byte order mark.</param>
    public DelimitedRows(Stream bytes, string fileName)
    {
        (this.bytes, this.fileName) = (bytes, fileName);
        while (end < buffer.Length && bytes.Read(buffer, end, buffer.Length - end) is > 0 and var read) end += read;
        var head = Encoding.Latin1.GetString(buffer, 0, end).ReplaceLineEndings("\n");
        var (body, found, first) = DelimitedReader.FindDelimiter(head);
        (delimiter, row) = ((byte)(found < 128 ? found : ';'), first - 1);
        // the line "sep=;" is none of the table's
        if (body.Length < head.Length) at = Array.IndexOf(buffer, (byte)'\n') + 1;
    }

    public IEnumerable<StoredRow> Rows()
    {
        while (at < end || Fill(at))
        {
            row++;
            var cells = new List<StoredCell>(16);
            for (var column = 1; TakeField(column, cells); column++)
            {
            }
            if (cells.Count > 0) yield return new(row, cells);
        }
    }

    /// <summary>Reads one field; whether another follows in the row.</summary>
    private bool TakeField(int column, List<StoredCell> cells)
    {
        if ((at < end || Fill(at)) && buffer[at] == '"') return TakeQuoted(column, cells);
        var start = at;
        var length = 0;
        while (true)
        {
            var stop = buffer.AsSpan(start + length, end - start - length).IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
            if (stop >= 0)
            {
                length += stop;
                break;
            }
            length = end - start;
            var more = Fill(start);
            start = at;
            if (!more) break;
        }
        Add(column, buffer.AsSpan(start, length), cells);
        at = start + length;
        return PassEnd();
    }

    private bool TakeQuoted(int column, List<StoredCell> cells)
    {
        var field = new List<byte>();
        var quoted = true;
        for (at++; ; at++)
        {
            if (at >= end && !Fill(at))
            {
                if (quoted) throw Unclosed(column);
                break;
            }
            var b = buffer[at];
            if (quoted && b == '"')
            {
                if ((at + 1 < end || Fill(at)) && at + 1 < end && buffer[at + 1] == '"') field.Add(buffer[++at]);
                else quoted = false;
            }
            else if (!quoted && (b == delimiter || b is (byte)'\n' or (byte)'\r')) break;
            else field.Add(b);
            if (field.Count > LongestField) throw Unclosed(column);
        }
        Add(column, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(field), cells);
        return PassEnd();
    }

    /// <summary>Passes what ended the field; true when it was the delimiter.</summary>
    private bool PassEnd()
    {
        if (at >= end && !Fill(at)) return false;
        var b = buffer[at++];
        if (b == '\r' && (at < end || Fill(at)) && buffer[at] == '\n') at++;
        return b == delimiter;
    }

    /// <summary>Keeps the bytes from a place on and reads more behind them; <see cref="at"/> is that place afterwards.</summary>
    private bool Fill(int from)
    {
        var kept = end - from;
        if (kept > LongestField) throw new TableRefused($"Tệp “{fileName}”, dòng {row}: dòng quá dài, không phải là danh sách. Hãy lưu lại thành .xlsx rồi gửi lại.");
        if (kept == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        Buffer.BlockCopy(buffer, from, buffer, 0, kept);
        (at, end) = (0, kept);
        var read = bytes.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }

    private void Add(int column, ReadOnlySpan<byte> field, List<StoredCell> cells)
    {
        if (field.Trim(" \t"u8).IsEmpty) return;
        if (column > RowFile.MostColumns) throw RowFile.TooWide(fileName, "", row, column);
        if (Ascii.IsValid(field) || System.Text.Unicode.Utf8.IsValid(field)) cells.Add(Cell(column, StoredKind.Text, Plain(Strict.GetString(field))));
        else cells.Add(Cell(column, StoredKind.Bytes, Encoding.Latin1.GetString(field)));
    }

    /// <summary>="012…" is how a spreadsheet is told that a number is a text.</summary>
    private static string Plain(string text) => text.Trim() is ['=', '"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) ? inner : text;

    private static StoredCell Cell(int column, StoredKind kind, string text) =>
        text is ['#', >= 'A' and <= 'Z', ..] && text[^1] is '!' or '?' or 'A' or '0' ? new(column, StoredKind.Error, text) : new(column, kind, text);

    private TableRefused Unclosed(int column) =>
        new($"Tệp “{fileName}”, dòng {row}: dấu nháy kép (\") mở ra mà không đóng lại. Hãy sửa dòng này hoặc lưu lại thành .xlsx.", Path.GetFileNameWithoutExtension(fileName), CellAddress.Of(row, column));
}

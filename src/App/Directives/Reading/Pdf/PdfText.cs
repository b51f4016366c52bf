using System.Text;

namespace DoanKet.App.Directives.Reading.Pdf;

/// <summary>The text of a PDF line by line, with wide gaps between columns. A scan has none, and is refused with advice.</summary>
internal static class PdfText
{
    private const double SameLine = 0.45, Blank = 0.16, Column = 2.2, ParagraphGap = 1.75;
    private const int FarRight = 24, RightColumn = 40, PageCost = 100, LongestEnd = 4_096;

    public static string Read(byte[] bytes, string fileName)
    {
        try
        {
            return Read(new PdfFile(bytes, new(fileName)), fileName, IsCutOff(bytes));
        }
        catch (Exception cause) when (cause is IndexOutOfRangeException or ArgumentException or ArithmeticException or InvalidCastException or KeyNotFoundException or IOException or InvalidDataException)
        {
            throw new DirectiveRefused($"Tệp “{fileName}” là PDF bị hỏng nên không đọc được. Hãy xuất lại tệp PDF, hoặc gửi tệp Word gốc (.docx).", cause);
        }
    }

    private static string Read(PdfFile file, string fileName, bool isCutOff)
    {
        if (file.IsLocked) throw new DirectiveRefused($"Tệp “{fileName}” là PDF được khóa bằng mật khẩu. Hãy bỏ khóa hoặc gửi tệp Word gốc.");
        var pages = file.Pages();
        var text = new StringBuilder();
        foreach (var (page, resources) in pages)
        {
            file.Budget.Spend(PageCost);
            Write(new PdfPage(file).Read(page, resources), text, isFirst: text.Length == 0);
        }
        var read = text.ToString();
        if (read.Count(char.IsLetter) < 40 && isCutOff) throw new DirectiveRefused($"Tệp “{fileName}” là PDF bị thiếu phần cuối nên không đọc được. Hãy tải lại hoặc xuất lại tệp PDF, hoặc gửi tệp Word gốc (.docx).");
        if (read.Count(char.IsLetter) < 40) throw new DirectiveRefused($"Tệp “{fileName}” là PDF quét ảnh, không có chữ để đọc. Hãy dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi gửi lại.");
        return read;
    }

    /// <summary>Every PDF tells at its end where its objects are.</summary>
    private static bool IsCutOff(byte[] bytes)
    {
        var end = bytes.AsSpan(Math.Max(0, bytes.Length - LongestEnd));
        return end.IndexOf("%%EOF"u8) < 0 && end.IndexOf("startxref"u8) < 0 && end.IndexOf("trailer"u8) < 0;
    }

    private static void Write(IReadOnlyList<PdfRun> runs, StringBuilder text, bool isFirst)
    {
        var margin = runs.Count == 0 ? 0 : runs.Min(r => r.X);
        foreach (var block in PdfColumns.Of([.. Lines(runs)], Join, isFirst)) Write(block, margin, text);
        text.Append('\n');
    }

    private static void Write(PdfColumns.Block block, double margin, StringBuilder text)
    {
        PdfRun? before = null;
        if (block.Runs.Count > 0 && text.Length > 0 && text[^1] == '\n' && (text.Length < 2 || text[^2] != '\n')) text.Append('\n');
        foreach (var line in Lines(block.Runs))
        {
            if (before is not null && before.Y - line[0].Y > ParagraphGap * Math.Max(before.Size, line[0].Size)) text.Append('\n');
            text.Append(' ', block.IsRight ? RightColumn : Indent(line[0], margin)).Append(Join(line)).Append('\n');
            before = line[0];
        }
    }

    /// <summary>Only what stands far to the right: the right column of a head, a signature.</summary>
    private static int Indent(PdfRun first, double margin) => (int)Math.Min(80, (first.X - margin) / (first.Size * 0.5)) is > FarRight and var blanks ? blanks : 0;

    /// <summary>Runs of the same height, from top to bottom, each line from left to right.</summary>
    private static IEnumerable<List<PdfRun>> Lines(IReadOnlyList<PdfRun> runs)
    {
        var line = new List<PdfRun>();
        foreach (var run in runs.Where(r => r.Text.Trim().Length > 0).OrderByDescending(r => Math.Round(r.Y, 1)).ThenBy(r => r.X))
        {
            if (line.Count > 0 && line[0].Y - run.Y > SameLine * Math.Max(line[0].Size, run.Size))
            {
                yield return [.. line.OrderBy(r => r.X)];
                line.Clear();
            }
            line.Add(run);
        }
        if (line.Count > 0) yield return [.. line.OrderBy(r => r.X)];
    }

    private static string Join(List<PdfRun> line)
    {
        var text = new StringBuilder();
        PdfRun? before = null;
        foreach (var run in line)
        {
            var gap = before is null ? 0 : run.X - before.EndX;
            if (gap > Column * run.Size) text.Append("     ");
            else if (gap > Blank * run.Size && text.Length > 0 && text[^1] != ' ' && !run.Text.StartsWith(' ')) text.Append(' ');
            text.Append(run.Text);
            before = run;
        }
        return text.ToString().TrimEnd();
    }
}

using System.Text;

namespace DoanKet.App.Platform.Tables;

/// <summary>.csv with semicolons, commas or tabs, quoted or not.</summary>
internal static class DelimitedReader
{
    private static readonly char[] Delimiters = [';', '\t', ','];

    public static Workbook Read(string text, string fileName, TableLimits limits, IReadOnlyList<string> warnings)
    {
        var (body, delimiter, row) = FindDelimiter(text.ReplaceLineEndings("\n"));
        var sheet = new SheetBuilder(fileName, Path.GetFileNameWithoutExtension(fileName), limits);
        var column = 1;
        for (var at = 0; at < body.Length; at++)
        {
            var field = TakeField(body, ref at, delimiter);
            if (field is null)
                throw new TableRefused($"Tệp “{fileName}”, dòng {row}: dấu nháy kép (\") mở ra mà không đóng lại. Hãy sửa dòng này hoặc lưu lại thành .xlsx.", sheet.Name, CellAddress.Of(row, column));
            sheet.AddText(row, column++, field);
            if (at < body.Length && body[at] == delimiter) continue;
            (row, column) = (row + 1, 1);
        }
        return new(fileName, [sheet.Build()], warnings);
    }

    /// <summary>One field; afterwards <paramref name="at"/> stands on what ended it. Null when a quote never closes.</summary>
    private static string? TakeField(string body, ref int at, char delimiter)
    {
        if (body[at] == '"') return TakeQuoted(body, ref at, delimiter);
        var start = at;
        while (at < body.Length && body[at] != delimiter && body[at] != '\n') at++;
        return body[start..at];
    }

    private static string? TakeQuoted(string body, ref int at, char delimiter)
    {
        var field = new StringBuilder();
        for (at++; at < body.Length; at++)
        {
            if (body[at] != '"') field.Append(body[at]);
            else if (at + 1 < body.Length && body[at + 1] == '"') field.Append(body[at++]);
            else
            {
                // whatever follows the closing quote by mistake still belongs to the field
                for (at++; at < body.Length && body[at] != delimiter && body[at] != '\n'; at++) field.Append(body[at]);
                return field.ToString();
            }
        }
        return null;
    }

    /// <summary>Excel may name the delimiter in a first line "sep=;"; otherwise the one that cuts the most lines into equal parts.</summary>
    internal static (string Body, char Delimiter, int FirstRow) FindDelimiter(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text.IndexOf('\n') is > 4 and < 8 and var end)
            return (text[(end + 1)..], text[4], 2);
        var lines = text.Split('\n', 41).Take(40).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        return (text, Delimiters.MaxBy(d => Agreement(lines, d)), 1);
    }

    private static int Agreement(List<string> lines, char delimiter) =>
        lines.Select(line => CountOutsideQuotes(line, delimiter)).Where(n => n > 0)
            .GroupBy(n => n).Select(g => g.Count() * 100 + Math.Min(g.Key, 50)).DefaultIfEmpty().Max();

    private static int CountOutsideQuotes(string line, char delimiter)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted) count++;
        }
        return count;
    }
}

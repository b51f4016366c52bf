using System.Globalization;
using System.Security;
using System.Text;
using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Platform.Tables;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

/// <summary>Lists as units send them, made cell by cell: a string is a text, a number a number, a day a date, null a blank.</summary>
internal static class ListFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly DateOnly Today = new(2026, 8, 1);

    /// <summary>What a failed formula leaves in its cell.</summary>
    public sealed record Fault(string Mark);

    /// <summary>A row that is hidden.</summary>
    public sealed record Hidden(params object?[] Cells);

    public static byte[] Xlsx(object?[][] rows, string merges = "", bool from1904 = false, string name = "Danh sách") => Xlsx([(name, rows, merges, "")], from1904);

    public static byte[] Xlsx((string Name, object?[][] Rows, string Merges, string State)[] sheets, bool from1904 = false) => Broken.Zip(
    [
        ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(sheets.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>"""),
        ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdS" Type="{Rel}/styles" Target="styles.xml"/>{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{Rel}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}</Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Rel}"><workbookPr{(from1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(sheets.Select((s, i) => $"""<sheet name="{s.Name}" sheetId="{i + 1}"{s.State} r:id="rId{i + 1}"/>"""))}</sheets></workbook>"""),
        ("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
        .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", Sheet(s.Rows, s.Merges, from1904))),
    ]);

    public static byte[] Csv(string text, Encoding? encoding = null) => (encoding ?? new UTF8Encoding(false)).GetBytes(text);

    public static (List<ListedMember> Lines, ListSummary Summary) Read(byte[] file, string fileName = "danh-sach.xlsx", IReadOnlyDictionary<string, MemberField?>? remembered = null)
    {
        using var reading = MemberListReader.Open(new MemoryStream(file), fileName, Today, 15, remembered);
        var lines = reading.Lines().ToList();
        return (lines, reading.Summary);
    }

    /// <summary>The rows of a list under the usual header.</summary>
    public static (List<ListedMember> Lines, ListSummary Summary) Read(params object?[][] rows) =>
        Read(Xlsx([["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Điện thoại", "Ngày vào CĐ"], .. rows]));

    /// <summary>One person under the usual header: name, birth, sex, id, phone, joined.</summary>
    public static ListedMember One(object? name, object? birth = null, object? sex = null, object? id = null, object? phone = null, object? joined = null) =>
        Assert.Single(Read([[1, name, birth, sex, id, phone, joined]]).Lines);

    public static string[] Codes(this ListedMember line) => [.. line.Findings.Select(f => f.Code)];

    private static string Sheet(object?[][] rows, string merges, bool from1904)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (var r = 0; r < rows.Length; r++)
        {
            var (cells, hidden) = rows[r] is [Hidden only] ? (only.Cells, " hidden=\"1\"") : (rows[r], "");
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{r + 1}"{hidden}>""");
            for (var c = 0; c < cells.Length; c++) xml.Append(Cell(CellAddress.Of(r + 1, c + 1), cells[c], from1904));
            xml.Append("</row>");
        }
        var ranges = merges.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var merged = ranges.Length == 0 ? "" : $"<mergeCells>{string.Concat(ranges.Select(m => $"""<mergeCell ref="{m}"/>"""))}</mergeCells>";
        return xml.Append("</sheetData>").Append(merged).Append("</worksheet>").ToString();
    }

    private static string Cell(string at, object? value, bool from1904) => value switch
    {
        null => "",
        string text => $"""<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""",
        DateOnly day => $"""<c r="{at}" s="1"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber - (from1904 ? 1_462 : 0)}</v></c>""",
        Fault fault => $"""<c r="{at}" t="e"><f>A1</f><v>{fault.Mark}</v></c>""",
        _ => string.Create(CultureInfo.InvariantCulture, $"""<c r="{at}"><v>{value}</v></c>"""),
    };
}

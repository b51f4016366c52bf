using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Tables;

/// <summary>Walks the XML of one sheet: values as saved, formulas only by their last computed value.</summary>
internal sealed class XlsxSheetReader(SheetBuilder sheet, string fileName, IReadOnlyList<string> texts, XlsxStyles styles)
{
    private const int Named = 5;
    private readonly List<string> errors = [], uncomputed = [];
    private readonly HiddenParts hidden = new();
    private int row, column;

    /// <summary>What of the sheet stood hidden and was read all the same; null when nothing did.</summary>
    public string? Read(WorksheetPart part)
    {
        using (var xml = XmlReader.Create(part.GetStream(), XlsxReader.Safe))
            while (xml.Read())
                if (xml.NodeType is XmlNodeType.Element) ReadElement(xml);
        foreach (var comment in part.WorksheetCommentsPart?.Comments.CommentList?.Elements<S.Comment>() ?? [])
            if (CellAddress.TryParse(comment.Reference?.Value, out var r, out var c)) sheet.Comment(r, c, comment.InnerText);
        Refuse(errors, "có lỗi công thức (như #REF!, #DIV/0!). Hãy sửa công thức hoặc gõ số vào rồi lưu lại.");
        Refuse(uncomputed, "có công thức chưa được tính. Hãy mở tệp bằng Excel hoặc LibreOffice, bấm Lưu rồi gửi lại.");
        return hidden.Say(sheet);
    }

    private void ReadElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "row":
                row = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) ? given : row + 1;
                column = 0;
                if (HiddenParts.IsHidden(xml)) hidden.Row(row);
                break;
            case "col" when HiddenParts.IsHidden(xml):
                hidden.Columns(xml.GetAttribute("min"), xml.GetAttribute("max"));
                break;
            case "c":
                ReadCell(xml);
                break;
            case "mergeCell" when CellRange.Parse(xml.GetAttribute("ref") ?? "") is { } merge:
                sheet.Merge(merge);
                break;
        }
    }

    private void ReadCell(XmlReader xml)
    {
        column++;
        if (xml.GetAttribute("r") is { } address && CellAddress.TryParse(address, out var r, out var c)) (row, column) = (r, c);
        if (xml.IsEmptyElement) return;
        var kind = xml.GetAttribute("t") ?? "n";
        var style = kind == "n" && int.TryParse(xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var s) ? s : 0;
        var (value, formula) = ReadContent(xml);
        if (kind == "e") errors.Add(CellAddress.Of(row, column));
        else if (formula && string.IsNullOrEmpty(value) && kind != "str") uncomputed.Add(CellAddress.Of(row, column));
        else if (!string.IsNullOrEmpty(value)) Add(kind, value, style, formula);
    }

    private static (string? Value, bool Formula) ReadContent(XmlReader xml)
    {
        string? value = null;
        var formula = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "f") formula = true;
            else if (xml.LocalName == "is") value = SharedTexts.ReadRuns(xml);
            else if (xml is { LocalName: "v", IsEmptyElement: false } && xml.Read() && xml.HasValue) value = xml.Value;
        }
        return (value, formula);
    }

    private void Add(string kind, string value, int style, bool formula)
    {
        switch (kind)
        {
            case "s":
                sheet.AddText(row, column, texts[int.Parse(value, CultureInfo.InvariantCulture)], formula);
                break;
            case "str" or "inlineStr" or "d":
                sheet.AddText(row, column, value, formula);
                break;
            case "b":
                sheet.AddText(row, column, value == "1" ? "Có" : "Không", formula);
                break;
            default:
                AddNumber(value, style, formula);
                break;
        }
    }

    private void AddNumber(string value, int style, bool formula)
    {
        if (IsPlain(value) && !styles.ShowsDate(style))
        {
            sheet.Add(new(row, column, value, long.Parse(value, CultureInfo.InvariantCulture)) { FromFormula = formula });
            return;
        }
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var stored) || Math.Abs(stored) > 1e18)
            throw new TableRefused($"Tệp “{fileName}”, trang “{sheet.Name}”, ô {CellAddress.Of(row, column)}: số “{value}” không hợp lệ. Hãy gõ lại số.", sheet.Name, CellAddress.Of(row, column));
        // Excel keeps 15 digits; what binary fractions add beyond them was never typed
        var number = Math.Abs(stored) < 1e15 && stored == Math.Floor(stored) ? (decimal)stored : decimal.Parse(stored.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        var cell = styles.DateOf(style, number) is { } date
            ? new Cell(row, column, date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Date: date)
            : new Cell(row, column, number.ToString("0.##############", CultureInfo.InvariantCulture).Replace('.', ','), number);
        sheet.Add(formula ? cell with { FromFormula = true } : cell);
    }

    /// <summary>A whole number written as it is shown, as most are: nothing to compute.</summary>
    private static bool IsPlain(string value) => value.Length < 16 && (value[0] != '0' || value.Length == 1) && !value.AsSpan().ContainsAnyExceptInRange('0', '9');

    private void Refuse(List<string> cells, string why)
    {
        if (cells.Count == 0) return;
        var more = cells.Count > Named ? $" và {cells.Count - Named} ô nữa" : "";
        throw new TableRefused($"Tệp “{fileName}”, trang “{sheet.Name}”, ô {string.Join(", ", cells.Take(Named))}{more}: {why}", sheet.Name, cells[0]);
    }
}

using DoanKet.App.Members.RoundTrip;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Tests.Members;

/// <summary>A workbook in the hands of an officer.</summary>
internal sealed class EditedWorkbook
{
    private readonly MemoryStream file = new();
    private readonly Dictionary<string, int> columns;

    public EditedWorkbook(byte[] bytes)
    {
        file.Write(bytes);
        using var book = SpreadsheetDocument.Open(file, false);
        columns = Rows(book).SelectMany(r => r.Elements<S.Cell>()).Where(c => c.InnerText.Length > 0 && Titles.Contains(c.InnerText)).ToDictionary(c => c.InnerText, c => ColumnOf(c));
    }

    private static int ColumnOf(S.Cell cell) => CellAddress.TryParse(cell.CellReference!.Value, out _, out var column) ? column : 0;

    private static HashSet<string> Titles => [.. Enum.GetValues<SheetField>().Select(Labels.Of), "Khóa dòng"];

    public byte[] Save() => file.ToArray();

    public EditedWorkbook Set(string name, SheetField field, string? text) => Change(rows => Write(Of(rows, name), Labels.Of(field), text));

    public EditedWorkbook SetKey(string name, string key) => Change(rows => Write(Of(rows, name), "Khóa dòng", key));

    public EditedWorkbook Remove(string name) => Change(rows => Of(rows, name).Remove());

    /// <summary>Fills the first of the blank rows at the end.</summary>
    public EditedWorkbook Add(params (SheetField Field, string Text)[] cells) => Change(rows =>
    {
        var blank = rows.First(r => r.RowIndex! > 4 && r.Elements<S.Cell>().Any() && r.InnerText.Length == 0);
        foreach (var (field, text) in cells) Write(blank, Labels.Of(field), text);
    });

    public string Get(string name, SheetField field) => Read(rows => Cell(Of(rows, name), Labels.Of(field)).InnerText);

    public string KeyOf(string name) => Read(rows => Cell(Of(rows, name), "Khóa dòng").InnerText);

    public int RowOf(string name) => Read(rows => (int)Of(rows, name).RowIndex!.Value);

    private EditedWorkbook Change(Action<List<S.Row>> change)
    {
        using (var book = SpreadsheetDocument.Open(file, true)) change(Rows(book));
        return this;
    }

    private T Read<T>(Func<List<S.Row>, T> read)
    {
        using var book = SpreadsheetDocument.Open(file, false);
        return read(Rows(book));
    }

    private static List<S.Row> Rows(SpreadsheetDocument book)
    {
        var sheet = book.WorkbookPart!.Workbook.Sheets!.Elements<S.Sheet>().First();
        return [.. ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<S.Row>()];
    }

    private static S.Row Of(List<S.Row> rows, string name) => rows.First(r => r.Elements<S.Cell>().Any(c => c.InnerText == name));

    private S.Cell Cell(S.Row row, string title) => row.Elements<S.Cell>().Single(c => c.CellReference == CellAddress.Of((int)row.RowIndex!.Value, columns[title]));

    private void Write(S.Row row, string title, string? text)
    {
        var cell = Cell(row, title);
        cell.RemoveAllChildren();
        if (text is null)
        {
            cell.DataType = null;
            return;
        }
        cell.DataType = S.CellValues.InlineString;
        cell.Append(new S.InlineString(new S.Text(text)));
    }
}

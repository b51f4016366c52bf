using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Tests.Targets;

/// <summary>Workbooks as people make them: every cell a text, merged ranges, hidden rows, several sheets.</summary>
internal static class Workbooks
{
    public static byte[] Of(params (string Name, string[][] Rows, string[] Merges, string Hidden)[] sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var listed = new S.Sheets();
            for (var i = 0; i < sheets.Length; i++)
            {
                var part = book.AddNewPart<WorksheetPart>($"rId{i + 1}");
                part.Worksheet = SheetOf(sheets[i].Rows, sheets[i].Merges, sheets[i].Hidden);
                listed.Append(new S.Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" });
            }
            book.Workbook = new(listed);
        }
        return file.ToArray();
    }

    private static S.Worksheet SheetOf(string[][] rows, string[] merges, string hidden)
    {
        var data = new S.SheetData(rows.Select((row, r) => new S.Row(row.Select((text, c) => CellOf(text, r + 1, c + 1))) { RowIndex = (uint)r + 1, Hidden = hidden == $"{r + 1}" }));
        return merges.Length == 0 ? new(data) : new(data, new S.MergeCells(merges.Select(m => new S.MergeCell { Reference = m })));
    }

    private static S.Cell CellOf(string text, int row, int column) => text.Length == 0
        ? new() { CellReference = CellAddress.Of(row, column) }
        : new(new S.InlineString(new S.Text(text))) { CellReference = CellAddress.Of(row, column), DataType = S.CellValues.InlineString };
}

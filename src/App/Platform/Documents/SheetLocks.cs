using System.Security;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Platform.Documents;

/// <summary>What keeps a sheet that goes out and comes back in shape. The lock has no password: it is against mistakes; what comes back is checked all the same.</summary>
internal static class SheetLocks
{
    public const string Protection = """<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>""";

    /// <summary>The lists from which cells take their values; Excel wants this after the merged cells.</summary>
    public static string Choices(SheetEditing editing, int firstRow, int lastRow) => editing.Choices.Count == 0 ? "" :
        $"""<dataValidations count="{editing.Choices.Count}">{string.Concat(editing.Choices.Select(c => Choice(new CellRange(firstRow, c.Key + 1, lastRow, c.Key + 1), c.Value)))}</dataValidations>""";

    private static string Choice(CellRange at, string formula) =>
        $"""<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Chọn trong danh sách" error="Chọn một giá trị trong danh sách thả xuống, hoặc để trống." sqref="{at}"><formula1>{SecurityElement.Escape(formula)}</formula1></dataValidation>""";
}

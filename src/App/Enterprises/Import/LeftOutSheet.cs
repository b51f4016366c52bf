using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Enterprises.Import;

/// <summary>The lines that an import leaves out, as they were typed, under heads that it reads again, with what is wrong in a last column: mended, the workbook is sent back as it is.</summary>
public static class LeftOutSheet
{
    private static readonly (ListField Field, string Head, int Width)[] Fields =
    [
        (ListField.Name, "Tên doanh nghiệp", 40), (ListField.TaxCode, "Mã số thuế", 15), (ListField.Ownership, "Loại hình", 18), (ListField.Trade, "Ngành nghề", 18),
        (ListField.Place, "Địa bàn", 18), (ListField.Address, "Địa chỉ", 26), (ListField.Workers, "Số lao động", 10), (ListField.Women, "Lao động nữ", 10),
        (ListField.Insured, "Đóng BHXH", 10), (ListField.Day, "Ngày số liệu", 12), (ListField.ContactName, "Người liên hệ", 18), (ListField.ContactPhone, "Điện thoại", 13),
        (ListField.Unit, "Đơn vị phụ trách", 24),
    ];

    public static byte[] Write(ImportPlan plan)
    {
        PrintColumn[] columns = [new("STT", PrintKind.Ordinal, 5), .. Fields.Select(f => new PrintColumn(f.Head, PrintKind.Text, f.Width)), new("Lỗi", PrintKind.Text, 60)];
        var table = new PrintTable(columns, [.. plan.LeftOut.Select((row, at) => PrintRow.Of([at + 1, .. Fields.Select(f => Typed(row, f.Field)), Why(row)]))]);
        return SheetWriter.Write(new SheetPage("Dòng để lại", table, "CÁC DÒNG CHƯA NHẬP", $"Tệp {plan.FileName}, {plan.UnitName}") { Landscape = true });
    }

    private static PrintValue Typed(PlannedRow row, ListField field) =>
        row.Source!.Typed.GetValueOrDefault(field) ?? (field is ListField.Unit ? row.UnitName : field is ListField.Name ? row.Name : null);

    private static PrintValue Why(PlannedRow row) =>
        string.Join("; ", row.Notes.Where(n => n.IsError || row.State is RowState.Duplicate).Select(n => $"trang “{row.Sheet}”, ô {n.Cell}: {n.Text}"));
}

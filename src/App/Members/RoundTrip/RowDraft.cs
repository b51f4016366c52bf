using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>What one row of a workbook asks for, before it is held against the register.</summary>
internal sealed class RowDraft(ReturnedTable table, ReturnedRow row, SheetLine? line)
{
    private readonly List<CellProblem> problems = [];

    public ReturnedRow Row => row;

    /// <summary>What the row said when it left; none of a row that was added.</summary>
    public SheetLine? Line => line;

    /// <summary>What the cells say now where it is not what they said; a value that was taken out is null.</summary>
    public Dictionary<SheetField, string?> Typed { get; } = [];

    public OrgUnit? Union { get; private set; }

    public SheetEnding? Ending { get; private set; }

    public DateOnly? AdmittedOn { get; private set; }

    public IReadOnlyList<CellProblem> Problems => problems;

    /// <summary>Somebody to be added who is a member of the union already.</summary>
    public bool IsKnown { get; set; }

    public bool AsksNothing => Typed.Count == 0 && Ending is null && problems.Count == 0;

    public string Name => Typed.GetValueOrDefault(SheetField.FullName) ?? line?.Name ?? row.Cells.GetValueOrDefault(SheetField.FullName, $"Dòng {row.Row}");

    public void Fault(SheetField field, string message) => problems.Add(new(table.At(row.Row, field), message));

    public void Read(SheetCellReader reader)
    {
        foreach (var field in SheetColumns.Kept.Where(table.Columns.ContainsKey)) Read(field, reader);
        if (Typed.TryGetValue(SheetField.FullName, out var name) && name is null || line is null && !Typed.ContainsKey(SheetField.FullName))
            Fault(SheetField.FullName, line is null ? "Dòng thêm mới phải có họ và tên" : "Họ và tên để trống; ai không còn sinh hoạt thì chọn ở cột “Thôi sinh hoạt”");
        if (line is null) return;
        ReadEnding(reader);
        if (row.Cells.ContainsKey(SheetField.AdmittedOn)) Fault(SheetField.AdmittedOn, "Ô này chỉ dùng cho người mới ở dòng trống cuối bảng");
    }

    /// <summary>The union of somebody who is a member already stands in the sheet to be read only.</summary>
    public void CheckUnion(OrgUnit? union)
    {
        if (union is not null && row.Cells.TryGetValue(SheetField.Union, out var text) && !string.Equals(text.Split('·')[0].Trim(), union.Code, StringComparison.OrdinalIgnoreCase))
            Fault(SheetField.Union, "Đổi công đoàn cơ sở không làm được ở bảng này; dùng “Chuyển sinh hoạt” ở trang của người ấy");
    }

    /// <summary>Which union somebody who is added joins, and when.</summary>
    public void ReadAdmission(SheetCellReader reader, IReadOnlyCollection<OrgUnit> unions, DateOnly today)
    {
        AdmittedOn = Day(SheetField.AdmittedOn, reader) ?? today;
        var code = row.Cells.GetValueOrDefault(SheetField.Union, "").Split('·')[0].Trim();
        Union = code.Length == 0 && unions.Count == 1 ? unions.First() : unions.FirstOrDefault(u => string.Equals(u.Code, code, StringComparison.OrdinalIgnoreCase));
        if (Union is null) Fault(SheetField.Union, code.Length == 0 ? "Chọn công đoàn cơ sở trong danh sách" : $"Không có công đoàn cơ sở nào của bảng này có mã “{code}”; chọn trong danh sách");
        else if (AdmittedOn < Union.OpenedOn) Fault(SheetField.AdmittedOn, $"{Union.Name} thành lập ngày {VietFormat.Date(Union.OpenedOn)}; chọn ngày từ ngày ấy");
    }

    private void Read(SheetField field, SheetCellReader reader)
    {
        var (left, text) = (line?.Values.GetValueOrDefault(field), row.Cells.GetValueOrDefault(field));
        if (text == field.Shown(left)) return;
        if (text is null)
        {
            Typed[field] = null;
            return;
        }
        var (value, problem) = reader.Read(field, text);
        if (problem is not null) Fault(field, problem);
        else if (value != left) Typed[field] = value;
    }

    private void ReadEnding(SheetCellReader reader)
    {
        var (how, reason) = (row.Cells.GetValueOrDefault(SheetField.Ending), row.Cells.GetValueOrDefault(SheetField.EndReason));
        var day = Day(SheetField.EndedOn, reader);
        if (how is null)
        {
            if (day is not null || reason is not null) Fault(SheetField.Ending, "Có ngày hoặc lý do thôi mà chưa chọn cách thôi; chọn trong danh sách, hoặc xóa hai ô kia");
            return;
        }
        var (label, problem) = reader.Read(SheetField.Ending, how);
        if (problem is not null) Fault(SheetField.Ending, problem);
        else if (day is null && !row.Cells.ContainsKey(SheetField.EndedOn)) Fault(SheetField.EndedOn, "Ghi ngày thôi sinh hoạt, như 22/07/2024");
        else if (day is { } known) Ending = new(EditSheets.Endings.First(k => k.Label() == label), known, reason ?? label!);
    }

    private DateOnly? Day(SheetField field, SheetCellReader reader)
    {
        if (row.Cells.GetValueOrDefault(field) is not { } text) return null;
        var (value, problem) = reader.Read(field, text);
        if (problem is not null) Fault(field, problem);
        return value is null ? null : VietParse.Day(value).Value;
    }
}

using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Import;

/// <summary>What a column of a list of employers tells.</summary>
public enum ListField { Name, TaxCode, Address, Workers, Women, Insured, Ownership, Trade, ContactName, ContactPhone, Place, Unit, Day, Status }

/// <summary>Which column of a list tells what, found by its head in any of the usual words, with or without accents.</summary>
internal sealed partial class ListColumns
{
    private readonly Dictionary<ListField, TableColumn> columns = [];

    private ListColumns(Table table)
    {
        var rest = new List<TableColumn>();
        foreach (var column in table.Columns.Where(c => c.Path.Count > 0 && c.Type is not ColumnType.Ordinal))
            if (FieldOf(column) is not { } field || !columns.TryAdd(field, column)) rest.Add(column);
        NameByUnit();
        // Columns that are empty from top to bottom lose nothing by being passed over.
        Unread = [.. rest.Where(c => table.Rows.Any(r => r.At(c.Column) is not null))];
    }

    /// <summary>Columns with content that the register has no place for.</summary>
    public IReadOnlyList<TableColumn> Unread { get; }

    public TableColumn? this[ListField field] => columns.GetValueOrDefault(field);

    /// <summary>None when the table is no list of employers: names alone may be of anything.</summary>
    public static ListColumns? Of(Table table) =>
        new ListColumns(table) is var found && found[ListField.Name] is not null
            && (found[ListField.Workers] ?? found[ListField.TaxCode] ?? found[ListField.Address]) is not null ? found : null;

    /// <summary>"Đơn vị" alone names the employers of an annex; beside "Tên doanh nghiệp" it names the union in charge.</summary>
    private void NameByUnit()
    {
        if (columns.ContainsKey(ListField.Name) || !columns.TryGetValue(ListField.Unit, out var unit) || !UnitAlone().IsMatch(Fold(unit.Label))) return;
        columns.Remove(ListField.Unit);
        columns[ListField.Name] = unit;
    }

    /// <summary>The innermost label tells most; "Tổng số" and "Nữ" need the label above them.</summary>
    private static ListField? FieldOf(TableColumn column) => FieldOf(Fold(column.Label)) ?? FieldOf(Fold(string.Join(' ', column.Path)));

    private static ListField? FieldOf(string label) => Heads.Where(h => h.Pattern.IsMatch(label)).Select(h => (ListField?)h.Field).FirstOrDefault();

    private static string Fold(string label) => VietText.Fold(label.Replace('_', ' ')).Trim();

    // In this order: "Điện thoại người liên hệ" is a phone, "Lao động nữ" are women, "Đơn vị phụ trách" is no name.
    private static readonly (ListField Field, Regex Pattern)[] Heads =
    [
        (ListField.TaxCode, TaxCode()), (ListField.ContactPhone, Phone()), (ListField.ContactName, Contact()), (ListField.Women, Women()),
        (ListField.Status, Status()), (ListField.Insured, Insured()), (ListField.Day, Day()), (ListField.Ownership, Ownership()), (ListField.Trade, Trade()), (ListField.Unit, Unit()),
        (ListField.Workers, Workers()), (ListField.Name, Name()), (ListField.Address, Address()), (ListField.Place, Place()), (ListField.Unit, UnitAlone()),
    ];

    [GeneratedRegex(@"\bmst\b|ma so thue|ma so (doanh nghiep|dn)|\bmsdn\b")]
    private static partial Regex TaxCode();

    [GeneratedRegex(@"dien thoai|\bsdt\b|\bso dt\b|^dt$|di dong")]
    private static partial Regex Phone();

    [GeneratedRegex(@"lien he|dai dien|dau moi|giam doc|nguoi dung dau")]
    private static partial Regex Contact();

    [GeneratedRegex(@"tinh trang|trang thai")]
    private static partial Regex Status();

    [GeneratedRegex(@"\bnu\b")]
    private static partial Regex Women();

    [GeneratedRegex(@"bhxh|bao hiem")]
    private static partial Regex Insured();

    [GeneratedRegex(@"^ngay\b|thoi diem")]
    private static partial Regex Day();

    [GeneratedRegex(@"loai hinh|hinh thuc so huu|thanh phan kinh te")]
    private static partial Regex Ownership();

    [GeneratedRegex(@"nganh|linh vuc")]
    private static partial Regex Trade();

    [GeneratedRegex(@"phu trach|quan ly|cong doan cap tren|cong doan truc tiep")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^((tong|so|luong|hien co) ?)*(nguoi ?)?(lao dong|ld|cnld|nld|cnvcld|cong nhan)\b")]
    private static partial Regex Workers();

    [GeneratedRegex(@"^ten\b|^(doanh nghiep|dn|cong ty|nguoi su dung lao dong|co so san xuat)\b(?!.*\b(co|tren|duoi)\b)")]
    private static partial Regex Name();

    [GeneratedRegex(@"dia chi|tru so")]
    private static partial Regex Address();

    [GeneratedRegex(@"dia ban|^huyen|^xa\b|^phuong|khu vuc|^noi\b")]
    private static partial Regex Place();

    [GeneratedRegex(@"^don vi$|^don vi[,/ ]+doanh nghiep$")]
    private static partial Regex UnitAlone();
}

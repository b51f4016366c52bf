using System.Text.RegularExpressions;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Import;

/// <summary>Reads employers out of the tables of a file: flat lists, and annexes with a heading for each district and a sum at the end.</summary>
/// <param name="day">The day of the counts, when the officer names one; else the list's own, if it tells.</param>
internal sealed partial class ListReader(UnitNames units, DateOnly today, DateOnly? day)
{
    private readonly List<ListRow> rows = [];
    private readonly List<ControlTotal> totals = [];
    private readonly List<ListProblem> problems = [];
    private readonly List<string> warnings = [];

    public ReadList Read(Workbook workbook)
    {
        warnings.AddRange(workbook.Warnings);
        var lists = 0;
        foreach (var sheet in workbook.Sheets)
            foreach (var table in TableReader.Read(sheet))
                if (ListColumns.Of(table) is { } columns)
                {
                    lists++;
                    Read(table, columns);
                }
        if (lists == 0)
            problems.Add(new("", "", "Không thấy danh sách doanh nghiệp nào trong tệp. Bảng cần hàng tiêu đề có cột “Tên doanh nghiệp” (hoặc “Đơn vị”) và cột “Số lao động”, “Mã số thuế” hoặc “Địa chỉ”."));
        return new(rows, totals, problems, warnings);
    }

    private void Read(Table table, ListColumns columns)
    {
        warnings.AddRange(table.Warnings);
        if (columns.Unread.Count > 0)
            warnings.Add($"Trang “{table.Sheet}”: không nhập {string.Join(", ", columns.Unread.Select(c => $"cột {c.Letter} “{c.Label}”"))}; sổ doanh nghiệp không có mục này.");
        var countedOn = day ?? DayIn(table.Titles);
        var sums = new ListSums(table, columns);
        Heading? heading = null;
        foreach (var row in table.Rows)
        {
            if (row.Kind is RowKind.Total) sums.CheckAll(row, totals);
            else if (row.Kind is RowKind.Subtotal && IsSum().IsMatch(VietText.Nfc(row.Name).ToLowerInvariant())) sums.CheckGroup(row, totals);
            else if (HeadingOf(table, row, columns) is { } next)
            {
                heading = next;
                sums.Open(row, totals);
            }
            else
            {
                sums.Add(row);
                rows.Add(ReadRow(table, row, columns, heading, countedOn));
            }
        }
        sums.Close(totals);
    }

    private sealed record Heading(string Text, string Cell, OrgUnit? Unit, bool IsWrong);

    /// <summary>A line that names the place or union of the lines below it.</summary>
    private Heading? HeadingOf(Table table, TableRow row, ListColumns columns)
    {
        // In a flat list the union in charge may stand before the name: then it is no heading.
        var text = Ordinal().Replace(VietText.Nfc(row.At(columns[ListField.Name]!.Column)?.Text ?? row.Name), "");
        var isNumbered = row.Ordinal.Length > 0 && char.IsAsciiDigit(row.Ordinal[0]);
        var isPlace = District().IsMatch(VietText.Fold(text));
        var unit = units.Find(text);
        var heads = row.Kind switch
        {
            RowKind.Subtotal => true,
            RowKind.Group => !isNumbered || unit is not null,
            _ => isPlace && unit is not null,
        };
        if (!heads || text.Length == 0) return null;
        var cell = row.Cells.FirstOrDefault(c => c.Text.EndsWith(text, StringComparison.Ordinal))?.Address ?? CellAddress.Of(row.Row, columns[ListField.Name]!.Column);
        var wrong = unit is null && (isPlace || units.Standard is null);
        if (wrong) problems.Add(new(table.Sheet, cell, $"Không có đơn vị nào là “{text}”. Sửa tên cho khớp một trong: {units.AllNames}"));
        return new(text, cell, unit, wrong);
    }

    private ListRow ReadRow(Table table, TableRow row, ListColumns columns, Heading? heading, DateOnly? countedOn)
    {
        var cells = new CellReading(row, columns);
        var name = cells.Text(ListField.Name, EnterpriseFacts.LongestName);
        if (name is null && cells.Notes.Count == 0) cells.Say(ListField.Name, "thiếu tên doanh nghiệp", true);
        var place = cells.Text(ListField.Place, EnterpriseFacts.LongestPlace);
        var unit = UnitOf(cells, heading, place);
        var form = cells.Ownership();
        var (workers, women, insured) = (cells.Number(ListField.Workers), cells.Number(ListField.Women), cells.Number(ListField.Insured));
        var ownDay = cells.Day();
        var closed = cells.Text(ListField.Status) is { } status && Ceased().IsMatch(VietText.Fold(status));
        if (closed) cells.Say(ListField.Status, "ghi là đã ngừng hoạt động; nhập danh sách không ghi ngừng, dùng trang Đối chiếu");
        CheckCounts(cells, workers, women, insured, ownDay ?? countedOn);
        var facts = name is null || unit is null ? null : new EnterpriseFacts(unit.Id, name, form ?? OwnershipWords.Read(name) ?? Ownership.Other, cells.TaxCode(),
            cells.Text(ListField.Trade, EnterpriseFacts.LongestTrade), place ?? Shorten(heading?.Text), cells.Text(ListField.Address, EnterpriseFacts.LongestAddress),
            cells.Text(ListField.ContactName, EnterpriseFacts.LongestContact), cells.Phone());
        return new(table.Sheet, row.Row, CellAddress.Of(row.Row, columns[ListField.Name]!.Column), name ?? VietText.Nfc(row.Name), unit?.Name ?? "", facts, place is not null, form is not null,
            workers, women, insured, ownDay ?? countedOn, cells.Notes)
        { Typed = cells.Typed, IsClosed = closed };
    }

    /// <summary>The union in charge: what the row says, else its heading, else its place, else the unit the list is imported for.</summary>
    private OrgUnit? UnitOf(CellReading cells, Heading? heading, string? place)
    {
        if (cells.Text(ListField.Unit) is { } told)
        {
            if (units.Find(told) is { } unit) return unit;
            cells.Say(ListField.Unit, $"không có đơn vị nào là “{told}”; sửa cho khớp một trong: {units.AllNames}", true);
            return null;
        }
        if (heading?.IsWrong is true)
        {
            cells.Say(ListField.Unit, $"chưa rõ đơn vị phụ trách: tiêu đề nhóm “{heading.Text}” ở ô {heading.Cell} không khớp đơn vị nào", true);
            return null;
        }
        if ((heading?.Unit ?? (place is null ? null : units.Find(place)) ?? units.Standard) is { } found) return found;
        cells.Say(place is null ? ListField.Unit : ListField.Place, place is null
            ? "chưa rõ đơn vị phụ trách; thêm cột “Đơn vị phụ trách”, hoặc nhập cho từng đơn vị"
            : $"địa bàn “{place}” không khớp đơn vị nào trong: {units.AllNames}", true);
        return null;
    }

    private void CheckCounts(CellReading cells, int? workers, int? women, int? insured, DateOnly? countedOn)
    {
        if (workers is null && !cells.Notes.Any(n => n.IsError)) cells.Say(ListField.Workers, "chưa có số lao động");
        if (women > workers) cells.Say(ListField.Women, $"nữ {women} nhiều hơn tổng {workers}", true);
        if (insured > workers) cells.Say(ListField.Insured, $"đóng BHXH {insured} nhiều hơn tổng {workers}", true);
        if (countedOn > today) cells.Say(ListField.Day, $"ngày {VietFormat.Date(countedOn)} chưa đến", true);
    }

    private static string? Shorten(string? place) => place is { Length: > EnterpriseFacts.LongestPlace } ? place[..EnterpriseFacts.LongestPlace] : place;

    /// <summary>"(Số liệu đến ngày 30/6/2024)" above the table.</summary>
    private static DateOnly? DayIn(IReadOnlyList<string> titles) => titles.Select(t => DayInTitle().Match(VietText.Fold(t))).Where(m => m.Success)
        .Select(m => VietParse.Day(m.Groups["day"].Value)).Where(d => d.Ok).Select(d => (DateOnly?)d.Value).FirstOrDefault();

    [GeneratedRegex(@"^(([IVX]+|\d+|[A-ZĐ])[.)/\-]+)\s*")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(huyen|h|thanh pho|tp|thi xa|tx|quan|ldld|lien doan lao dong|cong doan)\b")]
    private static partial Regex District();

    /// <summary>"Tạm ngừng" is no end.</summary>
    [GeneratedRegex(@"(?<!tam )\bngung\b|giai the|pha san|cham dut|^dong\b|dong (ma|mst)|khong (con )?hoat dong|thu hoi|xoa ten")]
    private static partial Regex Ceased();

    [GeneratedRegex(@"^(cộng|tổng cộng|tổng số)\b|^tổng[\s:.]*$")]
    private static partial Regex IsSum();

    [GeneratedRegex(@"(den|tai) (het )?(ngay |thoi diem )+(?<day>\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4})")]
    private static partial Regex DayInTitle();
}

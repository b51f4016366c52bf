using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Enterprises;

/// <summary>The list as a workbook under the heads that the import reads: what goes out comes back unchanged.</summary>
public sealed class EnterpriseSheet(AppDbContext db, EnterpriseList list, TimeProvider time)
{
    /// <summary>Beyond this a list is asked for by unit; a workbook of more rows helps nobody.</summary>
    public const int MostRows = 20_000;

    private static readonly PrintColumn[] Columns =
    [
        new("STT", PrintKind.Ordinal, 5), new("Tên doanh nghiệp", PrintKind.Text, 36), new("Mã số thuế", PrintKind.Text, 15), new("Địa bàn", PrintKind.Text, 18),
        new("Số lao động"), new("Có công đoàn từ", PrintKind.Date, 11), new("Mức sẵn sàng", PrintKind.Text, 8), new("Đơn vị phụ trách", PrintKind.Text, 22),
        new("Loại hình", PrintKind.Text, 18), new("Ngành nghề", PrintKind.Text, 18), new("Địa chỉ", PrintKind.Text, 26), new("Lao động nữ"),
        new("Đóng BHXH"), new("Ngày số liệu", PrintKind.Date, 11), new("Người liên hệ", PrintKind.Text, 18), new("Điện thoại", PrintKind.Text, 13),
        new("Bước tiếp theo", PrintKind.Text, 26), new("Hạn", PrintKind.Date, 11),
    ];

    /// <summary>The columns up to the unit in charge fill a page turned across; all of them could not be read.</summary>
    private const int Printed = 8;

    private sealed record Latest(DateOnly Day, int Total, int? Women, int? Insured);

    public async Task<byte[]> WriteAsync(EnterpriseQuestion asked, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(asked, cancel);
        var table = new PrintTable(Columns, rows) { TotalLabel = "Cộng:" };
        return SheetWriter.Write(new SheetPage("Doanh nghiệp", table, "DANH SÁCH DOANH NGHIỆP", $"Số liệu đến ngày {VietFormat.Date(asked.Day)}")
        {
            Landscape = true, Printed = Printed,
            Source = $"Đoàn Kết, sổ doanh nghiệp, lập ngày {VietFormat.Date(time.Today)}",
        });
    }

    private async Task<List<PrintRow>> RowsAsync(EnterpriseQuestion asked, CancellationToken cancel)
    {
        var day = asked.Day;
        var found = await (from at in list.All(asked).Take(MostRows)
                           join e in db.Set<Enterprise>() on at.Id equals e.Id
                           select new
                           {
                               at, e.Trade, e.Address, e.ContactName, e.ContactPhone,
                               Count = db.Set<Headcount>().Where(h => h.EnterpriseId == e.Id && h.Day <= day).OrderByDescending(h => h.Day)
                                   .Select(h => new Latest(h.Day, h.Total, h.Women, h.Insured)).FirstOrDefault(),
                           }).AsNoTracking().ToListAsync(cancel);
        var ids = found.Select(f => f.at.UnitId).Distinct().ToList();
        var units = await db.Set<OrgUnit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return [.. found.Select((f, i) => PrintRow.Of(
            i + 1, f.at.Name, f.at.TaxCode, f.at.Place, Number(f.Count?.Total), Date(f.at.UnionSince), f.at.Readiness is { } level ? $"{level}/5" : null,
            units.GetValueOrDefault(f.at.UnitId, ""), f.at.Ownership.Label(), f.Trade, f.Address, Number(f.Count?.Women), Number(f.Count?.Insured),
            Date(f.Count?.Day), f.ContactName, f.ContactPhone, f.at.NextStep, Date(f.at.NextStepOn)))];
    }

    private static PrintValue Number(int? number) => number is { } known ? known : default(PrintValue);

    private static PrintValue Date(DateOnly? day) => day is { } known ? known : default(PrintValue);
}

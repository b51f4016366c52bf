using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;

namespace DoanKet.App.Tests.Targets;

/// <summary>The annex of plan 78 as it was scanned: labels slipped, a column of figures lost.</summary>
public partial class ExchangeTests
{
    [Fact]
    public void The_scanned_table_comes_in_with_its_sums_shown_and_its_slipped_columns_found()
    {
        var file = CirculatingReader.ReadPasted(Scanned);
        Assert.Equal((11, 8), (file.Rows.Count, file.Columns.Count));
        Assert.Equal([475L, 77, 348, 50, 0, 13, 2, 275], file.Columns.Select(c => c.Sum));
        Assert.Equal([475L, 77, 348, 50, 13, 8, 2, 275], file.Columns.Select(c => c.Printed ?? -1));
        Assert.Contains(file.Wrong, s => s.Text.Contains("cả cột cộng được 0, dòng cộng ghi 13", StringComparison.Ordinal));
        Assert.Contains(file.Sums, s => s.Agrees && s.Text.Contains("475", StringComparison.Ordinal));

        var taken = AllotmentImport.Lay(file, Plan, Empty(Tables.Of78()));
        Assert.Equal(
            [TargetColumns.Members, TargetColumns.MembersPublicAndSmall, TargetColumns.MembersLarge, TargetColumns.MembersInformal, null, TargetColumns.Unions, TargetColumns.UnionsSmall, TargetColumns.PartyRecommended],
            taken.Columns.Select(c => c.Column));
        Assert.Contains("đúng bằng chỉ tiêu “Phi chính thức”", taken.Columns[3].Why);
        Assert.Contains("cả cột là 0, dòng cộng ghi 13", taken.Columns[4].Why);
        // the sum is that of the occupational unions, but Sìn Hồ is given no informal members and has its one union in this column
        Assert.Contains("LĐLĐ huyện Sìn Hồ có số ở đây mà không được giao đoàn viên loại ấy; các hàng hợp với “CĐCS ở DN dưới 25”", taken.Columns[6].Why);
        Assert.Empty(taken.Problems);
        Assert.Equal((91, 40), (taken.Table.Units[1][TargetColumns.Members], taken.Table.Units[1][TargetColumns.PartyRecommended]));
        // the parts that the scan lost are missing, and that is said; the rest agrees
        var faults = AllotmentCheck.Find(taken.Table);
        Assert.Equal([TargetColumns.UnionsSmall, TargetColumns.UnionsLarge, TargetColumns.UnionsOccupational], faults.Where(f => f.Kind is DiscrepancyKind.Column).Select(f => f.Column));
        Assert.All(faults.Where(f => f.Kind is DiscrepancyKind.Row), f => Assert.Equal(TargetColumns.Unions, f.Column));
    }

    [Fact]
    public void What_the_scan_lost_is_offered_with_the_likely_reading_first()
    {
        var faults = AllotmentCheck.Find(Lay(Scanned).Table);
        string First(long unit) => faults.First(f => f.Kind is DiscrepancyKind.Row && f.UnitId == unit).Repairs[0].Label;
        Assert.Equal(["Đổi “CĐCS ở DN từ 25” thành 2", "Đổi “CĐCS ở DN dưới 25” thành 1", "Đổi “Nghiệp đoàn” thành 1", "Đổi “Nghiệp đoàn” thành 1"], new long[] { 1, 3, 4, 5 }.Select(First));
        // Tân Uyên is the cell that the source leaves open: its other readings are offered too
        Assert.Equal(["Đổi “CĐCS ở DN dưới 25” thành 1", "Đổi “CĐCS ở DN từ 25” thành 1", "Đổi “Nghiệp đoàn” thành 1", "Đổi tổng thành 0"], faults.First(f => f.UnitId == 3).Repairs.Take(4).Select(r => r.Label));
    }

    [Fact]
    public void A_row_that_no_single_part_mends_still_offers_each_part_and_says_what_its_column_then_misses()
    {
        // Sìn Hồ when its union was read both as a small enterprise and as an occupational union
        var table = Tables.Of78().With([new(new(6, TargetColumns.UnionsOccupational), 1), new(new(4, TargetColumns.UnionsOccupational), 0), new(new(4, TargetColumns.Unions), 0), new(new(null, TargetColumns.Unions), 1)]);
        var labels = AllotmentCheck.Find(table).First(f => f.UnitId == 6).Repairs.Select(r => r.Label).ToList();
        Assert.Contains("Đổi “CĐCS ở DN dưới 25” thành 0 (cột còn thiếu 1)", labels);
        Assert.Contains("Đổi “Nghiệp đoàn” thành 0 (cột còn thiếu 1)", labels);
        Assert.Contains("Đổi tổng thành 2", labels);
    }

    [Fact]
    public void Two_columns_of_a_file_cannot_be_one_target()
    {
        var file = CirculatingReader.ReadPasted(Scanned);
        string?[] chosen = [TargetColumns.Members, null, null, null, TargetColumns.Members, null, TargetColumns.UnionsOccupational, null];
        var taken = AllotmentImport.Lay(file, Plan, Empty(Tables.Of78()), chosen);
        Assert.Equal(["Cột C, G cùng được lấy làm “Tổng thực tăng”: chọn một cột, để các cột kia “Bỏ qua”."], taken.Problems);
        Assert.Equal("Đã chọn; cộng được 2, đúng bằng kế hoạch", taken.Columns[6].Why);
    }

    [Fact]
    public void A_note_marks_no_part_when_the_parts_do_not_make_its_figure()
    {
        var row = Lay(Scanned.Replace("6\tLĐLĐ huyện Sìn Hồ\t12\t12\t0\t0", "6\tLĐLĐ huyện Sìn Hồ\t12\t12\t5\t0", StringComparison.Ordinal)).Table.Units[5];
        Assert.True(row.FigureAt(TargetColumns.Members).Encouraged);
        Assert.False(row.FigureAt(TargetColumns.MembersPublicAndSmall).Encouraged);
    }

    [Fact]
    public void What_was_pasted_is_called_so_and_not_a_file()
    {
        Assert.StartsWith("Chữ đã dán không phải là bảng", Assert.Throws<TableRefused>(() => CirculatingReader.ReadPasted("Kính gửi các đơn vị")).Message);
        Assert.StartsWith("Bảng đã dán không có bảng chỉ tiêu nào", Assert.Throws<TableRefused>(() => CirculatingReader.ReadPasted("Nơi nhận:\tChủ tịch")).Message);
    }
}

namespace DoanKet.App.Tests.Directives;

public class FigureReadingTests
{
    [Theory]
    [InlineData("chi-thi-tinh-uy.txt", ">= 70 % công nhân ..2025-12-31")]
    [InlineData("nghi-quyet-huyen-uy.txt", "> 1800 đoàn viên ..2028-12-31", ".. 20–25 CĐCS ..2028-12-31 [>= 20 lao động]", ".. 5–7 % đoàn viên ưu tú ..2028-12-31", "<= 3 % CĐCS/năm ..2028-12-31")]
    [InlineData("ke-hoach-ldld.txt", ">= 90 % CĐCS 2025-01-01..2025-12-31", ">= 1 cuộc đối thoại/CĐCS 2025-01-01..2025-12-31", "= 35 mái ấm 2025-01-01..2025-12-31", "= 60000000 đồng/mái ấm 2025-01-01..2025-12-31", "= 1200 suất quà 2025-01-01..2025-12-31")]
    [InlineData("quyet-dinh-ldld.txt", "= 640 đoàn viên 2024-01-01..2024-12-31", "= 3 công đoàn cơ sở 2024-01-01..2024-12-31")]
    [InlineData("nghi-quyet-bch.md", ">= 30000 đoàn viên 2024-01-01..2024-12-31", "= 50 % CĐCS 2024-01-01..2024-12-31", ">= 80 % thỏa ước 2024-01-01..2024-12-31", ">= 2 đoàn viên ưu tú/CĐCS 2024-01-01..2024-12-31")]
    [InlineData("thong-tri.txt", ">= 30 % 2023-01-01..2028-12-31", ">= 10 % 2023-01-01..2028-12-31")]
    [InlineData("ket-luan.html", ">= 98 % 2025-01-01..2025-12-31")]
    [InlineData("ke-hoach-quet.txt", "= 95 % viên chức, NLD ..")]
    [InlineData("ket-luan-tinh-uy.txt", ">= 7000 đoàn viên/năm ..2025-12-31", ">= 90 % doanh nghiệp ..2025-12-31 [>= 25 lao động]")]
    [InlineData("nghi-quyet-chinh-phu.txt", "> 440000 doanh nghiệp 2023-01-01..2025-12-31", ".. 30–35 % ..2025-12-31")]
    [InlineData("thong-bao-huyen.txt", "= 2500 đoàn viên 2024-08-01..2024-12-31")]
    public void Targets_are_read_with_value_unit_comparator_period_and_threshold(string paper, params string[] expected)
    {
        var said = DirectivePapers.Read(paper).Targets.Select(t => t.Say()).ToList();
        Assert.All(expected, one => Assert.Contains(one, said));
    }

    [Fact]
    public void Results_are_facts_and_no_targets()
    {
        var reading = DirectivePapers.Read("nghi-quyet-huyen-uy.txt");
        Assert.Equal([(215m, "doanh nghiệp"), (6120m, "lao động"), (34m, "CĐCS"), (4210m, "đoàn viên"), (61m, "doanh nghiệp")], reading.Facts.Select(f => (f.Value ?? 0, f.Unit!)));
        Assert.Equal("2023-06-30", reading.Facts[0].To.ToString());
        Assert.DoesNotContain(reading.Targets, t => t.Value is 215 or 34 or 61);
    }

    [Fact]
    public void A_part_of_a_whole_keeps_both_numbers()
    {
        var fact = Assert.Single(DirectivePapers.Read("chi-thi-tinh-uy.txt").Facts, f => f.Of is not null);
        Assert.Equal((12m, 57m, "doanh nghiệp"), (fact.Value, fact.Of, fact.Unit));
    }

    [Theory]
    [InlineData("6 tháng đầu năm 2024", "2024-01-01", "2024-06-30")]
    [InlineData("6 tháng cuối năm 2024", "2024-07-01", "2024-12-31")]
    [InlineData("quý III/2024", "2024-07-01", "2024-09-30")]
    [InlineData("tháng 2 năm 2024", "2024-02-01", "2024-02-29")]
    [InlineData("giai đoạn 2024 - 2028", "2024-01-01", "2028-12-31")]
    [InlineData("từ ngày 01/5 đến hết ngày 31/5/2024", "2024-05-01", "2024-05-31")]
    [InlineData("đến hết năm 2026", "", "2026-12-31")]
    [InlineData("đến ngày 30 tháng 6 năm 2025", "", "2025-06-30")]
    public void Periods_are_read_as_they_are_said(string said, string from, string to)
    {
        var target = Assert.Single(DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. Phấn đấu {said} kết nạp 500 đoàn viên.").Targets);
        Assert.Equal((from, to), (target.From.ToString(), target.To.ToString()));
    }

    [Theory]
    [InlineData("100% doanh nghiệp có từ 25 lao động trở lên thành lập CĐCS", "= 100 % doanh nghiệp", ">= 25 lao động")]
    [InlineData("80% trở lên doanh nghiệp sử dụng trên 50 lao động ký thỏa ước", ">= 80 % doanh nghiệp", "> 50 lao động")]
    [InlineData("trên 90% đơn vị có dưới 20 người tổ chức hội nghị", "> 90 % đơn vị", "< 20 người")]
    [InlineData("thành lập 04 nghiệp đoàn cơ sở khu vực phi chính thức trở lên", ">= 4 nghiệp đoàn cơ sở", null)]
    [InlineData("chi không quá 1,5 tỷ đồng cho Tết", "<= 1500000000 đồng", null)]
    public void The_size_of_whom_it_concerns_is_no_figure_of_its_own(string said, string expected, string? threshold)
    {
        var target = Assert.Single(DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. Phấn đấu {said}.").Targets);
        Assert.StartsWith(expected, target.Say(), StringComparison.Ordinal);
        Assert.Equal(threshold, target.Threshold);
    }

    [Fact]
    public void A_share_without_a_number_is_a_target_without_a_value_and_told()
    {
        var reading = DirectivePapers.ReadBody("I. MỤC TIÊU\n1. Đến năm 2030, hầu hết các doanh nghiệp có tổ chức công đoàn.");
        var target = Assert.Single(reading.Targets);
        Assert.Equal((null, "hầu hết", "doanh nghiệp"), (target.Value, target.Comparator, target.Unit));
        Assert.Contains(reading.Uncertain, d => d.What == "targets" && d.Why.Contains("không có con số", StringComparison.Ordinal));
    }

    [Fact]
    public void An_anniversary_is_neither_a_figure_nor_a_period()
    {
        var target = Assert.Single(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Chào mừng kỷ niệm 95 năm Ngày thành lập Công đoàn Việt Nam (28/7/1929-28/7/2024), kết nạp 120 đoàn viên trong tháng 7/2024.").Targets);
        Assert.Equal("= 120 đoàn viên 2024-07-01..2024-07-31", target.Say());
    }

    [Fact]
    public void A_table_of_the_annex_is_told_with_its_size_and_whether_it_agrees()
    {
        var table = Assert.Single(DirectivePapers.Read("ke-hoach-ldld.txt").Tables);
        Assert.Equal(("PHỤ LỤC PHÂN BỔ MÁI ẤM CÔNG ĐOÀN NĂM 2025", 3, true), (table.Name, table.Rows, table.Agrees));
        Assert.Equal(["TT", "Đơn vị", "Số nhà", "Kinh phí (triệu đồng)"], table.Columns);
    }
}

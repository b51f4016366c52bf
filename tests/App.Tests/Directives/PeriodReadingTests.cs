namespace DoanKet.App.Tests.Directives;

/// <summary>The time of a target where the paper tells it in pieces: a line above its dashes, a quarter of the year that the section names.</summary>
public class PeriodReadingTests
{
    [Fact]
    public void A_line_that_only_names_a_time_holds_for_the_dashes_below_it()
    {
        var reading = DirectivePapers.ReadBody("""
            I. MỤC TIÊU
            1. Mục tiêu cụ thể
            * Giai đoạn 2024 - 2026:
            - Kết nạp 3.300 đoàn viên.
            - Thành lập 21 CĐCS.
            * Định hướng đến năm 2030:
            - 95% CĐCS có thỏa ước.
            2. Mục tiêu khác
            a) Đến năm 2025
            - Kết nạp 700 đoàn viên.
            - Tầm nhìn đến năm 2040:
            - 99% doanh nghiệp có công đoàn.
            b) Năm 2026
            - Thành lập 8 CĐCS.
            """);
        Assert.Equal(
            ["= 3300 đoàn viên 2024-01-01..2026-12-31", "= 21 CĐCS 2024-01-01..2026-12-31", "= 95 % CĐCS ..2030-12-31", "= 700 đoàn viên ..2025-12-31", "= 99 % doanh nghiệp ..2040-12-31", "= 8 CĐCS 2026-01-01..2026-12-31"],
            reading.Targets.Select(t => t.Say()));
    }

    [Theory]
    [InlineData("Quý I đạt 20%", "2025-01-01", "2025-03-31")]
    [InlineData("6 tháng đầu năm hoàn thành 45% kế hoạch", "2025-01-01", "2025-06-30")]
    [InlineData("3 tháng cuối năm kết nạp 60 đoàn viên", "2025-10-01", "2025-12-31")]
    [InlineData("Trong tháng 7 kết nạp 60 đoàn viên", "2025-07-01", "2025-07-31")]
    [InlineData("Đến hết quý III đạt 70% kế hoạch", "", "2025-09-30")]
    public void A_part_of_the_year_is_that_of_the_year_of_the_section(string said, string from, string to)
    {
        var target = Assert.Single(DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. Năm 2025\n- {said}.").Targets);
        Assert.Equal((from, to), (target.From.ToString(), target.To.ToString()));
    }

    [Fact]
    public void Quarters_side_by_side_are_each_their_own_and_none_where_several_years_are_meant()
    {
        Assert.Equal(
            ["= 25 % 2024-01-01..2024-03-31", "= 50 % 2024-04-01..2024-06-30", "= 80 % 2024-07-01..2024-09-30", "= 100 % 2024-10-01..2024-12-31"],
            DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Tiến độ quý I đạt 25%, quý II đạt 50%, quý III đạt 80% và quý IV đạt 100% số được giao.").Targets.Select(t => t.Say()));
        Assert.Equal("= 25 % 2024-01-01..2028-12-31", Assert.Single(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Giai đoạn 2024 - 2028\n- Quý I đạt 25%.").Targets).Say());
        Assert.Equal("= 9 CĐCS 2024-01-01..2024-12-31", Assert.Single(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Thành lập 9 CĐCS (quý I: 02; quý II: 03; quý III: 04).").Targets).Say());
        Assert.Equal("= 2 lớp/tháng 2024-01-01..2024-12-31", Assert.Single(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Hằng tháng 2 lần họp; mỗi tháng mở 2 lớp.").Targets).Say());
    }

    [Fact]
    public void A_bare_year_behind_until_is_a_time() =>
        Assert.Equal("= 400 đoàn viên ..2027-12-31", Assert.Single(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Đến 2027, có thêm 400 đoàn viên.").Targets).Say());
}

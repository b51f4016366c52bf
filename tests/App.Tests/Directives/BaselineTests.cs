namespace DoanKet.App.Tests.Directives;

/// <summary>A figure that a target is set against belongs to the time before it, and takes nothing from the target.</summary>
public class BaselineTests
{
    private const string Year = " 2024-01-01..2024-12-31";

    [Theory]
    [InlineData("Tỷ lệ đoàn viên được khám sức khỏe đạt 88% (năm 2023 đạt 81,4%)", "= 88 %", "81.4 % 2023-12-31")]
    [InlineData("Giới thiệu 640 đoàn viên ưu tú (cả năm 2023 giới thiệu 512 đoàn viên)", "= 640 đoàn viên ưu tú", "512 đoàn viên 2023-12-31")]
    [InlineData("Có 72% CĐCS tổ chức hội nghị (năm 2022 là 64%)", "= 72 % CĐCS", "64 % 2022-12-31")]
    [InlineData("Ít nhất 30 doanh nghiệp ký thỏa ước (6 tháng cuối năm 2023 có 11 doanh nghiệp)", ">= 30 doanh nghiệp", "11 doanh nghiệp 2023-12-31")]
    public void Brackets_with_an_earlier_year_are_a_fact_and_the_target_keeps_its_own_time(string sentence, string target, string fact)
    {
        var reading = DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. {sentence}.");
        Assert.Equal(target + Year, Assert.Single(reading.Targets).Say());
        var was = Assert.Single(reading.Facts);
        Assert.Equal(fact, $"{was.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)} {was.Unit} {was.To}");
    }

    [Fact]
    public void The_year_of_the_heading_holds_though_brackets_name_another()
    {
        var reading = DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Năm 2025\n- Kết nạp 2.100 đoàn viên, tăng 12% so với năm 2024 (năm 2024 ước đạt 1.870 đoàn viên).\n2. Đến năm 2028\n- Thành lập 90 CĐCS (năm 2023 có 61 CĐCS).");
        Assert.Equal(["= 2100 đoàn viên 2025-01-01..2025-12-31", "= 90 CĐCS ..2028-12-31"], reading.Targets.Select(t => t.Say()));
        Assert.Equal([1870m, 61m], reading.Facts.Select(f => f.Value ?? 0));
    }

    [Fact]
    public void A_year_that_is_over_is_no_target_without_brackets_too_and_what_is_built_on_gives_no_time()
    {
        var reading = DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Năm 2023 đạt 77%, năm 2024 phấn đấu đạt 83%.\n2. Phát huy thành tích năm 2023, kết nạp 610 đoàn viên.");
        Assert.Equal(["= 83 %" + Year, "= 610 đoàn viên" + Year], reading.Targets.Select(t => t.Say()));
        Assert.Equal("2023-12-31", Assert.Single(reading.Facts).To.ToString());
    }

    [Fact]
    public void A_result_further_on_in_the_sentence_takes_no_time_from_the_target()
    {
        var reading = DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Tỷ lệ CĐCS có nội quy đạt 92%; năm 2023 đạt 86%.");
        Assert.Equal("= 92 %" + Year, Assert.Single(reading.Targets).Say());
        Assert.Equal(86m, Assert.Single(reading.Facts).Value);
    }

    [Fact]
    public void Brackets_with_a_time_to_come_stay_a_target_of_that_time()
    {
        var reading = DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Giai đoạn 2024 - 2028\n- Kết nạp 9.000 đoàn viên (riêng năm 2025 kết nạp 2.000 đoàn viên).");
        Assert.Equal(["= 9000 đoàn viên 2024-01-01..2028-12-31", "= 2000 đoàn viên 2025-01-01..2025-12-31"], reading.Targets.Select(t => t.Say()));
        Assert.Empty(reading.Facts);
    }

    [Theory]
    [InlineData("Thành lập 18 CĐCS, tăng 03 CĐCS so với cùng kỳ năm 2023", "= 18 CĐCS")]
    [InlineData("Tỷ lệ ký thỏa ước đạt 79%, cao hơn 4% so với năm 2023", "= 79 %")]
    [InlineData("Có 66% CĐCS có nội quy; tăng 6% so với năm 2022", "= 66 % CĐCS")]
    public void What_only_compares_is_told_and_no_target_of_its_own(string sentence, string target)
    {
        var reading = DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. {sentence}.");
        Assert.Equal(target + Year, Assert.Single(reading.Targets).Say());
        Assert.Contains(reading.Uncertain, d => d.What == "targets" && d.Why.StartsWith("Con số này chỉ so", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_of_a_time_that_was_over_when_the_paper_was_signed_are_facts_of_its_introduction()
    {
        var reading = DirectivePapers.ReadBody("""
            Trong 11 tháng năm 2023, toàn tỉnh có 07 cuộc ngừng việc với 2.410 lượt công nhân tham gia.
            Theo số liệu của cơ quan Thuế, có 930 doanh nghiệp đang hoạt động, công đoàn chỉ chiếm 18,5%.
            Qua khảo sát, 140 doanh nghiệp nợ kinh phí công đoàn với số tiền 9,2 tỷ đồng; lao động giảm 1.700 người.
            I. NHIỆM VỤ
            1. Các cấp công đoàn đẩy mạnh tuyên truyền.
            """);
        Assert.Equal([7m, 2410m, 930m, 18.5m, 140m, 9_200_000_000m, 1700m], reading.Facts.Select(f => f.Value ?? 0));
        Assert.Empty(reading.Targets);
    }
}

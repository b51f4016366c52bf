namespace DoanKet.App.Tests.Directives;

/// <summary>One sentence with several figures: each comes, with the unit and the comparator that are its own.</summary>
public class SeveralFiguresTests
{
    private const string Year = " 2024-01-01..2024-12-31";

    [Theory]
    [InlineData("Kết nạp ít nhất 500 đoàn viên và thành lập 10 công đoàn cơ sở", ">= 500 đoàn viên", "= 10 công đoàn cơ sở")]
    [InlineData("Phấn đấu kết nạp 1.000 đoàn viên, thành lập 15 CĐCS, 100 % CĐCS có nội quy", "= 1000 đoàn viên", "= 15 CĐCS", "= 100 % CĐCS")]
    [InlineData("Ít nhất 90 % CĐCS và 80 % nghiệp đoàn ký thỏa ước", ">= 90 % CĐCS", "= 80 % nghiệp đoàn")]
    [InlineData("Số đoàn viên kết nạp mới: 500; số CĐCS thành lập mới là 12; tổng số lớp tập huấn: 05", "= 500 đoàn viên", "= 12 CĐCS", "= 5 lớp")]
    [InlineData("Kết nạp: 500 đoàn viên, giới thiệu: 50 đoàn viên ưu tú", "= 500 đoàn viên", "= 50 đoàn viên ưu tú")]
    [InlineData("Kết nạp mới 1.200 đoàn viên (trong đó khu vực ngoài nhà nước 900 đoàn viên), thành lập 14 CĐCS", "= 1200 đoàn viên", "= 900 đoàn viên", "= 14 CĐCS")]
    [InlineData("Mỗi CĐCS tổ chức ít nhất 02 hội nghị và giới thiệu 3 đoàn viên ưu tú", ">= 2 hội nghị/CĐCS", "= 3 đoàn viên ưu tú/CĐCS")]
    [InlineData("Thành lập công đoàn tại tối thiểu 30 doanh nghiệp có từ 50 lao động trở lên, kết nạp 2.500 người", ">= 30 doanh nghiệp", "= 2500 người")]
    [InlineData("Hỗ trợ 12 đoàn viên, 60 triệu đồng/nhà", "= 12 đoàn viên", "= 60000000 đồng/nhà")]
    [InlineData("Không để xảy ra quá 02 vụ ngừng việc, giảm 50% số vụ so với năm 2023", "<= 2 vụ", "= 50 % vụ")]
    public void Each_figure_of_a_sentence_is_a_target_with_its_own_comparator(string sentence, params string[] expected) =>
        Assert.Equal(expected.Select(e => e + Year), DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. {sentence}.").Targets.Select(t => t.Say().Split(" [")[0]));

    [Fact]
    public void In_a_working_section_too_the_second_figure_comes_and_what_is_gained_needs_no_word_before_it()
    {
        var reading = DirectivePapers.ReadBody("I. NHIỆM VỤ\n1. Ban Tổ chức kết nạp ít nhất 500 đoàn viên và mở 10 lớp tập huấn.\n2. Văn phòng phấn đấu in 200 bài; phát hành 40 tin.\n3. LĐLĐ các huyện thành lập mới 12 CĐCS.\n4. Ban Tuyên giáo đã mở 7 lớp.");
        Assert.Equal([">= 500 đoàn viên", "= 10 lớp", "= 200 bài", "= 40 tin", "= 12 CĐCS"], reading.Targets.Select(t => t.Say().Replace(Year, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_word_that_may_hold_for_the_next_figure_too_is_told_and_not_taken_over()
    {
        var reading = DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Ít nhất 90 % CĐCS và 80 % nghiệp đoàn ký thỏa ước.\n2. Kết nạp 30 đoàn viên và thành lập 2 CĐCS.");
        var doubt = Assert.Single(reading.Uncertain, d => d.What == "targets");
        Assert.Equal(("80 % nghiệp đoàn ký thỏa ước", "Chữ “ít nhất” đứng trước con số khác của câu; chưa rõ có áp dụng cho con số này không."), (doubt.Text, doubt.Why));
    }

    [Fact]
    public void Where_from_is_a_fact_and_where_to_is_the_target()
    {
        var reading = DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Nâng tỷ lệ doanh nghiệp có tổ chức công đoàn từ 35% năm 2023 lên 50% năm 2025.");
        Assert.Equal("= 50 % 2025-01-01..2025-12-31", Assert.Single(reading.Targets).Say());
        var fact = Assert.Single(reading.Facts);
        Assert.Equal((35m, "%", "2023-12-31"), (fact.Value, fact.Unit, fact.To.ToString()));
        Assert.DoesNotContain(reading.Uncertain, d => d.What == "targets");
    }

    [Theory]
    [InlineData("Khoảng 10 % đoàn viên ưu tú được kết nạp Đảng", "khoảng 10 % đoàn viên ưu tú", "“khoảng”")]
    [InlineData("Giới thiệu gần 200 đoàn viên ưu tú", "gần 200 đoàn viên ưu tú", "“gần”")]
    [InlineData("Hai phần ba, tức tối thiểu 2/3 số CĐCS, có thỏa ước", ">= 66.67 % CĐCS", "“2/3”; đọc là 66,67 %")]
    [InlineData("Kết nạp 1 .200 đoàn viên", "= 1200 đoàn viên", "“1 .200”; đọc là 1.200")]
    public void A_figure_that_is_not_exact_or_had_to_be_mended_says_so(string sentence, string expected, string why)
    {
        var reading = DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. {sentence}.");
        Assert.Equal(expected + Year, Assert.Single(reading.Targets).Say());
        Assert.Contains(reading.Uncertain, d => d.What == "targets" && d.Why.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_that_begins_with_a_figure_keeps_its_number() =>
        Assert.Equal(["I.1", "I.2"], DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. 100% CĐCS có nội quy;\n2. 95 % đoàn viên được tập huấn.").Targets.Select(t => t.Path));
}

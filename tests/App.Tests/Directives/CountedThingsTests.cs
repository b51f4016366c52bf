namespace DoanKet.App.Tests.Directives;

/// <summary>What is counted, and which numbers of a working section are to be reached.</summary>
public class CountedThingsTests
{
    private const string Year = " 2024-01-01..2024-12-31";

    [Theory]
    [InlineData("Vận hành tốt công đoàn 02 cấp, phấn đấu 100% công đoàn xã có quy chế", "= 100 % công đoàn")]
    [InlineData("Khởi công 9 “Nhà nhân ái”, mức hỗ trợ 40 triệu đồng/nhà", "= 9 Nhà nhân ái", "= 40000000 đồng/nhà")]
    [InlineData("90% cấp ủy viên, 80% chủ tịch công đoàn cơ sở được bồi dưỡng", "= 90 % cấp ủy viên", "= 80 % chủ tịch công đoàn cơ sở")]
    [InlineData("Thành lập 12 tổ chức Đoàn TNCS Hồ Chí Minh, 06 tổ chức Hội Liên hiệp Thanh niên", "= 12 tổ chức Đoàn TNCS", "= 6 tổ chức Hội Liên hiệp Thanh niên")]
    [InlineData("Tuyên truyền cho 450 lượt người sử dụng lao động và 900 lượt nữ công nhân", "= 450 lượt người sử dụng lao động", "= 900 lượt nữ công nhân")]
    [InlineData("Thu kinh phí đạt 97% số phải thu, để lại cơ sở 75% nguồn thu", "= 97 % số phải thu", "= 75 % nguồn thu")]
    [InlineData("60% doanh nghiệp tổ chức hội nghị người lao động hằng năm", "= 60 % doanh nghiệp")]
    [InlineData("Số vụ tranh chấp giảm từ 5% đến 8%/năm", ".. 5–8 %/năm")]
    [InlineData("Thành lập mới 7 CĐCS; nghiệp đoàn: 03; tổ công đoàn: 11", "= 7 CĐCS", "= 3 nghiệp đoàn", "= 11 tổ công đoàn")]
    public void Units_are_taken_whole(string sentence, params string[] expected) =>
        Assert.Equal(expected.Select(e => e + Year), DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. {sentence}.").Targets.Select(t => t.Say()));

    [Theory]
    [InlineData("Bồi dưỡng nghiệp vụ cho 100% cán bộ công đoàn cơ sở", "= 100 % cán bộ công đoàn")]
    [InlineData("Hoàn thành rà soát 100% dữ liệu đoàn viên", "= 100 % dữ liệu đoàn viên")]
    [InlineData("Giảm 15% số đầu mối trực thuộc", "= 15 % đầu mối")]
    [InlineData("Tặng 320 suất quà cho công nhân khó khăn, mỗi suất 500.000 đồng", "= 320 suất quà")]
    [InlineData("Mở 06 lớp cho 240 cán bộ", "= 6 lớp", "= 240 cán bộ")]
    [InlineData("Kiểm tra việc thu kinh phí tại 14 công đoàn cơ sở", "= 14 công đoàn cơ sở")]
    [InlineData("100% đơn vị trực thuộc có kế hoạch", "= 100 % đơn vị")]
    [InlineData("Số lượng: 80 công nhân tiêu biểu", "= 80 công nhân")]
    public void Work_that_is_told_with_its_amount_is_a_target(string sentence, params string[] expected) =>
        Assert.Equal(expected.Select(e => e + Year), DirectivePapers.ReadBody($"I. NHIỆM VỤ\n1. {sentence}.").Targets.Select(t => t.Say()));

    [Fact]
    public void Rates_rules_by_size_and_one_of_a_thing_are_none() =>
        Assert.Empty(DirectivePapers.ReadBody("""
            I. NHIỆM VỤ
            1. Cử tối thiểu 02 người, nếu doanh nghiệp có dưới 30 lao động.
            2. Doanh nghiệp đóng kinh phí công đoàn bằng 2% quỹ tiền lương.
            3. Tổ chức 01 hội nghị sơ kết, hỗ trợ 3.000.000 đồng từ kinh phí.
            4. Ban chấp hành có từ 05 đến 11 ủy viên.
            """).Targets);

    [Fact]
    public void What_stands_under_a_heading_of_numbers_and_conditions_is_a_rule() =>
        Assert.Empty(DirectivePapers.ReadBody("I. NỘI DUNG\n1. Số lượng, thành phần tham gia\na) Ít nhất 04 người đối với cơ sở nhỏ;\nb) Không quá 09 người, tối thiểu 02 người là nữ.\n2. Điều kiện xét chọn\n- Có ít nhất 05 năm công tác, tối thiểu 02 sáng kiến.").Targets);
}

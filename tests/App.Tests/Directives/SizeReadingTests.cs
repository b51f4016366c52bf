namespace DoanKet.App.Tests.Directives;

/// <summary>Whom a target concerns: sizes with two ends, and how long an employer has been at work, which is neither a size nor a comparator.</summary>
public class SizeReadingTests
{
    [Theory]
    [InlineData("55% doanh nghiệp sử dụng từ 30 đến dưới 80 lao động có công đoàn", "= 55 % doanh nghiệp", ">= 30 < 80 lao động")]
    [InlineData("Ít nhất 40% hợp tác xã có từ 10 đến 25 lao động gia nhập nghiệp đoàn", ">= 40 % hợp tác xã", ">= 10 <= 25 lao động")]
    [InlineData("90% đơn vị có quy mô từ 50 - 100 lao động ký thỏa ước", "= 90 % đơn vị", ">= 50 <= 100 lao động")]
    [InlineData("70% doanh nghiệp có từ 15 lao động đến dưới 60 lao động tổ chức đối thoại", "= 70 % doanh nghiệp", ">= 15 < 60 lao động")]
    [InlineData("65% doanh nghiệp có trên 20 người đến 40 người có tổ công đoàn", "= 65 % doanh nghiệp", "> 20 <= 40 người")]
    [InlineData("85% doanh nghiệp có từ 30 lao động trở lên hoạt động từ 12 tháng trở lên thành lập CĐCS", "= 85 % doanh nghiệp", ">= 30 lao động")]
    [InlineData("85% doanh nghiệp hoạt động ổn định từ 09 tháng trở lên, có từ 40 lao động trở lên thành lập CĐCS", "= 85 % doanh nghiệp", ">= 40 lao động")]
    [InlineData("85% trở lên doanh nghiệp đã hoạt động 02 năm trở lên có từ 40 lao động thành lập CĐCS", ">= 85 % doanh nghiệp", ">= 40 lao động")]
    public void Both_ends_of_a_size_and_no_time_at_work_make_the_threshold(string said, string target, string threshold)
    {
        var one = Assert.Single(DirectivePapers.ReadBody($"I. CHỈ TIÊU\n1. Phấn đấu {said}.").Targets);
        Assert.StartsWith(target + " 2024", one.Say(), StringComparison.Ordinal);
        Assert.Equal(threshold, one.Threshold);
    }

    [Fact]
    public void Both_ends_are_said_in_words() =>
        Assert.Contains("55 % doanh nghiệp (nơi có từ 30 đến dưới 80 lao động)", DoanKet.App.Directives.Reading.DirectiveWords.Write(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. 55% doanh nghiệp sử dụng từ 30 đến dưới 80 lao động có công đoàn.")), StringComparison.Ordinal);
}

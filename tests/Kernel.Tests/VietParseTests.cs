using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class VietParseTests
{
    [Theory]
    [InlineData("22/07/2024")]
    [InlineData("22/7/2024")]
    [InlineData(" 22-7-2024 ")]
    [InlineData("22.07.2024")]
    [InlineData("22 / 7 / 2024")]
    [InlineData("2024-07-22")]
    [InlineData("2024/7/22")]
    public void A_day_is_read_in_every_usual_writing(string typed) => Assert.Equal(new DateOnly(2024, 7, 22), VietParse.Day(typed).Value);

    [Fact]
    public void The_day_comes_before_the_month() => Assert.Equal(new DateOnly(2024, 12, 1), VietParse.Day("1/12/2024").Value);

    [Fact]
    public void A_year_alone_is_kept_as_a_year_but_is_no_day()
    {
        var date = VietParse.Date("1987").Value;
        Assert.True(date.IsYearOnly);
        Assert.Equal("1987", date.ToString());
        Assert.Contains("chỉ có năm", VietParse.Day("1987").Problem);
    }

    [Theory]
    [InlineData("30/02/1990", "Không có ngày 30/02/1990")]
    [InlineData("29/2/2023", "Không có ngày 29/02/2023")]
    [InlineData("0/5/2023", "Không có ngày 00/05/2023")]
    [InlineData("07/22/2024", "Không có tháng 22")]
    [InlineData("22/7/24", "chỉ có hai số của năm")]
    [InlineData("7/2024", "chỉ có tháng và năm")]
    [InlineData("22/07/0024", "Năm 24 không hợp lý")]
    [InlineData("3024", "Năm 3024 không hợp lý")]
    [InlineData("22-07/2024", "Không đọc được ngày")]
    [InlineData("hôm qua", "Không đọc được ngày")]
    [InlineData("", "Chưa có ngày")]
    public void A_date_that_cannot_be_is_explained(string typed, string problem) => Assert.Contains(problem, VietParse.Date(typed).Problem);

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234\u202F567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1.234,00", 1234)]
    [InlineData("1,234.0", 1234)]
    [InlineData("12,0", 12)]
    [InlineData("12.0", 12)]
    [InlineData("007", 7)]
    [InlineData("-5", -5)]
    [InlineData("−1.234", -1234)]
    [InlineData("– 5", -5)]
    [InlineData("+3", 3)]
    [InlineData("0", 0)]
    public void A_whole_number_is_read_in_every_usual_writing(string typed, long value) => Assert.Equal(value, VietParse.Number(typed).Value);

    [Theory]
    [InlineData("12,5", "có phần lẻ")]
    [InlineData("1.234,5", "có phần lẻ")]
    [InlineData("1.23", "có thể hiểu nhiều cách")]
    [InlineData("1.2345", "có thể hiểu nhiều cách")]
    [InlineData("1.234.56", "có thể hiểu nhiều cách")]
    [InlineData("1.234,567", "có phần lẻ")]
    [InlineData("0.123", "có thể hiểu nhiều cách")]
    [InlineData("1 23", "có thể hiểu nhiều cách")]
    [InlineData("12 người", "không phải là số")]
    [InlineData("--5", "không phải là số")]
    [InlineData("99999999999999999999", "quá lớn")]
    [InlineData("-", "có thể hiểu nhiều cách")]
    [InlineData(" ", "Chưa có số")]
    public void A_number_that_cannot_be_or_could_be_two_is_refused(string typed, string problem) =>
        Assert.Contains(problem, VietParse.Number(typed).Problem);

    [Fact]
    public void Every_day_written_reads_back_the_same() =>
        Prop.ForAll(Days.Any, day => VietParse.Day(VietFormat.Date(day)).Value == day && VietParse.Day($"{day:yyyy-MM-dd}").Value == day)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_whatever_is_too_strange_to_answer() =>
        Prop.ForAll<string?>(text =>
        {
            var typed = text ?? "";
            return (VietParse.Date(typed).Ok || VietParse.Date(typed).Problem.Length > 0) && (VietParse.Number(typed).Ok || VietParse.Number(typed).Problem.Length > 0)
                && (CitizenId.Parse(typed).Ok || CitizenId.Parse(typed).Problem.Length > 0) && (TaxCode.Parse(typed).Ok || TaxCode.Parse(typed).Problem.Length > 0)
                && (PhoneNumber.Parse(typed).Ok || PhoneNumber.Parse(typed).Problem.Length > 0);
        }).QuickCheckThrowOnFailure();
}

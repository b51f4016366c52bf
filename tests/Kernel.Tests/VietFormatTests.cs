using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class VietFormatTests
{
    [Theory]
    [InlineData(0, "0", "0")]
    [InlineData(3, "3", "+3")]
    [InlineData(-1, "−1", "−1")]
    [InlineData(1219, "1.219", "+1.219")]
    [InlineData(-1234567, "−1.234.567", "−1.234.567")]
    public void Numbers_have_dots_between_thousands_and_a_true_minus(long value, string number, string change) =>
        Assert.Equal((number, change), (VietFormat.Number(value), VietFormat.Signed(value)));

    [Fact]
    public void Missing_is_a_dash_and_nil_is_nil()
    {
        Assert.Equal("–", VietFormat.Number((long?)null));
        Assert.Equal("0", VietFormat.Number((long?)0));
        Assert.Equal("–", VietFormat.Date((DateOnly?)null));
    }

    [Fact]
    public void Money_is_in_whole_dong() => Assert.Equal("2.340.000 đồng", VietFormat.Money(2_340_000));

    [Theory]
    [InlineData(278, 475, "58,5%")]
    [InlineData(1, 2, "50,0%")]
    [InlineData(1, 2000, "0,1%")]
    [InlineData(-1, 2000, "−0,1%")]
    [InlineData(3, 2000, "0,2%")]
    [InlineData(-1, 2, "−50,0%")]
    [InlineData(2468, 100, "2.468,0%")]
    [InlineData(5, 0, "–")]
    public void Shares_have_one_decimal_halves_away_from_zero(long done, long target, string percent) =>
        Assert.Equal(percent, VietFormat.Percent(done, target));

    [Theory]
    [InlineData("600.0", "600")]
    [InlineData("2.5", "2,5")]
    [InlineData("-1234.56", "−1.234,56")]
    public void A_figure_has_as_many_decimals_as_it_needs(string value, string shown) =>
        Assert.Equal(shown, VietFormat.Exact(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2024-07-22", "22/07/2024", "ngày 22 tháng 7 năm 2024")]
    [InlineData("2024-01-05", "05/01/2024", "ngày 05 tháng 01 năm 2024")]
    [InlineData("2024-03-09", "09/03/2024", "ngày 09 tháng 3 năm 2024")]
    [InlineData("2025-12-10", "10/12/2025", "ngày 10 tháng 12 năm 2025")]
    public void Dates_are_written_as_on_union_papers(string day, string date, string words)
    {
        var value = DateOnly.Parse(day);
        Assert.Equal((date, words), (VietFormat.Date(value), VietFormat.DateWords(value)));
    }

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Prop.ForAll<long>(value => VietParse.Number(VietFormat.Number(value)).Value == value).QuickCheckThrowOnFailure();
}

using DoanKet.App.Platform.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Platform.Tables;

public sealed class TableNumberTests
{
    [Theory]
    [InlineData("1.100", 1100), InlineData("1,100", 1100), InlineData("1 100", 1100), InlineData("1\u00a0100", 1100), InlineData("12,5", 12.5), InlineData("12.5", 12.5)]
    [InlineData("1.234.567,8", 1234567.8), InlineData("1,234,567.8", 1234567.8), InlineData("−3", -3), InlineData("02", 2), InlineData("58,5%", 58.5), InlineData(" 7 ", 7)]
    public void Numbers_are_read_as_people_type_them(string typed, double number)
    {
        Assert.True(TableNumber.TryParse(typed, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory, InlineData("0912345678"), InlineData("12 KK"), InlineData("1.2.3"), InlineData("11/6/2024"), InlineData("-"), InlineData(""), InlineData("1.10.000"), InlineData("IV")]
    public void Codes_dates_and_words_are_not_numbers(string typed) => Assert.False(TableNumber.TryParse(typed, out _));

    [Fact]
    public void What_is_shown_reads_back() => Prop.ForAll<long>(cents =>
        TableNumber.TryParse(TableNumber.Show(cents), out var read) && read == cents).QuickCheckThrowOnFailure();

    [Fact]
    public void Addresses_read_back() => Prop.ForAll(Gen.Choose(1, 1_048_576).ToArbitrary(), Gen.Choose(1, 16_384).ToArbitrary(), (row, column) =>
        CellAddress.TryParse(CellAddress.Of(row, column), out var r, out var c) && (r, c) == (row, column)).QuickCheckThrowOnFailure();
}

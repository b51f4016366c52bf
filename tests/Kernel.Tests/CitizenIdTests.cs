using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class CitizenIdTests
{
    [Fact]
    public void Twelve_digits_tell_province_sex_and_birth_year()
    {
        var id = CitizenId.Parse("012 095 001306").Value;
        Assert.Equal(("012095001306", "Lai Châu", Sex.Male, 1995), (id.Number, id.Province!.Name, id.Sex, id.BirthYear));
        var girl = CitizenId.Parse("015312000001").Value;
        Assert.Equal(("Yên Bái", "Lào Cai", Sex.Female, 2012), (girl.Province!.OldName, girl.Province.Name, girl.Sex, girl.BirthYear));
    }

    [Fact]
    public void Nine_digits_are_an_old_card_that_tells_nothing()
    {
        var id = CitizenId.Parse("045123456").Value;
        Assert.True(id.IsOld);
        Assert.Null(id.Province);
        Assert.Null(id.Problem(1990, Sex.Female));
    }

    [Theory]
    [InlineData("012195001306", 1995, Sex.Female, null)]
    [InlineData("012195001306", null, null, null)]
    [InlineData("012195001306", 1996, Sex.Female, "Số định danh ghi năm sinh 1995, ngày sinh ghi 1996. Kiểm tra lại trên thẻ")]
    [InlineData("012195001306", 1995, Sex.Male, "Số định danh là của nữ, giới tính ghi nam. Kiểm tra lại trên thẻ")]
    [InlineData("003195001306", null, null, "Ba số đầu 003 không phải mã tỉnh. Kiểm tra lại số định danh")]
    [InlineData("100195001306", 1995, Sex.Female, null)]
    public void A_number_that_does_not_fit_the_person_is_a_warning(string number, int? year, Sex? sex, string? problem) =>
        Assert.Equal(problem, CitizenId.Parse(number).Value.Problem(year, sex));

    [Fact]
    public void A_zero_lost_in_a_spreadsheet_is_put_back_and_said()
    {
        var id = CitizenId.Parse("12195000640", 1995, Sex.Female);
        Assert.Equal(("012195000640", "đã thêm số 0"), (id.Value.Number, id.Note));
    }

    [Theory]
    [InlineData("12195000640", 1991, "có 11 số")]
    [InlineData("99195000640", null, "có 11 số")]
    [InlineData("0121950006401", null, "có 13 số")]
    [InlineData("01219500064O", null, "chỉ gồm chữ số")]
    [InlineData("", null, "Chưa có")]
    public void Digits_that_cannot_be_a_number_are_refused_with_their_count(string typed, int? year, string problem) =>
        Assert.Contains(problem, CitizenId.Parse(typed, year).Problem);

    [Theory]
    [InlineData("012095001306", "012•••••306")]
    [InlineData("12095001395", "12•••••••95")]
    [InlineData("123456789", "12•••••89")]
    [InlineData("12345", "•••••")]
    [InlineData("", "")]
    public void Lists_show_a_masked_number(string number, string mask) => Assert.Equal(mask, CitizenId.Mask(number));

    [Fact]
    public void A_number_never_prints_itself_whole() => Assert.Equal("012•••••306", $"{CitizenId.Parse("012095001306").Value}");

    [Fact]
    public void Every_number_fits_the_person_it_was_made_from() =>
        Prop.ForAll(
            Gen.Choose(1900, 2399).ToArbitrary(), Gen.Elements(Sex.Male, Sex.Female).ToArbitrary(), Gen.Elements<Province>(Province.All).ToArbitrary(),
            (year, sex, province) =>
            {
                var century = (year - 1900) / 100 * 2 + (sex == Sex.Female ? 1 : 0);
                var id = CitizenId.Parse($"{province.Code}{century}{year % 100:00}000123").Value;
                return id.Province == province && id.Problem(year, sex) is null && id.Problem(year + 1, sex) is not null;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_63_provinces_of_then_in_34_of_today() =>
        Assert.Equal((63, 34), (Province.All.Count, Province.All.Select(province => province.Name).Distinct().Count()));
}

using DoanKet.App.Members.Import.Reading;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberValuesTests
{
    [Theory]
    [InlineData("15/03/1990")]
    [InlineData("15-3-1990")]
    [InlineData("15.03.1990")]
    [InlineData("15 / 3 / 1990")]
    [InlineData("15 03 1990")]
    [InlineData("1990-03-15")]
    [InlineData("1990-03-15 00:00:00")]
    [InlineData("15/03/1990 0:00")]
    [InlineData("ngày 15 tháng 3 năm 1990")]
    [InlineData("'15/03/1990")]
    [InlineData("15031990")]
    [InlineData("32947")]
    [InlineData(32947)]
    [InlineData(15031990)]
    public void A_day_is_read_in_every_usual_form(object typed)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal(new DateOnly(1990, 3, 15), line.BirthDate);
        Assert.Empty(line.Findings);
    }

    [Fact]
    public void A_real_date_of_excel_is_the_day_it_shows() => Assert.Equal(new DateOnly(1990, 3, 15), ListFile.One("Lò Văn Páo", new DateOnly(1990, 3, 15)).BirthDate);

    [Theory]
    [InlineData("1990")]
    [InlineData(1990)]
    [InlineData("3/1990")]
    [InlineData("00/00/1990")]
    [InlineData("--/--/1990")]
    public void A_year_alone_is_kept_as_a_year(object typed)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal((null, 1990), (line.BirthDate, line.BirthYear));
        Assert.Equal(["birth-date-year-only"], line.Codes());
        Assert.False(line.HasError);
    }

    [Fact]
    public void A_year_in_a_cell_formatted_for_days_is_no_day_of_1905() => Assert.Equal((null, 1990), (ListFile.One("A B", new DateOnly(1905, 6, 12)) is var l ? l.BirthDate : null, l.BirthYear));

    [Theory]
    [InlineData("31/02/1990", "birth-date-impossible")]
    [InlineData("15/13/1990", "birth-date-impossible")]
    [InlineData("03/25/1990", "birth-date-impossible")]
    [InlineData("15/03/199", "birth-date-impossible")]
    [InlineData("15/03/1890", "birth-date-impossible")]
    [InlineData("15/03/2090", "birth-date-future")]
    [InlineData("2090", "birth-date-future")]
    [InlineData("không rõ", "birth-date-unreadable")]
    [InlineData("15/03/2015", "under-15")]
    [InlineData("2015", "birth-date-year-only,under-15")]
    public void A_wrong_birth_date_keeps_the_line_out(string typed, string codes)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal(codes, string.Join(',', line.Codes()));
        Assert.True(line.HasError);
    }

    [Fact]
    public void Month_before_day_is_said_with_the_day_meant() => Assert.Contains("25/03/1990", ListFile.One("Lò Văn Páo", "03/25/1990").Findings[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("05/03/87", 1987)]
    [InlineData("05/03/05", 2005)]
    [InlineData("05/03/20", 1920)]
    public void Two_digits_of_a_year_mean_a_grown_person(string typed, int year)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal(new DateOnly(year, 3, 5), line.BirthDate);
        Assert.Equal(["birth-date-short-year"], line.Codes());
    }

    [Theory]
    [InlineData("2010")]
    [InlineData(2010)]
    [InlineData("3/2010")]
    public void Of_a_year_of_joining_alone_the_first_day_is_written_and_said(object typed)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", joined: typed);
        Assert.Equal(new DateOnly(2010, 1, 1), line.JoinedOn);
        Assert.Contains("ghi 01/01/2010", Assert.Single(line.Findings, f => f.Code == "joined-on-year-only").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_turned_fifteen_within_the_year_of_joining_is_no_child() => Assert.False(ListFile.One("Lò Văn Páo", "15/10/1995", joined: "2010").HasError);

    [Fact]
    public void Age_counts_on_the_day_of_joining()
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", joined: "14/03/2005");
        Assert.Equal(["under-15"], line.Codes());
        Assert.Empty(ListFile.One("Lò Văn Páo", "15/03/1990", joined: "15/03/2005").Findings);
    }

    [Theory]
    [InlineData("012090001234", "012090001234", "")]
    [InlineData("012 090 001 234", "012090001234", "")]
    [InlineData("'012.090.001.234", "012090001234", "")]
    [InlineData(12090001234L, "012090001234", "citizen-id-zero-restored")]
    [InlineData("12090001234", "012090001234", "citizen-id-zero-restored")]
    [InlineData(1090001234L, "001090001234", "citizen-id-zero-restored")]
    [InlineData("1.2090001234E+10", null, "citizen-id-rounded")]
    [InlineData("1,20E+11", null, "citizen-id-rounded")]
    [InlineData("0120900012", null, "citizen-id-length")]
    [InlineData("0120900012345", null, "citizen-id-length")]
    [InlineData("01209000123A", null, "citizen-id-letters")]
    [InlineData("012190001234", "012190001234", "citizen-id-sex-mismatch")]
    [InlineData("012091001234", "012091001234", "citizen-id-year-mismatch")]
    [InlineData("013090001234", "013090001234", "citizen-id-province-unknown")]
    [InlineData("012345678", null, "citizen-id-old-9-digits")]
    [InlineData("B1234567", null, "citizen-id-passport")]
    public void A_citizen_number_is_mended_or_judged(object typed, string? id, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", typed);
        Assert.Equal(id, line.CitizenId);
        Assert.Equal(code, string.Join(',', line.Codes()));
        if (code.Length > 0) Assert.Equal("E", line.Findings[0].Column);
    }

    [Fact]
    public void An_old_number_and_a_passport_go_to_the_other_papers()
    {
        Assert.Equal("012345678", ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", 12345678.ToString("000000000", null)).OtherId);
        Assert.Equal("B1234567", ListFile.One("John Smith", "15/03/1990", "Nam", "b1234567").OtherId);
    }

    [Theory]
    [InlineData("0912 345 627", "0912345627", "")]
    [InlineData(912345627, "0912345627", "phone-zero-restored")]
    [InlineData("912345627", "0912345627", "phone-zero-restored")]
    [InlineData("+84 912 345 627", "0912345627", "")]
    [InlineData("0912345627 - 0987654321", "0912345627", "two-phones")]
    [InlineData("0912345627; 0987654321", "0912345627", "two-phones")]
    [InlineData("0912345627 0987654321", "0912345627", "two-phones")]
    [InlineData("091234562", null, "phone-invalid")]
    [InlineData("không có", null, "phone-invalid")]
    public void A_phone_is_mended_or_left_out(object typed, string? phone, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", "012090001234", typed);
        Assert.Equal(phone, line.Phone);
        Assert.Equal(code, string.Join(',', line.Codes()));
        Assert.False(line.HasError);
    }

    [Theory]
    [InlineData("NGUYỄN THỊ  HOA", "Nguyễn Thị Hoa", "")]
    [InlineData("nguyễn thị hoa", "Nguyễn Thị Hoa", "")]
    [InlineData(" Nguyễn\u200b Thị Hoa ", "Nguyễn Thị Hoa", "")]
    [InlineData("Nguyê\u0303n Thi\u0323 Hoa", "Nguyễn Thị Hoa", "")]
    [InlineData("H'Hen Niê", "H'Hen Niê", "")]
    [InlineData("K'BRỂ", "K'Brể", "")]
    [InlineData("Y Bhiêu", "Y Bhiêu", "")]
    [InlineData("Páo", "Páo", "")]
    [InlineData("Công Tằng Tôn Nữ Thị Hoài Thương", "Công Tằng Tôn Nữ Thị Hoài Thương", "")]
    [InlineData("Nguyễn Văn A1", "Nguyễn Văn A1", "name-with-digits")]
    [InlineData("Nguy?n V?n An", "Nguy?n V?n An", "name-damaged")]
    [InlineData(null, "", "name-missing")]
    public void A_name_is_cleaned_and_no_letter_of_it_changed(string? typed, string name, string code)
    {
        var line = ListFile.One(typed, "15/03/1990", "Nam", "012090001234");
        Assert.Equal(name, line.FullName);
        Assert.Equal(code, string.Join(',', line.Codes()));
    }

    [Theory]
    [InlineData("Nam", Sex.Male)]
    [InlineData("NỮ", Sex.Female)]
    [InlineData("nu", Sex.Female)]
    [InlineData("1", null)]
    public void Sex_is_read_or_left_blank(string typed, Sex? sex)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", typed);
        Assert.Equal(sex, line.Sex);
        Assert.Equal(sex is null ? ["sex-unreadable"] : [], line.Codes());
    }

    [Fact]
    public void Without_a_word_on_sex_the_citizen_number_tells_it()
    {
        var (lines, summary) = ListFile.Read([1, "Lò Thị Mỷ", "15/03/1990", null, "012190001234"]);
        Assert.Equal(Sex.Female, lines[0].Sex);
        Assert.Empty(lines[0].Findings);
        Assert.Equal((1, 0, 1), (summary.Rows, summary.Male, summary.Female));
        Assert.Contains("1 người không ghi giới tính", summary.Warnings[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_formula_stops_the_line_only_where_it_matters()
    {
        Assert.True(ListFile.One("Lò Văn Páo", new ListFile.Fault("#REF!"), "Nam", "012090001234").HasError);
        Assert.True(ListFile.One(new ListFile.Fault("#N/A"), "15/03/1990").HasError);
        Assert.True(ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", new ListFile.Fault("#N/A")).HasError);
        var aside = ListFile.One("Lò Văn Páo", "15/03/1990", new ListFile.Fault("#VALUE!"), "012090001234", new ListFile.Fault("#REF!"));
        Assert.False(aside.HasError);
        Assert.Equal(["cell-error", "cell-error"], aside.Codes());
    }

    [Fact]
    public void Workbooks_that_count_days_from_1904_are_read_by_their_own_count()
    {
        var file = ListFile.Xlsx([["Họ và tên", "Ngày sinh"], ["Lò Văn Páo", new DateOnly(1990, 3, 15)]], from1904: true);
        Assert.Equal(new DateOnly(1990, 3, 15), Assert.Single(ListFile.Read(file).Lines).BirthDate);
    }

    [Fact]
    public void Each_finding_says_what_to_do_in_few_words()
    {
        Assert.All(FindingCodes.All, kind => Assert.InRange(kind.Message.Length, 20, 110));
        Assert.All(FindingCodes.All.GroupBy(k => k.Code), g => Assert.Matches("^[a-z0-9-]+$", g.Key));
    }
}

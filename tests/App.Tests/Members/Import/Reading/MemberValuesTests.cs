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

    [Theory]
    [InlineData("14/03/1990", "id-issued-on-impossible")]
    [InlineData("02/08/2026", "id-issued-on-impossible")]
    [InlineData("01/08/2026", "")]
    public void A_paper_issued_before_the_birth_or_in_the_future_is_told(string issued, string code)
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Ngày sinh", "Số CCCD", "Ngày cấp"], ["Lò Văn Páo", "15/03/1990", "012090001234", issued]]));
        Assert.Equal((code, code.Length == 0), (string.Join(',', lines[0].Codes()), lines[0].IdIssuedOn is not null));
    }

    [Fact]
    public void A_number_kept_as_text_by_a_formula_of_a_csv_is_the_number()
    {
        var (lines, _) = ListFile.Read(ListFile.Csv("Họ và tên,Ngày sinh,Số CCCD,Điện thoại\nLò Văn Páo,15/03/1990,=\"012090001234\",\"=\"\"0987654321\"\"\"\n"), "ds.csv");
        Assert.Equal(("012090001234", "0987654321"), (lines[0].CitizenId, lines[0].Phone));
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
    [InlineData("01/02/19855", "birth-date-impossible")]
    [InlineData("1885", "birth-date-impossible")]
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
    [InlineData("01/02/1885", "Năm trong ngày sinh “01/02/1885” không thể đúng")]
    [InlineData("01/02/19855", "Năm trong ngày sinh “01/02/19855” không thể đúng")]
    [InlineData("15/03/199", "Năm trong ngày sinh")]
    [InlineData("31/02/1985", "Không có ngày “31/02/1985”")]
    [InlineData("31021985", "Không có ngày “31021985”")]
    public void A_wrong_year_is_told_from_a_wrong_day(string typed, string told) => Assert.StartsWith(told, ListFile.One("Lò Văn Páo", typed).Findings[0].Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("01/08/1926", "")]
    [InlineData("01/08/1925", "birth-date-over-100")]
    [InlineData("1900", "birth-date-year-only,birth-date-over-100")]
    public void Who_would_be_over_a_hundred_enters_with_a_warning(string typed, string codes)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal(codes, string.Join(',', line.Codes()));
        Assert.False(line.HasError);
    }

    [Theory]
    [InlineData("05/03/87", 1987, "birth-date-short-year")]
    [InlineData("05/03/05", 2005, "birth-date-short-year")]
    [InlineData("05/03/20", 1920, "birth-date-short-year,birth-date-over-100")]
    public void Two_digits_of_a_year_mean_a_grown_person(string typed, int year, string codes)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal(new DateOnly(year, 3, 5), line.BirthDate);
        Assert.Equal(codes, string.Join(',', line.Codes()));
    }

    [Theory]
    [InlineData("2010", 1)]
    [InlineData(2010, 1)]
    [InlineData("10/2010", 10)]
    [InlineData("00/3/2010", 3)]
    [InlineData("thang 3/2010", 3)]
    public void Of_a_year_or_a_month_of_joining_alone_the_first_day_is_written_and_said(object typed, int month)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", joined: typed);
        Assert.Equal(new DateOnly(2010, month, 1), line.JoinedOn);
        Assert.Contains($"ghi 01/{month:00}/2010", Assert.Single(line.Findings, f => f.Code == "joined-on-year-only").Message, StringComparison.Ordinal);
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
    [InlineData("x", "012190001234", Sex.Female, "Không đọc được giới tính “x”; lấy Nữ theo số định danh")]
    [InlineData("1", "012090001234", Sex.Male, "Không đọc được giới tính “1”; lấy Nam theo số định danh")]
    [InlineData("0", null, null, "Không đọc được giới tính “0”; để trống")]
    public void What_is_said_of_an_unreadable_sex_is_what_is_done(string typed, string? id, Sex? sex, string told)
    {
        var (lines, summary) = ListFile.Read([1, "Lò Văn Páo", "15/03/1990", typed, id]);
        Assert.Equal(sex, lines[0].Sex);
        Assert.Equal("sex-unreadable", Assert.Single(lines[0].Codes()));
        Assert.StartsWith(told, lines[0].Findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(summary.Warnings);
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

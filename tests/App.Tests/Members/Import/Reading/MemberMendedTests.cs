namespace DoanKet.App.Tests.Members.Import.Reading;

/// <summary>Values that stand among words, were cut by a spreadsheet, or are as old as the list.</summary>
public sealed class MemberMendedTests
{
    [Theory]
    [InlineData("340912000000", null, "citizen-id-rounded")]
    [InlineData(340912000000L, null, "citizen-id-rounded")]
    [InlineData(12090000000L, null, "citizen-id-rounded")]
    [InlineData("012090000000", "012090000000", "")]
    [InlineData("012990001234", null, "citizen-id-year-future")]
    [InlineData("012090001234;", "012090001234", "")]
    [InlineData("012090001234 cấp ngày 12/3/2021", "012090001234", "")]
    [InlineData("012090001234, 012090001235", null, "citizen-id-letters")]
    public void A_citizen_number_is_found_among_words_and_refused_when_it_was_cut(object typed, string? id, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", typed);
        Assert.Equal((id, code), (line.CitizenId, string.Join(',', line.Codes())));
        Assert.Equal(id is null, line.HasError);
    }

    [Fact]
    public void A_citizen_number_in_a_column_of_older_papers_is_one_all_the_same()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Ngày sinh", "Số CCCD", "Số CMND cũ"], ["Lò Văn Páo", "15/03/1990", null, "012090001234"], ["Lò Thị Mỷ", "16/04/1991", "045123456", "012191001234"]]));
        Assert.Equal([("012090001234", null), ("012191001234", "045123456")], lines.Select(l => (l.CitizenId, l.OtherId)));
    }

    [Theory]
    [InlineData("01691234567", "0391234567", "phone-old-prefix")]
    [InlineData(1231234567, "0831234567", "phone-old-prefix")]
    [InlineData("+84 166 123 4567", "0361234567", "phone-old-prefix")]
    [InlineData("01111234567", null, "phone-invalid")]
    [InlineData("9.12345678E8", "0912345678", "phone-zero-restored")]
    [InlineData("9,12E+08", null, "phone-invalid")]
    [InlineData("không", null, "")]
    public void An_old_phone_becomes_that_of_today(object typed, string? phone, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", "012090001234", typed);
        Assert.Equal((phone, code), (line.Phone, string.Join(',', line.Codes())));
    }

    [Theory]
    [InlineData("--/5/1990")]
    [InlineData("__/__/1990")]
    [InlineData("T5/1990")]
    [InlineData("1990?")]
    [InlineData("~1990")]
    [InlineData("khoảng 1990")]
    [InlineData("khoang 1990")]
    public void Who_knows_only_the_year_says_so_in_many_ways(string typed)
    {
        var line = ListFile.One("Lò Văn Páo", typed);
        Assert.Equal((null, 1990, "birth-date-year-only"), (line.BirthDate, line.BirthYear, Assert.Single(line.Codes())));
    }

    [Theory]
    [InlineData("QĐ 12/QĐ-CĐCS ngày 03/02/2020", true)]
    [InlineData("03/02/2020 (QĐ số 12)", true)]
    [InlineData("từ 03/02/2020 đến 04/02/2021", false)]
    public void The_day_of_joining_is_found_behind_the_number_of_the_decision(string typed, bool isFound)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", joined: typed);
        Assert.Equal((isFound ? new DateOnly(2020, 2, 3) : null, isFound ? "" : "joined-on-unreadable"), (line.JoinedOn, string.Join(',', line.Codes())));
    }

    [Fact]
    public void Beside_days_that_have_the_month_first_a_day_that_can_be_read_both_ways_is_told()
    {
        var (lines, _) = ListFile.Read([1, "Lò Văn Páo", "03/25/1990"], [2, "Lò Thị Mỷ", "02/11/1984"], [3, "Vàng A Sử", "05/05/1985"]);
        Assert.Equal(["birth-date-impossible", "birth-date-order-doubtful", ""], lines.Select(l => string.Join(',', l.Codes())));
        Assert.Contains("ngày 02 tháng 11 năm 1984", lines[1].Findings[0].Message, StringComparison.Ordinal);
        var (mixed, _) = ListFile.Read([1, "Lò Văn Páo", "03/25/1990"], [2, "Lò Thị Mỷ", "02/11/1984"], [3, "Vàng A Sử", "25/05/1985"]);
        Assert.Empty(mixed[1].Findings);
    }

    [Theory]
    [InlineData("Rcom HBăm", "Rcom HBăm")]
    [InlineData("RCOM HBĂM", "Rcom Hbăm")]
    [InlineData("NGuyễn Thị Hoa", "Nguyễn Thị Hoa")]
    public void Capitals_inside_a_name_of_another_people_stay(string typed, string name) => Assert.Equal(name, ListFile.One(typed, "15/03/1990").FullName);

    [Fact]
    public void A_text_in_TCVN3_gets_back_its_first_capital()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Hä vµ tªn", "N¨m sinh", "§Þa chØ", "Chøc vô C§"], ["NguyÔn ThÞ Hång Nhung", 1990, "Êp Mü Th¹nh", "ñy viªn BCH"]]));
        Assert.Equal(("Ấp Mỹ Thạnh", "Ủy viên BCH"), (lines[0].Address, lines[0].Position));
    }

    [Theory]
    [InlineData("joined")]
    [InlineData("name")]
    [InlineData("sex")]
    public void A_number_of_a_person_is_masked_wherever_it_stands(string where)
    {
        const string number = "012 090 001 234";
        var line = where switch { "joined" => ListFile.One("Lò Văn Páo", "15/03/1990", joined: "số " + number), "name" => ListFile.One("Lò Văn Páo 012090001234", "15/03/1990"), _ => ListFile.One("Lò Văn Páo", "15/03/1990", sex: number) };
        Assert.NotEmpty(line.Findings);
        Assert.All(line.Findings, f => Assert.DoesNotMatch("001.?234|090001", f.Message));
    }
}

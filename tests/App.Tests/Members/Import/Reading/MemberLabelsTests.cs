using DoanKet.App.Members.Import.Reading;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

/// <summary>Labels that name several things, stand twice in two languages, or mean one thing over words and another over numbers.</summary>
public sealed class MemberLabelsTests
{
    [Theory]
    [InlineData("Birth date", MemberField.BirthDate)]
    [InlineData("Birthday", MemberField.BirthDate)]
    [InlineData("SN", MemberField.BirthDate)]
    [InlineData("Ngày sinh theo CCCD", MemberField.BirthDate)]
    [InlineData("NVCĐ", MemberField.JoinedOn)]
    [InlineData("Ngày QĐ kết nạp", MemberField.JoinedOn)]
    [InlineData("Ngày quyết định kết nạp", MemberField.JoinedOn)]
    [InlineData("Kết nạp ngày", MemberField.JoinedOn)]
    [InlineData("Ngày KN", MemberField.JoinedOn)]
    [InlineData("Ngày vào đoàn thể", MemberField.JoinedOn)]
    [InlineData("Union join date", MemberField.JoinedOn)]
    [InlineData("National ID No.", MemberField.CitizenId)]
    [InlineData("ID number", MemberField.CitizenId)]
    [InlineData("ID No", MemberField.CitizenId)]
    [InlineData("ID Card No.", MemberField.CitizenId)]
    [InlineData("Identity card", MemberField.CitizenId)]
    [InlineData("Personal ID", MemberField.CitizenId)]
    [InlineData("ID/Passport No.", MemberField.CitizenId)]
    [InlineData("Passport/ID", MemberField.CitizenId)]
    [InlineData("Số CC/CCCD, ngày cấp", MemberField.CitizenId)]
    [InlineData("Số CCCD, ngày cấp, nơi cấp", MemberField.CitizenId)]
    [InlineData("Số CCCD (ngày, nơi cấp)", MemberField.CitizenId)]
    [InlineData("CCCD - Ngày cấp", MemberField.CitizenId)]
    [InlineData("So CCCD, ngay cap", MemberField.CitizenId)]
    [InlineData("Ngày cấp/Nơi cấp", MemberField.IdIssuedOn)]
    [InlineData("Ngày, tháng, năm cấp", MemberField.IdIssuedOn)]
    [InlineData("ID issue date", MemberField.IdIssuedOn)]
    [InlineData("Date of issue", MemberField.IdIssuedOn)]
    [InlineData("Nơi đăng ký HKTT", MemberField.Address)]
    [InlineData("Nơi ĐKTT", MemberField.Address)]
    [InlineData("Trú quán", MemberField.Address)]
    [InlineData("ĐC", MemberField.Address)]
    [InlineData("Permanent address", MemberField.Address)]
    [InlineData("Thành phần dân tộc", MemberField.Ethnicity)]
    [InlineData("G.tính", MemberField.Sex)]
    [InlineData("M/F", MemberField.Sex)]
    [InlineData("Gmail", MemberField.Email)]
    [InlineData("Remarks", MemberField.Note)]
    [InlineData("Diễn giải", MemberField.Note)]
    [InlineData("Thẻ số", MemberField.CardNumber)]
    [InlineData("Union card no", MemberField.CardNumber)]
    [InlineData("Số sổ đoàn viên", MemberField.CardNumber)]
    [InlineData("CV công đoàn", MemberField.Position)]
    [InlineData("Union position", MemberField.Position)]
    [InlineData("Job title", MemberField.JobTitle)]
    [InlineData("Công việc đang làm", MemberField.JobTitle)]
    [InlineData("Cấp bậc, chức vụ, chức danh nghề, nơi làm việc", MemberField.JobTitle)]
    [InlineData("Contact number", MemberField.Phone)]
    [InlineData("Số Zalo", MemberField.Phone)]
    [InlineData("Employee name", MemberField.FullName)]
    public void Labels_of_more_lists_are_known(string label, MemberField field)
    {
        object?[] heads = field is MemberField.FullName ? ["TT", label, "X"] : ["TT", "Họ và tên", label];
        var (_, summary) = ListFile.Read(ListFile.Xlsx([heads, [1, "Lò Văn Páo", "1990"]]));
        Assert.Equal(label, Assert.Single(summary.Columns, c => c.Field == field).Header);
    }

    [Theory]
    [InlineData("Ngày cấp CCCD", MemberField.IdIssuedOn)]
    [InlineData("Ngày cấp (CCCD)", MemberField.IdIssuedOn)]
    [InlineData("Số QĐ kết nạp", null)]
    [InlineData("Phụ cấp chức vụ", null)]
    [InlineData("Joining date", null)]
    [InlineData("Union ID", MemberField.CardNumber)]
    [InlineData("Employee ID", null)]
    public void Labels_that_look_alike_stay_apart(string label, MemberField? field)
    {
        var (_, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", label], [1, "Lò Văn Páo", "1990"]]));
        Assert.Equal(field, summary.Columns.FirstOrDefault(c => c.Field is not MemberField.FullName)?.Field);
    }

    [Fact]
    public void A_second_line_of_labels_in_another_language_loses_no_column()
    {
        object?[] ours = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ chuyên môn", "Ngày vào công đoàn"], theirs = ["No.", "Full name", "Date of birth", "Sex", "Citizen's number", "Position", "Union entry"];
        object?[] person = [1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234", "Thợ máy", "01/01/2015"];
        foreach (var (first, second) in new[] { (ours, theirs), (theirs, ours) })
        {
            var (lines, summary) = ListFile.Read(ListFile.Xlsx([first, second, person]));
            var line = Assert.Single(lines);
            Assert.Equal((3, "012090001234", new DateOnly(2015, 1, 1)), (line.Row, line.CitizenId, line.JoinedOn));
            Assert.Empty(summary.Warnings);
        }
        Assert.Equal("Thợ máy", ListFile.Read(ListFile.Xlsx([ours, theirs, person])).Lines[0].JobTitle);
    }

    [Theory]
    [InlineData("编号", "姓名", "出生日期", "性别", "身份证", "职务", "入会日期")]
    [InlineData("No.", "이름", "생년월일", "성별", "신분증", "직무", "가입일")]
    public void A_second_line_of_labels_in_Chinese_or_Korean_is_no_person(params string[] theirs)
    {
        object?[] ours = ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Chức vụ chuyên môn", "Ngày vào công đoàn"], person = [1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234", "Thợ máy", "01/01/2015"];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([ours, [.. theirs], person]));
        Assert.Equal((3, "Thợ máy"), (Assert.Single(lines).Row, lines[0].JobTitle));
        Assert.Empty(summary.Warnings);
    }

    [Theory]
    [InlineData("D1:E1")]
    [InlineData("")]
    public void Beside_a_number_and_its_day_of_issue_under_one_label_stands_the_day(string merges)
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Ngày sinh", "Số CC/CCCD, ngày cấp", null, "Nơi ở"], [1, "Lò Văn Páo", "15/03/1990", "012090001234", "12/08/2021", "Bản Bo"]], merges));
        Assert.Equal(("012090001234", new DateOnly(2021, 8, 12), "Bản Bo"), (lines[0].CitizenId, lines[0].IdIssuedOn, lines[0].Address));
        Assert.Empty(summary.NotTaken);
    }

    [Fact]
    public void Labels_below_a_label_that_names_several_things_say_which_is_which()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(
        [
            ["TT", "Họ và tên", "Số CCCD, ngày cấp, nơi cấp", null, null, "Quyết định kết nạp", null], [null, null, "Số", "Ngày cấp", "Nơi cấp", "Số", "Ngày"],
            [1, "Lò Văn Páo", "012090001234", "12/08/2021", "Cục CSQLHC", "12/QĐ-CĐCS", "03/02/2020"],
        ], "A1:A2 B1:B2 C1:E1 F1:G1"));
        Assert.Equal(("012090001234", new DateOnly(2021, 8, 12), new DateOnly(2020, 2, 3)), (lines[0].CitizenId, lines[0].IdIssuedOn, lines[0].JoinedOn));
        Assert.Equal(["Số CCCD, ngày cấp, nơi cấp / Nơi cấp", "Quyết định kết nạp / Số"], summary.NotTaken);
    }

    [Fact]
    public void One_cell_may_hold_the_number_and_the_day_and_place_of_its_issue()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Số CCCD, ngày cấp, nơi cấp"], ["Lò Văn Páo", "012090001234, 12/08/2021, Cục CSQLHC"]]));
        Assert.Equal(("012090001234", new DateOnly(2021, 8, 12)), (lines[0].CitizenId, lines[0].IdIssuedOn));
        Assert.Equal((22, 0), (summary.IdDigitSum, lines[0].Findings.Count));
    }

    [Theory]
    [InlineData("C1:D1")]
    [InlineData("")]
    public void The_allowance_for_a_position_is_no_position(string merges)
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Phụ cấp", null, "Chức danh"], [null, null, "Chức vụ", "Thâm niên", null], [1, "Lò Văn Páo", 0.25, 0.1, "Tổ trưởng"], [2, "Lò Thị Mỷ", 0, 0.1, "Ủy viên"]], merges));
        Assert.Equal(["Tổ trưởng", "Ủy viên"], lines.Select(l => l.Position));
        var (plain, summary) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", "Chức vụ"], ["Lò Văn Páo", 1990, 0.25], ["Lò Thị Mỷ", 1991, "0,3"]]));
        Assert.Equal([null, null], plain.Select(l => l.Position));
        Assert.Equal(["Chức vụ"], summary.NotTaken);
    }

    [Fact]
    public void DT_over_words_is_the_ethnic_group_and_NC_beside_a_number_the_day_of_its_issue()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "CCCD", "NC", "DT"], ["Lò Văn Páo", "012090001234", "12/08/2021", "Thái"], ["Vàng Thị Mỷ", "012191001234", "13/08/2021", "Mông"]]));
        Assert.Equal([("Thái", 12), ("Mông", 13)], lines.Select(l => (l.Ethnicity!, l.IdIssuedOn!.Value.Day)));
        Assert.Equal("0912345678", ListFile.Read(ListFile.Xlsx([["Họ và tên", "DT"], ["Lò Văn Páo", "0912345678"]])).Lines[0].Phone);
    }

    [Fact]
    public void The_number_of_the_company_is_none_of_identity()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["ID No.", "Họ và tên", "Số CCCD"], ["E0012", "Lò Văn Páo", "012090001234"]]));
        Assert.Equal("012090001234", lines[0].CitizenId);
        var (alone, summary) = ListFile.Read(ListFile.Xlsx([["ID No.", "Họ và tên", "Năm sinh"], ["E0012", "Lò Văn Páo", 1990], ["E0013", "Lò Thị Mỷ", 1991]]));
        Assert.All(alone, l => Assert.False(l.HasError));
        Assert.Equal(["ID No."], summary.NotTaken);
        Assert.Equal(["012090001234", null], ListFile.Read(ListFile.Xlsx([["ID", "Họ và tên", "Số CCCD"], [12, "Lò Văn Páo", "012090001234"], [13, "Lò Thị Mỷ", null]])).Lines.Select(l => l.CitizenId));
    }

    [Theory]
    [InlineData("Giới tính (1=Nam, 0=Nữ)", 1, 0)]
    [InlineData("Giới tính (Nam: 1, Nữ: 2)", 1, 2)]
    [InlineData("Giới tính (0: Nam; 1: Nữ)", 0, 1)]
    [InlineData("Nữ (1)", null, 1)]
    [InlineData("Nữ (đánh x)", null, "x")]
    [InlineData("Nam = x", "x", null)]
    public void The_label_explains_the_signs_for_the_sexes(string label, object? man, object? woman)
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", label], ["Lò Văn Páo", "15/03/1990", man], ["Lò Thị Mỷ", "16/04/1991", woman]]));
        Assert.Equal([Sex.Male, Sex.Female], lines.Select(l => l.Sex!.Value));
        Assert.All(lines, l => Assert.Empty(l.Findings));
    }
}

using DoanKet.App.Members.Import.Reading;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberNamesTests
{
    [Theory]
    [InlineData("NGUYỄN THỊ  HOA", "Nguyễn Thị Hoa", "")]
    [InlineData("nguyễn thị hoa", "Nguyễn Thị Hoa", "")]
    [InlineData(" Nguyễn\u200b Thị Hoa ", "Nguyễn Thị Hoa", "")]
    [InlineData("Nguyê\u0303n Thi\u0323 Hoa", "Nguyễn Thị Hoa", "")]
    [InlineData("H'Hen Niê", "H'Hen Niê", "")]
    [InlineData("K'BRỂ", "K'Brể", "name-one-word")]
    [InlineData("Y Bhiêu", "Y Bhiêu", "")]
    [InlineData("Páo", "Páo", "name-one-word")]
    [InlineData("TRẦN thị CÚC", "Trần Thị Cúc", "")]
    [InlineData("NGuyễn thị Hoa", "Nguyễn Thị Hoa", "")]
    [InlineData("Lò Văn PÁO", "Lò Văn Páo", "")]
    [InlineData("Vincent van Gogh", "Vincent van Gogh", "")]
    [InlineData("Ronald McDonald", "Ronald McDonald", "")]
    [InlineData("Nguye^~n Va(n Ti'", "Nguyễn Văn Tí", "name-viqr")]
    [InlineData("Tra^`n Thi. Ha?i DDu+o+`ng", "Trần Thị Hải Đường", "name-viqr")]
    [InlineData("Nguye^~n Xyz", "Nguye^~n Xyz", "name-odd-signs")]
    [InlineData("Xyz Va(n Ti'", "Xyz Va(n Ti'", "name-odd-signs")]
    [InlineData("Nguyễn *Văn* Tí", "Nguyễn *Văn* Tí", "name-odd-signs")]
    [InlineData("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")", "name-formula")]
    [InlineData("+Lò Văn Páo", "+Lò Văn Páo", "name-formula")]
    [InlineData("@SUM(A1)", "@SUM(A1)", "name-formula")]
    [InlineData("Công Tằng Tôn Nữ Thị Hoài Thương", "Công Tằng Tôn Nữ Thị Hoài Thương", "")]
    [InlineData("Ông Nguyễn Văn Bình", "Nguyễn Văn Bình", "name-title")]
    [InlineData("bà lò thị mỷ", "Lò Thị Mỷ", "name-title")]
    [InlineData("Đ/c Ma Seo Chu", "Ma Seo Chu", "name-title")]
    [InlineData("5. Tẩn Mí Én", "Tẩn Mí Én", "name-title")]
    [InlineData("Ông Thị Lan", "Ông Thị Lan", "")]
    [InlineData("Nguyễn Thị Giang.", "Nguyễn Thị Giang", "")]
    [InlineData("Nguyễn Văn A1", "Nguyễn Văn A1", "name-with-digits")]
    [InlineData("Nguy?n V?n An", "Nguy?n V?n An", "name-damaged")]
    [InlineData(null, "", "name-missing")]
    public void A_name_is_cleaned_and_no_letter_of_it_changed(string? typed, string name, string code)
    {
        var line = ListFile.One(typed, "15/03/1990", "Nam", "012090001234");
        Assert.Equal(name, line.FullName);
        Assert.Equal(code, string.Join(',', line.Codes()));
    }

    [Fact]
    public void Words_in_brackets_behind_a_name_go_to_the_note()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx(
        [
            ["Họ và tên", "Năm sinh", "Ghi chú"], ["nguyễn văn tèo (con ông Tư)", "15/03/1990", "mới"], ["Lò Văn Páo(2)", "15/03/1990", null], ["Lò Văn Tủa (012090001234)", "15/03/1990", null], ["Nguyễn Thị Duyên - CT CĐCS", "15/03/1990", null],
        ]));
        Assert.Equal([("Nguyễn Văn Tèo", "mới; con ông Tư", "name-aside"), ("Lò Văn Páo", "2", "name-aside"), ("Lò Văn Tủa (012090001234)", null, "name-with-digits"), ("Nguyễn Thị Duyên", "CT CĐCS", "name-aside")],
            lines.Select(l => (l.FullName, l.Note, l.Codes().Single())));
    }

    [Theory]
    [InlineData("Họ và tên đệm", "Tên")]
    [InlineData("Họ", "Tên")]
    [InlineData("Họ đệm", "Tên")]
    [InlineData("Họ và", "tên")]
    [InlineData("HỌ VÀ", "TÊN")]
    [InlineData("Họ lót", "Tên")]
    [InlineData("Họ và chữ đệm", "Tên gọi")]
    [InlineData("Họ đệm", "Tên đoàn viên")]
    public void Names_in_two_columns_are_joined(string family, string given)
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["STT", family, given, "Năm sinh"], [1, "LÒ VĂN", "PÁO", 1990], [2, "Lò", null, 1990]]));
        Assert.Equal(["Lò Văn Páo", "Lò"], lines.Select(l => l.FullName));
        Assert.Equal([MemberField.FamilyName, MemberField.GivenName, MemberField.BirthYear], summary.Columns.Select(c => c.Field));
    }

    [Theory]
    [InlineData("A1:A2 B1:B2 C1:C2 D1:E1")]
    [InlineData("B1:C1 D1:E1")]
    [InlineData("")]
    public void Names_in_two_columns_stand_under_headers_of_two_lines_too(string merges)
    {
        object?[][] heads = merges.StartsWith('B')
            ? [["STT", "Họ và tên", null, "Ngày sinh", null], [null, "Họ và", "tên", "Nam", "Nữ"]] : [["STT", "Họ và", "tên", "Ngày sinh", null], [null, null, null, "Nam", "Nữ"]];
        var (lines, _) = ListFile.Read(ListFile.Xlsx([.. heads, [1, "Lò Văn", "Páo", "15/03/1990", null], [2, "Vàng Thị", "Thủy", null, "16/04/1991"]], merges));
        Assert.Equal([("Lò Văn Páo", Sex.Male), ("Vàng Thị Thủy", Sex.Female)], lines.Select(l => (l.FullName, l.Sex!.Value)));
        Assert.All(lines, l => Assert.Empty(l.Findings));
    }

    [Theory]
    [InlineData("B1:C1")]
    [InlineData("")]
    public void One_label_over_two_columns_of_the_name(string merges)
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["STT", "Họ và tên", null, "Năm sinh"], [1, "Lò Văn", "Páo", 1990], [2, "Lò Thị", "Mỷ", 1991]], merges));
        Assert.Equal(["Lò Văn Páo", "Lò Thị Mỷ"], lines.Select(l => l.FullName));
        Assert.Equal(["B", "C", "D"], summary.Columns.Select(c => c.Letter));
        Assert.Empty(summary.NotTaken);
    }
}

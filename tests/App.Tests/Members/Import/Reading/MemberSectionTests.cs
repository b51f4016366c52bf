using DoanKet.App.Members.Import.Reading;

namespace DoanKet.App.Tests.Members.Import.Reading;

/// <summary>Rows that stand among people and are none: parts of the union, hints of a template, examples; and cells that stand for several rows.</summary>
public sealed class MemberSectionTests
{
    [Theory]
    [InlineData("Phân xưởng hoàn thiện")]
    [InlineData("Tổ sấy")]
    [InlineData("TỔ 3")]
    [InlineData("Khoa Nội (3 đ/c)")]
    [InlineData("Ban Giám đốc")]
    [InlineData("Ban Quản lý dự án")]
    [InlineData("Bộ phận Bếp")]
    [InlineData("Đội xe")]
    [InlineData("Xã Tả Van")]
    [InlineData("Trường THCS Trần Phú")]
    public void A_part_of_the_union_is_nobody_whatever_its_number(string part)
    {
        foreach (var (ordinal, count) in new (object?, object?)[] { (1, null), ("2", "12 người"), ("I", "12 người"), (1, 12) })
        {
            var (lines, _) = ListFile.Read([ordinal, part, null, null, null, count], [1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234"]);
            Assert.Equal("Lò Văn Páo", Assert.Single(lines).FullName);
        }
    }

    [Theory]
    [InlineData("Tô Văn Páo")]
    [InlineData("Trương Thị Mỷ")]
    [InlineData("Bàn Tài Páo")]
    [InlineData("Cà Văn Páo")]
    [InlineData("Ban Thị Mỷ")]
    [InlineData("Đới Thị Mỷ")]
    public void Families_whose_names_resemble_parts_of_a_union_are_people(string name)
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Giới tính"], [name, "Nam"], ["Lò Văn Páo", "Nam"]]));
        Assert.Equal([name, "Lò Văn Páo"], lines.Select(l => l.FullName));
        Assert.Equal(name, ListFile.One(name).FullName);
    }

    [Fact]
    public void Hints_below_the_labels_are_nobody()
    {
        object?[][] hints =
        [
            [null, null, "(dd/mm/yyyy)", "(Nam/Nữ)", "(12 số)", null], [null, "(Ghi chữ in hoa)", "(Ngày/tháng/năm)", "(Nam/Nữ)", "(VD: 012090001235)", "(10 số)"],
            ["Bắt buộc", "Bắt buộc", "Bắt buộc", "Bắt buộc", "Bắt buộc", "Không bắt buộc"], ["(a)", "(b)", "(c)", "(d)", "(đ)", "(e)"],
        ];
        foreach (var hint in hints)
        {
            var (lines, summary) = ListFile.Read(hint, [1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234"]);
            Assert.Equal("Lò Văn Páo", Assert.Single(lines).FullName);
            Assert.Equal(22, summary.IdDigitSum);
        }
    }

    [Theory]
    [InlineData("VD")]
    [InlineData("Ví dụ:")]
    [InlineData("Mẫu")]
    public void An_example_is_nobody_and_that_is_said(string ordinal)
    {
        var (lines, summary) = ListFile.Read([ordinal, "Nguyễn Văn A", "01/01/1990", "Nam", "001090000001"], [1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234"]);
        Assert.Equal("Lò Văn Páo", Assert.Single(lines).FullName);
        Assert.Contains("dòng 2 là dòng ví dụ", Assert.Single(summary.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_merged_over_several_rows_holds_for_each_of_them()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx(
        [
            ["Phòng ban", "Họ và tên", "Ngày sinh", "Số CCCD", "Ngày vào công đoàn"],
            ["Phòng A", "Lò Văn Páo", "15/03/1990", "012090001234", "01/01/2020"], [null, "Lò Thị Mỷ", "16/04/1991", "012191001234", null],
            ["Phòng B", "Sùng A Dê", "17/05/1992", "012092001234", null], [null, "Vàng A Sử", "18/06/1993", null, "02/02/2021"],
        ], "A2:A3 A4:A5 D4:D5 E2:E4"));
        Assert.Equal(["Phòng A", "Phòng A", "Phòng B", "Phòng B"], lines.Select(l => l.JobTitle));
        Assert.Equal([2020, 2020, 2020, 2021], lines.Select(l => l.JoinedOn!.Value.Year));
        Assert.Null(lines[3].CitizenId);
    }

    [Fact]
    public void A_tick_of_another_font_says_nothing_of_how_the_list_was_typed()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", "Nam", "Nữ"], ["Lò Văn Páo", "15/03/1990", "ü", null], ["Lò Thị Mỷ", "16/04/1991", null, "ü"]]));
        Assert.Equal(ListEncoding.Unicode, summary.Encoding);
        Assert.Equal([DoanKet.Kernel.Sex.Male, DoanKet.Kernel.Sex.Female], lines.Select(l => l.Sex!.Value));
    }
}

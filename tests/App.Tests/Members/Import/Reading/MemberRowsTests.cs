using System.Globalization;
using System.Text;
using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Platform.Tables;
using DoanKet.App.Tests.Platform.Tables;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberRowsTests
{
    [Fact]
    public void Counts_and_who_signs_with_his_phone_are_no_persons()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(
        [
            ["TT", "Họ và tên", "Năm sinh", "Nữ", "Điện thoại"], [1, "Lò Văn Páo", 1990, null, "0987654321"], [2, "Lò Thị Mỷ", 1991, "x", "0987654322"],
            ["Cộng tổ 1", "2 người", null, 1, null], ["Cộng", "2 người", "11", 1, "22"], [null, "Số đoàn viên nữ", "10", 1, null], ["Người lập biểu", null, null, null, null], [null, "Lò Văn Thoan", null, null, "0912345678"],
        ]));
        Assert.Equal(["Lò Văn Páo", "Lò Thị Mỷ"], lines.Select(l => l.FullName));
        Assert.Equal((2, 1), (summary.Rows, summary.Female));
    }

    [Fact]
    public void Of_two_lists_side_by_side_the_left_one_is_read_and_that_is_said()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", null, "Họ và tên", "Năm sinh"], ["Lò Văn Páo", 1990, null, "Vàng A Sử", 1991]]));
        Assert.Equal("Lò Văn Páo", Assert.Single(lines).FullName);
        Assert.Contains(summary.Warnings, w => w.Contains("hai danh sách cạnh nhau", StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_is_one_member_s_and_the_second_line_with_it_is_told_where_the_first_stands()
    {
        object?[] head = ["Họ và tên", "Năm sinh", "Số thẻ"];
        var (lines, _) = ListFile.Read(ListFile.Xlsx(
        [
            ("Tổ 1", [head, ["Lò Văn Páo", 1990, "LC-01"], ["Vàng A Sử", 1991, "chưa cấp"], ["Ma Seo Chu", 1992, "chưa cấp"], ["Lò Thị Mỷ", 1993, "lc 01"]], "", ""),
            ("Tổ 2", [head, ["Tao Thị Chi", 1994, "LC-01"]], "", ""),
        ]));
        Assert.Equal(["LC-01", null, null, null, null], lines.Select(l => l.CardNumber));
        var told = lines.SelectMany(l => l.Findings).Where(f => f.Code == "card-number-repeated").ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains("đã có ở dòng 2;", told[0].Message, StringComparison.Ordinal);
        Assert.Contains("đã có ở dòng 2 trang “Tổ 1”", told[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_hundred_thousand_cells_is_no_list()
    {
        var refused = Assert.Throws<TableRefused>(() => ListFile.Read(ListFile.Csv("Họ và tên," + string.Concat(Enumerable.Repeat("x,", 100_000))), "rong.csv"));
        Assert.Contains("rộng quá 1.000 cột", refused.Message, StringComparison.Ordinal);
        Assert.Equal("ALM1", refused.Cell);
    }

    [Fact]
    public void Rows_that_are_no_persons_are_neither_lines_nor_errors()
    {
        var (lines, summary) = ListFile.Read(
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            ["I. Tổ sản xuất"],
            [1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234"],
            [2, "Lò Thị Mỷ", "16/04/1991", "Nữ", "012191001234"],
            ["Cộng", null, null, 2],
            [],
            ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Điện thoại", "Ngày vào CĐ"],
            [1, 2, 3, 4, 5, 6, 7],
            [null, "Phòng Kế toán"],
            ["II", "Tổ văn phòng", null, null, null, null],
            [3, "Sùng A Dê", "17/05/1992", "Nam", "012092001234"],
            [4, null, null, null, "012093001234"],
            [5, "Giàng Thị Sua"],
            [6],
            ["Tổng cộng: 5 người (nữ: 2)"],
            [],
            [null, null, null, "Lai Châu, ngày 01 tháng 8 năm 2026"],
            ["Người lập biểu", null, null, "TM. BAN CHẤP HÀNH"],
            [null, null, null, "Chủ tịch"],
            [null, "Nguyễn Thị Bích", null, "Trần Văn Cường"]);
        Assert.Equal([4, 5, 12, 13, 14], lines.Select(l => l.Row));
        Assert.Equal(["name-missing", "birth-date-missing"], lines[3].Codes());
        Assert.Equal(["birth-date-missing"], lines[4].Codes());
        Assert.Equal((5, 3, 1), (summary.Rows, summary.Male, summary.Female));
        Assert.Equal([("D6", "Số người", 2L, 2L), ("A16", "Số người", 5L, 5L), ("A16", "Nữ", 2L, 1L)], summary.Printed.Select(p => (p.Cell, p.What, p.Printed, p.Counted)));
    }

    [Fact]
    public void How_whoever_sends_the_list_is_reached_is_no_person()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([
            ["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại"],
            [1, "Lò Văn Páo", "15/03/1990", "012090001234", "0912345678"],
            [null, "Số điện thoại", null, null, "0912345699"],
            [null, "Email:", null, "bch2024@cdcs.vn"],
            [null, "Địa chỉ: bản 12, xã Bản Bo", null, "012"],
            [null, null, null, "Điện thoại liên hệ:", "0912345688"]]));
        Assert.Equal([2], lines.Select(l => l.Row));
        Assert.Equal(1, summary.Rows);
    }

    [Fact]
    public void A_thousand_with_a_dot_is_a_thousand()
    {
        var (_, summary) = ListFile.Read([1, "Lò Văn Páo", "15/03/1990"], ["Tổng cộng: 1.248 người (nữ: 736)"]);
        Assert.Equal([(1248L, 1L), (736L, 0L)], summary.Printed.Select(p => (p.Printed, p.Counted)));
    }

    [Fact]
    public void A_list_without_numbers_keeps_its_people_and_drops_its_headings()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Dân tộc"], ["Phòng Kế toán"], ["Lò Văn Páo", "Thái"], ["Tổ 2"], ["Vàng Thị Mỷ", "mông"], ["Cộng: 2 người"]]));
        Assert.Equal([("Lò Văn Páo", "Thái"), ("Vàng Thị Mỷ", "Mông")], lines.Select(l => (l.FullName, l.Ethnicity!)));
    }

    [Fact]
    public void Another_table_below_is_read_by_its_own_header()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(
        [
            ["TT", "Họ và tên", "Năm sinh", "Giới tính"], [1, "Lò Văn Páo", 1990, "Nam"], [], ["Danh sách bổ sung"],
            ["TT", "Giới tính", "Họ và tên", "Ngày sinh"], [1, "Nữ", "Lò Thị Mỷ", "16/04/1991"],
        ]));
        Assert.Equal([("Lò Văn Páo", Sex.Male), ("Lò Thị Mỷ", Sex.Female)], lines.Select(l => (l.FullName, l.Sex!.Value)));
        Assert.Contains("dòng 5", Assert.Single(summary.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_sheets_are_passed_over_and_hidden_rows_read_both_are_said()
    {
        object?[][] people(string name) => [["Họ và tên", "Năm sinh"], [name, 1990], [new ListFile.Hidden("Giàng A Chu", 1991)]];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([("Tổ 1", people("Lò Văn Páo"), "", ""), ("Cũ", people("Vàng A Tủa"), "", " state=\"hidden\""), ("Hướng dẫn", [["Ghi theo mẫu"]], "", "")]));
        Assert.Equal([("Tổ 1", 2), ("Tổ 1", 3)], lines.Select(l => (l.Sheet, l.Row)));
        Assert.Contains(summary.Warnings, w => w.Contains("“Cũ” đang ẩn", StringComparison.Ordinal));
        Assert.Contains(summary.Warnings, w => w.Contains("1 dòng đang ẩn (3)", StringComparison.Ordinal));
        Assert.Contains(summary.Warnings, w => w.Contains("“Hướng dẫn”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_union_merged_over_several_rows_holds_for_each_of_them()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["CĐCS", "Họ và tên", "Năm sinh"], ["Bản Bo", "Lò Văn Páo", 1990], [null, "Lò Thị Mỷ", 1991], [null, "Sùng A Dê", 1992]], "A2:A3"));
        Assert.Equal(["Bản Bo", "Bản Bo", null], lines.Select(l => l.UnitText));
    }

    [Theory]
    [InlineData(";", "danh-sach.csv")]
    [InlineData(",", "danh-sach.csv")]
    [InlineData("\t", "danh-sach.txt")]
    public void Text_files_are_read_with_any_separator(string separator, string fileName)
    {
        var text = "DANH SÁCH\n\nTT;Họ và tên;Ngày sinh;Số CCCD\n1;\"Lò Văn \"\"Bé\"\" Páo\";15/03/1990;012090001234\r\n2;Lò Thị Mỷ;16/04/1991;'012191001234\n".Replace(";", separator, StringComparison.Ordinal);
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var (lines, summary) = ListFile.Read([.. encoding.GetPreamble(), .. ListFile.Csv(text, encoding)], fileName);
            Assert.Equal([("danh-sach", 4, "Lò Văn \"Bé\" Páo", "012090001234"), ("danh-sach", 5, "Lò Thị Mỷ", "012191001234")], lines.Select(l => (l.Sheet, l.Row, l.FullName, l.CitizenId!)));
            Assert.Equal(encoding is UTF8Encoding ? ListEncoding.Unicode : ListEncoding.Utf16, summary.Encoding);
            Assert.Equal("B", summary.Columns[0].Letter);
        }
    }

    [Fact]
    public void A_quote_that_never_closes_is_refused_with_its_line()
    {
        var refused = Assert.Throws<TableRefused>(() => ListFile.Read(ListFile.Csv("Họ và tên,Năm sinh\nLò Văn Páo,1990\n\"Lò Thị Mỷ,1991\n"), "a.csv"));
        Assert.Contains("dòng 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_other_kinds_are_refused_in_words()
    {
        Assert.Contains(".xls", Assert.Throws<TableRefused>(() => ListFile.Read(Broken.OldOffice("Workbook"), "a.xls")).Message, StringComparison.Ordinal);
        Assert.Contains("mật khẩu", Assert.Throws<TableRefused>(() => ListFile.Read(Broken.OldOffice("EncryptedPackage"))).Message, StringComparison.Ordinal);
        Assert.Contains("PDF", Assert.Throws<TableRefused>(() => ListFile.Read("%PDF-1.7 abc"u8.ToArray(), "a.pdf")).Message, StringComparison.Ordinal);
        Assert.Contains("rỗng", Assert.Throws<TableRefused>(() => ListFile.Read([], "a.csv")).Message, StringComparison.Ordinal);
        Assert.Contains("hỏng", Assert.Throws<TableRefused>(() => ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh"], ["A B", 1990]])[..400])).Message, StringComparison.Ordinal);
    }

    /// <summary>Above the signatures, in whichever column the page leaves room for it.</summary>
    [Fact]
    public void The_place_and_day_of_a_list_are_no_person()
    {
        for (var column = 0; column < 5; column++)
            foreach (var words in new[] { "Lai Châu, ngày 20 tháng 7 năm 2024", "…, ngày … tháng … năm 2024", "Ngày 20 tháng 07 năm 2024", "Lập ngày 5/3/2024", "Tam Đường, ngày 5/3/2024" })
            {
                object?[] line = [null, null, null, null, null];
                line[column] = words;
                var (lines, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại"], [1, "Lò Văn Páo", "15/03/1990", "012090001234", "0912345678"], line, [null, "CHỦ TỊCH", null, null, null], [null, "Lò Văn Minh", null, null, null]]));
                Assert.Equal((1, 22), (Assert.Single(lines).Findings.Count(f => f.IsError) + lines.Count, summary.IdDigitSum));
            }
    }

    [Fact]
    public void A_line_that_shows_how_to_write_is_no_person()
    {
        foreach (var (ordinal, name) in new (object?, string)[] { (1, "VD: Nguyễn Văn A"), (1, "(VD) Nguyễn Văn A"), (1, "Nguyễn Văn A (ví dụ)"), ("VD: 1", "Nguyễn Văn A"), (null, "Ví dụ: Nguyễn Văn A") })
        {
            var (lines, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Ngày sinh"], [ordinal, name, "01/01/1990"], [1, "Vi Dụ", "15/03/1990"]]));
            Assert.Equal("Vi Dụ", Assert.Single(lines).FullName);
            Assert.Contains(summary.Warnings, w => w.Contains("dòng ví dụ", StringComparison.Ordinal));
        }
    }

    /// <summary>Sheets and their texts are read node by node; whatever a tree is built of must not pass for one of them.</summary>
    [Fact]
    public void What_is_nested_without_end_is_refused()
    {
        string deep(string element) => string.Concat(Enumerable.Repeat($"<{element}>", 60_000)) + string.Concat(Enumerable.Repeat($"</{element}>", 60_000));
        var text = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Họ và tên</t>{0}</is></c></row>";
        foreach (var rows in new[] { $"<row r=\"2\">{deep("c")}</row>", deep("row"), string.Format(CultureInfo.InvariantCulture, text, deep("rPh")), string.Format(CultureInfo.InvariantCulture, text, deep("r")) })
            Assert.Contains("không đúng cấu trúc", Assert.Throws<TableRefused>(() => ListFile.Read(Broken.Workbook(rows))).Message, StringComparison.Ordinal);
        Assert.Contains("không đúng cấu trúc", Assert.Throws<TableRefused>(() => ListFile.Read(Broken.StylesInPlaceOfASheet(deep("font")))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_hundred_columns_do_not_hide_the_names()
    {
        object?[] wide(string word, string name, string born) => [.. Enumerable.Range(1, 299).Select(i => $"{word} {i}"), name, born];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([wide("Mục", "Họ và tên", "Năm sinh"), wide("a", "Lò Văn Páo", "1990")]));
        Assert.Equal("Lò Văn Páo", Assert.Single(lines).FullName);
        Assert.Equal("KN", summary.Columns[0].Letter);
    }

    [Fact]
    public void The_digits_of_all_citizen_numbers_are_added_up()
    {
        var (_, summary) = ListFile.Read([1, "Lò Văn Páo", "15/03/1990", "Nam", "012090001234"], [2, "Lò Văn Tủa", "15/03/1990", "Nam", 12090001234L]);
        Assert.Equal(44, summary.IdDigitSum);
    }
}

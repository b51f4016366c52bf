using DoanKet.App.Members.Import.Reading;
using DoanKet.App.Platform.Tables;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberHeaderTests
{
    [Theory]
    [InlineData("Họ tên", MemberField.FullName)]
    [InlineData("HỌ VÀ TÊN ĐOÀN VIÊN", MemberField.FullName)]
    [InlineData("Ho va ten", MemberField.FullName)]
    [InlineData("Họ, chữ đệm và tên", MemberField.FullName)]
    [InlineData("NTNS", MemberField.BirthDate)]
    [InlineData("Ngày tháng năm sinh", MemberField.BirthDate)]
    [InlineData("Ngày, tháng, năm sinh (dd/mm/yyyy)", MemberField.BirthDate)]
    [InlineData("Sinh năm", MemberField.BirthYear)]
    [InlineData("Năm sinh", MemberField.BirthYear)]
    [InlineData("GT", MemberField.Sex)]
    [InlineData("Phái", MemberField.Sex)]
    [InlineData("Nam/Nữ", MemberField.Sex)]
    [InlineData("Số CCCD", MemberField.CitizenId)]
    [InlineData("CCCD/CMND", MemberField.CitizenId)]
    [InlineData("Số CMT", MemberField.CitizenId)]
    [InlineData("ĐDCN", MemberField.CitizenId)]
    [InlineData("Số định danh cá nhân", MemberField.CitizenId)]
    [InlineData("Số căn cước công dân", MemberField.CitizenId)]
    [InlineData("SĐT", MemberField.Phone)]
    [InlineData("ĐT", MemberField.Phone)]
    [InlineData("Số ĐT liên hệ", MemberField.Phone)]
    [InlineData("Di động", MemberField.Phone)]
    [InlineData("ĐTDĐ", MemberField.Phone)]
    [InlineData("DĐ", MemberField.Phone)]
    [InlineData("Số ĐT DĐ", MemberField.Phone)]
    [InlineData("Thư điện tử", MemberField.Email)]
    [InlineData("Email liên hệ", MemberField.Email)]
    [InlineData("Ngày vào CĐ", MemberField.JoinedOn)]
    [InlineData("Ngày kết nạp", MemberField.JoinedOn)]
    [InlineData("Ngày gia nhập", MemberField.JoinedOn)]
    [InlineData("Ngày vào Công đoàn", MemberField.JoinedOn)]
    [InlineData("Ngày cấp", MemberField.IdIssuedOn)]
    [InlineData("Ngày cấp CCCD", MemberField.IdIssuedOn)]
    [InlineData("Nơi ở hiện nay", MemberField.Address)]
    [InlineData("HKTT", MemberField.Address)]
    [InlineData("Dân tộc", MemberField.Ethnicity)]
    [InlineData("Chức vụ CĐ", MemberField.Position)]
    [InlineData("Chức danh", MemberField.Position)]
    [InlineData("Chức vụ chuyên môn", MemberField.JobTitle)]
    [InlineData("Bộ phận", MemberField.JobTitle)]
    [InlineData("Nghề nghiệp", MemberField.JobTitle)]
    [InlineData("Số thẻ ĐV", MemberField.CardNumber)]
    [InlineData("Tên CĐCS", MemberField.Unit)]
    [InlineData("Mã đơn vị", MemberField.Unit)]
    [InlineData("Ghi chú", MemberField.Note)]
    [InlineData("Số CCCD/CMND/Hộ chiếu", MemberField.CitizenId)]
    [InlineData("CMND 9 số/CCCD 12 số", MemberField.CitizenId)]
    [InlineData("Số CMND hoặc hộ chiếu", MemberField.CitizenId)]
    [InlineData("Số CCCD (nếu là CMND cũ thì ghi 9 số)", MemberField.CitizenId)]
    [InlineData("CCCD (CMND cũ)", MemberField.CitizenId)]
    [InlineData("Số CMND cũ (trước khi có CCCD)", MemberField.OldId)]
    [InlineData("Ngày, tháng, năm kết nạp", MemberField.JoinedOn)]
    [InlineData("Thời gian kết nạp", MemberField.JoinedOn)]
    [InlineData("ĐT cơ quan", MemberField.Phone)]
    [InlineData("Đoàn viên CĐ", MemberField.FullName)]
    [InlineData("Quê quán", null)]
    [InlineData("Nơi cấp", null)]
    [InlineData("Ngày vào Đảng", MemberField.PartyJoinedOn)]
    [InlineData("Ngày kết nạp Đảng", MemberField.PartyJoinedOn)]
    [InlineData("Ngày vào Đảng (dự bị)", MemberField.PartyJoinedOn)]
    [InlineData("Ngày vào ĐCS Việt Nam", MemberField.PartyJoinedOn)]
    [InlineData("Ngày vào Đảng chính thức", MemberField.PartyOfficialOn)]
    [InlineData("Đảng viên", MemberField.PartyMember)]
    [InlineData("Là đảng viên (đánh dấu x)", MemberField.PartyMember)]
    [InlineData("Số thẻ đảng viên", null)]
    [InlineData("Chi bộ", null)]
    [InlineData("Đang làm việc tại", null)]
    [InlineData("Chức vụ Đảng", null)]
    [InlineData("Ngày cấp thẻ đoàn viên", null)]
    [InlineData("Họ tên vợ (chồng)", null)]
    public void A_label_is_known_by_its_usual_words(string label, MemberField? field)
    {
        var name = field is MemberField.FullName ? label : "Họ và tên";
        object?[] heads = field is MemberField.FullName ? ["TT", label, "X"] : ["TT", name, label];
        var (_, summary) = ListFile.Read(ListFile.Xlsx([heads, [1, "Lò Văn Páo", "1990"]]));
        Assert.Equal(field is null or MemberField.FullName ? [MemberField.FullName] : [MemberField.FullName, field.Value], summary.Columns.Select(c => c.Field));
        if (field is { } known) Assert.Equal(label, summary.Columns.Single(c => c.Field == known).Header);
        else Assert.Equal([label], summary.NotTaken);
    }

    /// <summary>The Party's own card, cell and day of issue are not those of the union or of the person.</summary>
    [Theory]
    [InlineData("Ngày vào", MemberField.PartyJoinedOn)]
    [InlineData("Dự bị", MemberField.PartyJoinedOn)]
    [InlineData("Chính thức", MemberField.PartyOfficialOn)]
    [InlineData("Số thẻ", null)]
    [InlineData("Ngày cấp", null)]
    [InlineData("Chi bộ", null)]
    [InlineData("Chức vụ", null)]
    public void Under_a_label_of_the_Party_only_its_days_are_taken(string label, MemberField? field)
    {
        foreach (var above in new[] { "Đảng viên", "Đảng" })
        {
            var (_, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", above, null, "Ghi chú"], [null, null, label, "Ngày cấp", null], [1, "Lò Văn Páo", "19/05/2015", "không rõ", "ở bản"]]));
            Assert.Equal(field is null ? [MemberField.FullName, MemberField.Note] : [MemberField.FullName, field.Value, MemberField.Note], summary.Columns.Select(c => c.Field));
        }
    }

    [Fact]
    public void Of_two_phones_that_of_the_person_is_taken_and_the_day_beside_a_card_is_the_card_s()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Năm sinh", "ĐT cơ quan", "ĐT di động", "Số thẻ ĐV", "Ngày cấp"], ["Lò Văn Páo", 1990, "02133876543", "0987654321", "LC-01", "01/01/2019"]]));
        Assert.Equal("0987654321", lines[0].Phone);
        Assert.Null(lines[0].IdIssuedOn);
        Assert.Equal(["ĐT cơ quan", "Ngày cấp"], summary.NotTaken);
    }

    [Fact]
    public void A_column_of_religion_is_refused_and_said()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ tên", "Tôn giáo", "Năm sinh"], ["Lò Văn Páo", "Không", 1990]]));
        Assert.Equal(["Tôn giáo"], summary.Refused);
        Assert.Empty(summary.NotTaken);
        Assert.Equal(1990, lines[0].BirthYear);
    }

    [Fact]
    public void The_header_may_stand_in_the_tenth_row_below_a_letterhead()
    {
        object?[][] rows =
        [
            ["LĐLĐ HUYỆN TAM ĐƯỜNG", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["CĐCS TRƯỜNG THCS BẢN BO", null, null, "Độc lập - Tự do - Hạnh phúc"], [],
            ["DANH SÁCH ĐOÀN VIÊN CÔNG ĐOÀN"], ["(Họ và tên ghi theo giấy khai sinh)"], ["Đơn vị: Trường THCS Bản Bo"], [], ["Năm 2026"], [],
            ["Giới tính", "Họ và tên", "TT", "Ngày sinh"], ["Nữ", "Lò Thị Mỷ", 1, "15/03/1990"],
        ];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(rows, "A4:D4"));
        Assert.Equal([("Giới tính", "A"), ("Họ và tên", "B"), ("Ngày sinh", "D")], summary.Columns.Select(c => (c.Header, c.Letter)));
        Assert.Equal((11, "Lò Thị Mỷ", Sex.Female), (lines[0].Row, lines[0].FullName, lines[0].Sex));
    }

    [Theory]
    [InlineData("A1:A2 B1:B2 C1:D1 E1:E2")]
    [InlineData("")]
    public void The_column_of_the_birth_date_tells_the_sex(string merges)
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx(
        [
            ["TT", "Họ và tên", "Ngày sinh", null, "Ghi chú"], [null, null, "Nam", "Nữ", null],
            [1, "Lò Văn Páo", "15/03/1990", null, "x"], [2, "Lò Thị Mỷ", null, "16/04/1991", null],
        ], merges));
        Assert.Equal([("Lò Văn Páo", Sex.Male, new DateOnly(1990, 3, 15)), ("Lò Thị Mỷ", Sex.Female, new DateOnly(1991, 4, 16))], lines.Select(l => (l.FullName, l.Sex!.Value, l.BirthDate!.Value)));
    }

    [Theory]
    [InlineData("A1:A2 B1:B2 C1:D1 E1:E2")]
    [InlineData("")]
    public void The_first_line_of_the_header_alone_on_a_new_page_changes_nothing(string merges)
    {
        object?[] first = ["TT", "Họ và tên", "Ngày sinh", null, "Ghi chú"];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(
        [
            first, [null, null, "Nam", "Nữ", null], [1, "Lò Văn Páo", "15/03/1990", null, "x"],
            first, [2, "Lò Thị Mỷ", null, "16/04/1991", null],
            first, [null, null, "Nam", "Nữ", null], [3, "Vàng Thị Sua", null, "17/05/1992", null],
        ], merges));
        Assert.Equal([(3, new DateOnly(1990, 3, 15)), (5, new DateOnly(1991, 4, 16)), (8, new DateOnly(1992, 5, 17))], lines.Select(l => (l.Row, l.BirthDate!.Value)));
        Assert.Equal([Sex.Male, Sex.Female, Sex.Female], lines.Select(l => l.Sex!.Value));
        Assert.Empty(summary.Warnings);
    }

    [Fact]
    public void Nam_without_accents_is_a_year_beside_day_and_month()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(
        [
            ["TT", "Ho va ten", "Sinh ngay", null, null, "Gioi tinh"], [null, null, "Ngay", "Thang", "Nam", null],
            [1, "Lò Văn Páo", 15, 3, 1990, "Nam"], [2, "Lò Thị Mỷ", null, null, 1991, "Nữ"], [3, "Giàng A Chu", 31, 2, 1991, "Nam"],
        ], "A1:A2 B1:B2 C1:E1 F1:F2"));
        Assert.Equal(new DateOnly(1990, 3, 15), lines[0].BirthDate);
        Assert.Equal((1991, "birth-date-year-only"), (lines[1].BirthYear, lines[1].Codes().Single()));
        Assert.Equal("birth-date-impossible", lines[2].Codes().Single());
        Assert.Equal([MemberField.FullName, MemberField.BirthDay, MemberField.BirthMonth, MemberField.BirthYear, MemberField.Sex], summary.Columns.Select(c => c.Field));
        Assert.Equal("Sinh ngay / Nam", summary.Columns[3].Header);
    }

    [Fact]
    public void Crosses_under_nam_and_nu_or_under_nu_alone_tell_the_sex()
    {
        var (both, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Nam", "Nữ", "Năm sinh"], ["Lò Văn Páo", "x", null, 1990], ["Lò Thị Mỷ", null, "X", 1991], ["Sùng A Dê", null, null, 1992]]));
        Assert.Equal([Sex.Male, Sex.Female, null], both.Select(l => l.Sex));
        var (one, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Nữ", "Năm sinh"], ["Lò Văn Páo", null, 1990], ["Lò Thị Mỷ", "x", 1991]]));
        Assert.Equal([Sex.Male, Sex.Female], one.Select(l => l.Sex));
    }

    [Fact]
    public void Groups_of_columns_tell_what_so_and_ngay_cap_mean()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx(
        [
            ["TT", "Họ và tên", "Thẻ đoàn viên", null, "Căn cước công dân", null, null, "Công đoàn", null],
            [null, null, "Số", "Ngày cấp", "Số", "Ngày cấp", "Nơi cấp", "Ngày vào", "Chức vụ"],
            [1, "Lò Văn Páo", "LC-0012", "01/02/2020", "012090001234", "05/06/2021", "Cục CSQLHC", "01/01/2015", "Tổ trưởng"],
        ], "A1:A2 B1:B2 C1:D1 E1:G1 H1:I1"));
        var line = Assert.Single(lines);
        Assert.Equal(("LC-0012", "012090001234", new DateOnly(2021, 6, 5), new DateOnly(2015, 1, 1), "Tổ trưởng"),
            (line.CardNumber!, line.CitizenId!, line.IdIssuedOn!.Value, line.JoinedOn!.Value, line.Position!));
    }

    [Fact]
    public void A_header_below_names_of_groups_is_read_with_them()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx(
        [
            ["DANH SÁCH ĐOÀN VIÊN"], ["THÔNG TIN CÁ NHÂN", null, null, "CCCD", null], ["Họ và tên", "Ngày sinh", "Giới tính", "Số", "Ngày cấp"],
            ["Lò Văn Páo", "15/03/1990", "Nam", "012090001234", "05/06/2021"],
        ], "A1:E1 A2:C2 D2:E2"));
        Assert.Equal("012090001234", Assert.Single(lines).CitizenId);
    }

    [Fact]
    public void Beside_a_citizen_number_cmnd_is_the_old_one()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["Họ tên", "Số CMND", "Số CCCD"], ["Lò Văn Páo", "045123456", "012090001234"]]));
        Assert.Equal(("045123456", "012090001234"), (lines[0].OtherId, lines[0].CitizenId));
        Assert.Empty(lines[0].Findings);
        Assert.Contains(summary.Columns, c => c is { Field: MemberField.OldId, Letter: "B" });
    }

    [Fact]
    public void What_the_unit_chose_before_for_a_label_holds()
    {
        byte[] file = ListFile.Xlsx([["Họ tên", "Mã NV", "Ghi chú", "Năm sinh"], ["Lò Văn Páo", "LC-01", "x", 1990]]);
        var chosen = new Dictionary<string, MemberField?> { [MemberHeaders.KeyOf("MÃ  nv")] = MemberField.CardNumber, [MemberHeaders.KeyOf("Ghi chú")] = null };
        var (lines, summary) = ListFile.Read(file, remembered: chosen);
        Assert.Equal(("LC-01", null), (lines[0].CardNumber, lines[0].Note));
        Assert.Equal(["Ghi chú"], summary.NotTaken);
    }

    [Fact]
    public void Without_a_header_the_file_is_refused_with_what_is_needed()
    {
        var refused = Assert.Throws<TableRefused>(() => ListFile.Read(ListFile.Xlsx([["Lò Văn Páo", "15/03/1990"], ["Lò Thị Mỷ", "16/04/1991"]])));
        Assert.Contains("Họ và tên", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}

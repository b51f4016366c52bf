namespace DoanKet.App.Tests.Directives;

/// <summary>Heads and endings as copies leave them: columns with one blank between, dates over several lines, offices in ordinary letters.</summary>
public class NarrowHeadTests
{
    private const string Title = "\nKẾ HOẠCH\nCông tác năm 2024\n1. Các cấp công đoàn đẩy mạnh tuyên truyền, vận động người lao động.\n2. Phấn đấu năm 2024 kết nạp 500 đoàn viên.\n";
    private const string Ending = "Nơi nhận:\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nĐỗ Thị Lụa";

    [Theory]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH NAM ĐỊNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN CHẤP HÀNH Độc lập - Tự do - Hạnh phúc\nSố: 08/KH-BCH Nam Định, ngày 14 tháng 5 năm 2024", "Ban Chấp hành Liên đoàn Lao động tỉnh Nam Định", "08/KH-BCH", "Nam Định")]
    [InlineData("ĐẢNG ĐOÀN LĐLĐ TỈNH PHÚ YÊN - ĐẢNG CỘNG SẢN VIỆT NAM\nSố 11-KH/ĐĐ Tuy Hòa, ngày 14 tháng 5 năm 2024", "Đảng đoàn Liên đoàn Lao động tỉnh Phú Yên", "11-KH/ĐĐ", "Tuy Hòa")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN\nSố: 52/KH-LĐLĐ\nĐiện\nBiên, ngày 14\ntháng 5 năm 2024", "Liên đoàn Lao động tỉnh Điện Biên", "52/KH-LĐLĐ", "Điện Biên")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH CÀ MAU\nSố: 52/KH-LĐLĐ\nCà Mau, ngày 14 tháng 5\nnăm 2024", "Liên đoàn Lao động tỉnh Cà Mau", "52/KH-LĐLĐ", "Cà Mau")]
    [InlineData("HUYỆN ỦY MỘC CHÂU\nSố: 52-KH/HU\nMộc\nChâu, ngày 14 tháng 5 năm 2024", "Huyện ủy Mộc Châu", "52-KH/HU", "Mộc Châu")]
    public void Number_place_and_day_are_read_from_narrow_and_from_joined_columns(string top, string issuer, string number, string place)
    {
        var head = DirectivePapers.ReadText(top + Title + Ending).Head;
        Assert.Equal((issuer, number, "2024-05-14", place), (head.Issuer, head.Number, head.Date.ToString(), head.Place));
    }

    [Theory]
    [InlineData("Nơi nhận: TM. BAN THƯỜNG VỤ\n- Tổng Liên đoàn (b/c); KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\nĐỗ Thị Lụa", "TM. BAN THƯỜNG VỤ, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Đỗ Thị Lụa", 2)]
    [InlineData("Nơi nhận: T/M BAN THƯỜNG VỤ\n- Thường trực Huyện ủy, BÍ THƯ\n- Lưu.\nĐỗ Thị Lụa", "T/M BAN THƯỜNG VỤ, BÍ THƯ, Đỗ Thị Lụa", 2)]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nTM. Ban Chấp hành\nPhó Chủ tịch Thường trực\nĐỗ Thị Lụa", "TM. Ban Chấp hành, Phó Chủ tịch Thường trực, Đỗ Thị Lụa", 1)]
    [InlineData("TM. BAN THƯỜNG VỤ\nPhó Chủ tịch\nĐỗ Thị Lụa\nNơi nhận:\n- Lưu: VT.", "TM. BAN THƯỜNG VỤ, Phó Chủ tịch, Đỗ Thị Lụa", 1)]
    [InlineData("TRƯỞNG PHÒNG\nĐỗ Thị Lụa\nNơi nhận:\n- Lưu: VT.", "TRƯỞNG PHÒNG, Đỗ Thị Lụa", 1)]
    [InlineData("Nơi nhận:                              T/M BAN THƯỜNG VỤ\n- Tỉnh ủy,                              PHÓ BÍ THƯ THƯỜNG\n- Lưu VP.                                   TRỰC\n                                        Đỗ Thị Lụa", "T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ THƯỜNG TRỰC, Đỗ Thị Lụa", 2)]
    public void The_signer_keeps_office_and_name_and_is_no_recipient(string ending, string signer, int recipients)
    {
        var head = DirectivePapers.ReadText("LIÊN ĐOÀN LAO ĐỘNG TỈNH NAM ĐỊNH\nSố: 52/KH-LĐLĐ\nNam Định, ngày 14 tháng 5 năm 2024\nKẾ HOẠCH\nCông tác năm 2024\n1. Các cấp công đoàn thực hiện.\n" + ending).Head;
        Assert.Equal((signer, recipients), (head.Signer?.Shown, head.Recipients.Count));
    }

    [Theory]
    [InlineData("CÔNG ĐOÀN CÁC KCN THÁI NGUYÊN", "Công đoàn các KCN Thái Nguyên", null)]
    [InlineData("CĐCS TRƯỜNG CAO ĐẲNG NGHỀ NINH THUẬN", "CĐCS trường cao đẳng nghề Ninh Thuận", null)]
    [InlineData("SỞ LAO ĐỘNG - TB&XH", "Sở Lao động - TB&XH", null)]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH HẬU GIANG - SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Liên đoàn Lao động tỉnh Hậu Giang - Sở Lao động - Thương binh và Xã hội", null)]
    [InlineData("UBND HUYỆN ĐÔNG ANH\nPHÒNG NỘI VỤ", "Phòng Nội vụ", "Ủy ban nhân dân huyện Đông Anh")]
    public void Names_in_capitals_are_written_as_in_a_sentence(string printed, string issuer, string? superior)
    {
        var head = DirectivePapers.ReadText($"{printed}\nSố: 52/KH-CĐ\nHà Nội, ngày 14 tháng 5 năm 2024{Title}{Ending}").Head;
        Assert.Equal((issuer, superior), (head.Issuer, head.Superior));
    }

    [Fact]
    public void The_name_of_the_party_keeps_its_capitals() =>
        Assert.Equal("Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", DirectivePapers.ReadText($"BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM\nSố 40-CT/TW\nHà Nội, ngày 14 tháng 5 năm 2024{Title}{Ending}").Head.Issuer);

    [Fact]
    public void A_comparator_at_the_end_of_a_narrow_line_holds_for_the_number_in_the_next() =>
        Assert.Equal(">= 65 % CĐCS ..2026-12-31", Assert.Single(DirectivePapers.ReadBody("I. CHỈ TIÊU\n1. Đến hết năm 2026 có tối thiểu\n65% CĐCS tổ chức đối thoại\nđịnh kỳ.").Targets).Say());
}

using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

public class HeadReadingTests
{
    [Theory]
    [InlineData("chi-thi-tinh-uy.txt", "Chỉ thị", "21-CT/TU", "2024-03-05", "Ban Thường vụ Tỉnh ủy Hà Giang", null, "T/M BAN THƯỜNG VỤ|BÍ THƯ|Vàng Thị Mỷ")]
    [InlineData("nghi-quyet-huyen-uy.txt", "Nghị quyết", "34-NQ/HU", "2023-07-18", "Huyện ủy Tam Nông", null, "T/M BAN CHẤP HÀNH|BÍ THƯ|Nguyễn Thị Minh Hồng")]
    [InlineData("ke-hoach-ldld.txt", "Kế hoạch", "115/KH-LĐLĐ", "2025-02-09", "Liên đoàn Lao động tỉnh Bình Thuận", "Tổng Liên đoàn Lao động Việt Nam", "TM. BAN THƯỜNG VỤ, KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Thị Thu Nguyệt")]
    [InlineData("huong-dan-tld.txt", "Hướng dẫn", "52/HD-TLĐ", "2023-08-17", "Tổng Liên đoàn Lao động Việt Nam", null, "TM. ĐOÀN CHỦ TỊCH|PHÓ CHỦ TỊCH|Ngọ Duy Hiểu")]
    [InlineData("quyet-dinh-ldld.txt", "Quyết định", "07/QĐ-CĐCT", "2024-01-03", "Ban Thường vụ Công đoàn ngành Công thương thành phố Cần Thơ", "Liên đoàn Lao động thành phố Cần Thơ", "TM. BAN THƯỜNG VỤ|CHỦ TỊCH|Trần Quốc Thái")]
    [InlineData("nghi-quyet-bch.md", "Nghị quyết", "11/NQ-BCH", "2023-12-20", "Ban Chấp hành Liên đoàn Lao động tỉnh Thanh Hóa", "Tổng Liên đoàn Lao động Việt Nam", "TM. BAN CHẤP HÀNH|CHỦ TỊCH|Võ Mạnh Sơn")]
    [InlineData("cong-van-ubnd.txt", "Công văn", "3456/UBND-VX", "2024-05-11", "Ủy ban nhân dân tỉnh Nghệ An", null, "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Bùi Đình Long")]
    [InlineData("thong-tu-bnv.txt", "Thông tư", "09/2025/TT-BNV", "2025-11-25", "Bộ Nội vụ", null, "KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Vũ Chiến Thắng")]
    [InlineData("thong-tri.txt", "Thông tri", "12-TT/TU", "2022-04-08", "Tỉnh ủy Sóc Trăng", null, "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ THƯỜNG TRỰC|Lâm Văn Mẫn")]
    [InlineData("ket-luan.html", "Kết luận", "03/KL-BCH", "2025-01-15", "Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam", null, "TM. BAN CHẤP HÀNH|CHỦ TỊCH|Nguyễn Đình Khang")]
    [InlineData("chi-thi-ttg.txt", "Chỉ thị", "31/CT-TTg", "2023-12-04", "Thủ tướng Chính phủ", null, "KT. THỦ TƯỚNG|PHÓ THỦ TƯỚNG|Trần Lưu Quang")]
    [InlineData("chuong-trinh-cdn.txt", "Chương trình công tác", "88/CTr-CĐXD", "2021-12-30", "Công đoàn Xây dựng Việt Nam", null, "TM. BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH THƯỜNG TRỰC|Đỗ Văn Quảng")]
    [InlineData("ke-hoach-quet.txt", "Kế hoạch", "05/KH-CĐBV", "2022-09", "Công đoàn bệnh viện hữu nghị", "Công đoàn Y tế Việt Nam", "TM. BAN CHẤP HÀNH|CHỦ TỊCH|Phạm Thị Hoài")]
    [InlineData("ket-luan-tinh-uy.txt", "Kết luận", "312-KL/TU", "2023-11-12", "Ban Thường vụ Tỉnh ủy Bến Tre", null, "T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ|Trần Thanh Lâm")]
    [InlineData("nghi-quyet-chinh-phu.txt", "Nghị quyết", "58/NQ-CP", "2023-04-21", "Chính phủ", null, "TM. CHÍNH PHỦ|THỦ TƯỚNG|Phạm Minh Chính")]
    [InlineData("thong-bao-huyen.txt", "Thông báo", "45/TB-LĐLĐ", "2024-08-07", "Liên đoàn Lao động huyện Nhơn Trạch", "Liên đoàn Lao động tỉnh Đồng Nai", "TL. BAN THƯỜNG VỤ|CHÁNH VĂN PHÒNG|Lê Văn Tấn")]
    public void The_head_says_what_who_when_and_who_signed(string paper, string type, string number, string date, string issuer, string? superior, string signer)
    {
        var head = DirectivePapers.Read(paper).Head;
        Assert.Equal((type, number, date, issuer, superior), (head.Type, head.Number, head.Date.ToString(), head.Issuer, head.Superior));
        Assert.Equal(signer, $"{head.Signer?.Capacity}|{head.Signer?.Title}|{head.Signer?.Name}");
    }

    [Fact]
    public void Addressees_and_recipients_are_taken_one_by_one()
    {
        var head = DirectivePapers.Read("cong-van-ubnd.txt").Head;
        Assert.Equal(["Các sở, ban, ngành cấp tỉnh", "Ủy ban nhân dân các huyện, thành phố, thị xã", "Bảo hiểm xã hội tỉnh"], head.Addressees);
        Assert.Equal(["Như trên", "Chủ tịch, các PCT UBND tỉnh", "Lưu: VT, VX (T)"], head.Recipients);
        Assert.Equal("đẩy mạnh công tác phối hợp phát triển tổ chức công đoàn trong doanh nghiệp", head.Subject);
    }

    [Fact]
    public void A_number_and_a_day_left_blank_are_told_and_not_guessed()
    {
        var reading = DirectivePapers.ReadText("""
            ĐẢNG BỘ TỈNH GIA LAI
            ĐẢNG ĐOÀN LIÊN ĐOÀN LAO ĐỘNG
            ĐẢNG CỘNG SẢN VIỆT NAM
            Gia Lai, ngày    tháng 9 năm 2023
            Số:      -CV/ĐĐ
            V/v phối hợp giới thiệu đoàn viên ưu tú
            Kính gửi: Các huyện ủy, thị ủy
            Đề nghị các huyện ủy, thị ủy quan tâm:
            1. Chỉ đạo các chi bộ bồi dưỡng, kết nạp đoàn viên ưu tú.
            TM. ĐẢNG ĐOÀN
            BÍ THƯ
            Trần Lệ Nhung
            """);
        Assert.Equal(("-CV/ĐĐ", "2023-09", "Công văn"), (reading.Head.Number, reading.Head.Date.ToString(), reading.Head.Type));
        Assert.Contains(reading.Uncertain, d => d.What == "number" && d.Why.Contains("để trống", StringComparison.Ordinal));
        Assert.Contains(reading.Uncertain, d => d.What == "date" && d.Why.Contains("để trống", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_document_in_the_file_is_told_with_its_line_and_left_out()
    {
        var (first, second) = (DirectivePapers.Text("cong-van-ubnd.txt"), DirectivePapers.Text("thong-tri.txt"));
        var reading = DirectivePapers.ReadText($"{first}\n\n{second}");
        Assert.Equal("3456/UBND-VX", reading.Head.Number);
        Assert.DoesNotContain(reading.Tasks, t => t.Text.Contains("đại hội", StringComparison.Ordinal));
        var line = first.Split('\n').Length + 2;
        Assert.Contains(reading.Uncertain, d => d.Why.StartsWith($"Tệp có nhiều văn bản: văn bản thứ 2 bắt đầu ở dòng {line}", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_field_knows_its_place_in_the_text()
    {
        var reading = DirectivePapers.Read("ke-hoach-ldld.txt");
        string At(string field) => reading.Text[reading.Head.Places[field].Start..reading.Head.Places[field].End];
        Assert.Equal("Số: 115 /KH-LĐLĐ", At("number"));
        Assert.Equal(4, reading.Head.Places["number"].Line);
        Assert.Contains("Lê Thị Thu Nguyệt", At("signer"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Lưu BCĐ.\nPHÓ BÍ THƯ\nkiêm\nTRƯỞNG BAN\nNguyễn Chương Phát")]
    [InlineData("PHÓ BÍ THƯ\n- Lưu BCĐ.\t\tkiêm\n\t\tTRƯỞNG BAN\n\t\tNguyễn Chương Phát")]
    [InlineData("- Lưu BCĐ.\nPHÓ BÍ THƯ\nkiêm TRƯỞNG BAN\nNguyễn Chương Phát")]
    public void Two_offices_with_an_also_between_them_are_one_title(string ending)
    {
        var head = DirectivePapers.ReadText($"TỈNH ỦY YÊN BÁI\nSố: 19-KH/TU\nYên Bái, ngày 5 tháng 2 năm 2024\nKẾ HOẠCH\nPhát triển đoàn viên\n1. Các đơn vị thực hiện tốt công tác năm nay.\nNơi nhận:\n- Tỉnh ủy;\n{ending}").Head;
        Assert.Equal(("PHÓ BÍ THƯ kiêm TRƯỞNG BAN", "Nguyễn Chương Phát"), (head.Signer?.Title, head.Signer?.Name));
        Assert.Equal(["Tỉnh ủy", "Lưu BCĐ"], head.Recipients);
    }
}

namespace DoanKet.App.Tests.Directives;

/// <summary>Whole papers of the kinds that come in, with all that an officer looks for in them.</summary>
public class NewPaperTests
{
    [Fact]
    public void A_directive_of_a_province_is_read_whole()
    {
        var reading = DirectivePapers.Read("chi-thi-phat-trien-doan-vien.txt");
        Assert.Equal(
            ["02-NQ/TW 2021-06-12 Bộ Chính trị", "79-KL/TW 2020-12-25 Ban Bí thư", "10-CTr/TU 2021-09-20 Ban Thường vụ Tỉnh ủy Thái Nguyên", "52-HD/BTGTW 2022-03-08 Ban Tuyên giáo Trung ương", "21-CT/TU 2017-10-05 Ban Thường vụ Tỉnh ủy Thái Nguyên"],
            reading.Citations.Select(c => c.Say()));
        Assert.Equal([18_420m, 86m, 1_245m, 142_300m, 312m], reading.Facts.Select(f => f.Value ?? 0));
        Assert.Equal(("2021-01-01", "2023-12-31"), (reading.Facts[1].From.ToString(), reading.Facts[1].To.ToString()));
        Assert.Equal(
            [">= 12000 đoàn viên ..2025-12-31", "= 60 công đoàn cơ sở ..2025-12-31", "> 95 % doanh nghiệp ..2028-12-31 [>= 25 lao động]", ">= 20 doanh nghiệp/năm 2024-01-01..2028-12-31"],
            reading.Targets.Select(t => t.Say()));
        Assert.Equal(["2024-08-15", "", "2024-06-30", "", ""], reading.Tasks.Select(t => t.Due?.ToString() ?? ""));
        Assert.Equal([null, "hằng năm, trước ngày 30/6", "hằng quý", null, "mỗi 6 tháng, hằng năm"], reading.Tasks.Select(t => t.Recurrence));
        Assert.Equal("Thường trực Tỉnh ủy (qua Ban Dân vận Tỉnh ủy)", reading.Tasks[2].ReportTo);
        Assert.Equal(["Văn phòng Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"], reading.Tasks[4].With);
    }

    [Fact]
    public void A_guide_of_an_office_of_a_province_names_whose_office_it_is_and_its_steps_have_bodies()
    {
        var reading = DirectivePapers.Read("huong-dan-ban-to-chuc.txt");
        Assert.Equal("Ban Tổ chức Tỉnh ủy Đắk Lắk", reading.Head.Issuer);
        Assert.Equal(
            ["căn cứ: Điều lệ Đảng Cộng sản Việt Nam", "căn cứ: 24-QĐ/TW thi hành Điều lệ Đảng", "căn cứ: 01-HD/TW ", "căn cứ: 21-NQ/TW tăng cường củng cố, xây dựng tổ chức cơ sở đảng", "căn cứ: Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII", "thay thế: 09-HD/BTCTU "],
            reading.Citations.Select(c => $"{c.As}: {(c.Number is null ? "" : c.Number + " ")}{c.Subject}"));
        Assert.Equal("Ban Chấp hành Trung ương Đảng", reading.Citations[3].Issuer);
        Assert.Equal(["Công đoàn cơ sở", "chi ủy", "Ban tổ chức các huyện ủy; thị ủy; thành ủy", "Liên đoàn Lao động tỉnh", "Phòng Tổ chức Cơ sở đảng, Đảng viên"], reading.Tasks.Select(t => string.Join("; ", t.Lead)));
        Assert.Equal(["hằng năm, trước ngày 10/3", null, "mỗi 6 tháng", null, null], reading.Tasks.Select(t => t.Recurrence));
        Assert.DoesNotContain(reading.Targets, t => t.Value is 18 or 12);
    }

    [Fact]
    public void The_meeting_of_a_committee_is_no_body_and_an_annual_result_no_target()
    {
        var reading = DirectivePapers.ReadText("""
            TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
            BCH LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG
            Số: 02/NQ-LĐLĐ
            An Giang, ngày 10 tháng 01 năm 2024
            NGHỊ QUYẾT
            HỘI NGHỊ LẦN THỨ HAI BAN CHẤP HÀNH LĐLĐ TỈNH KHÓA XI
            Về nhiệm vụ công tác công đoàn năm 2024
            Điều 1. Đánh giá kết quả năm 2023
            Năm 2023, các cấp công đoàn kết nạp mới 9.876 đoàn viên, đạt 123,45% chỉ tiêu.
            Điều 2. Các chỉ tiêu năm 2024
            1. 100% CĐCS được tuyên truyền.
            TM. BAN CHẤP HÀNH
            CHỦ TỊCH
            Nguyễn Nhật Tiến
            """);
        Assert.Equal(("Ban Chấp hành Liên đoàn Lao động tỉnh An Giang", "Tổng Liên đoàn Lao động Việt Nam"), (reading.Head.Issuer, reading.Head.Superior));
        Assert.Equal("= 100 % CĐCS 2024-01-01..2024-12-31", Assert.Single(reading.Targets).Say());
        Assert.Equal([9_876m, 123.45m], reading.Facts.Select(f => f.Value ?? 0));
    }

    [Fact]
    public void A_party_group_under_its_federation_is_that_federations_group() =>
        Assert.Equal("Đảng đoàn Liên đoàn Lao động tỉnh Quảng Ninh", DirectivePapers.ReadText("LIÊN ĐOÀN LAO ĐỘNG TỈNH QUẢNG NINH\nĐẢNG ĐOÀN\nSố 112-CV/ĐĐ\nĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Ninh, ngày 03 tháng 7 năm 2024\nKính gửi: Các huyện ủy\nĐề nghị các huyện ủy quan tâm.").Head.Issuer);
}

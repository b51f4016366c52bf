using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Turns that papers of committees and federations use again and again, each with what an officer reads in it.</summary>
public class TurnsOfPhraseTests
{
    /// <summary>A sentence that is no longer than its own introduction stopped the whole reading.</summary>
    [Fact]
    public void Steps_of_a_guide_are_sections_and_never_stop_the_reading()
    {
        var reading = DirectivePapers.ReadBody("""
            II. QUY TRÌNH
            Bước 1. Khảo sát doanh nghiệp
            Công đoàn cấp trên lập danh sách doanh nghiệp, cập nhật hằng tháng.
            Bước 2. Thành lập ban vận động
            LĐLĐ quận, huyện, thị xã, công đoàn ngành báo cáo số liệu vào ngày 20 hằng tháng qua Ban Tổ chức.
            """);
        Assert.Equal([("II.Bước 1", "Công đoàn cấp trên"), ("II.Bước 2", "LĐLĐ quận, huyện, thị xã | công đoàn ngành")], reading.Tasks.Select(t => (t.Path, string.Join(" | ", t.Lead))));
    }

    [Fact]
    public void First_second_third_are_sections()
    {
        var reading = DirectivePapers.ReadBody("""
            Ban Thường vụ yêu cầu:
            Một là, các công đoàn cơ sở tiếp tục quán triệt nghị quyết; mỗi năm kết nạp ít nhất 05 đoàn viên.
            Hai là, Ban Tổ chức chủ trì, phối hợp với Ban Tài chính rà soát, hoàn thành trước 30/6/2024.
            """);
        Assert.Equal([("Một là", "các công đoàn cơ sở"), ("Hai là", "Ban Tổ chức")], reading.Tasks.Select(t => (t.Path, string.Join(" | ", t.Lead))));
        Assert.Equal("2024-06-30", reading.Tasks[1].Due?.ToString());
        Assert.Equal(">= 5 đoàn viên/năm 2024-01-01..2024-12-31", Assert.Single(reading.Targets).Say());
    }

    [Fact]
    public void Sections_numbered_with_dashes_and_letters_below_roman_numerals_keep_their_place()
    {
        var dashed = DirectivePapers.ReadBody("""
            II- NHIỆM VỤ
            1- Tăng cường sự lãnh đạo
            1.1- Cấp ủy các cấp định kỳ ít nhất 6 tháng một lần làm việc với công đoàn cùng cấp.
            1.2- Cấp ủy các cấp mỗi năm ít nhất một lần nghe công đoàn báo cáo.
            """);
        Assert.Equal([("II.1.1", "Cấp ủy các cấp", "mỗi 6 tháng"), ("II.1.2", "Cấp ủy các cấp", "hằng năm, ít nhất một lần")], dashed.Tasks.Select(t => (t.Path, Assert.Single(t.Lead), t.Recurrence)));
        var lettered = DirectivePapers.ReadBody("""
            I. CHỈ TIÊU
            1/ Tỷ lệ ký kết thỏa ước: ≥ 85% doanh nghiệp có CĐCS.
            8/ Tổ chức không quá 04 hội thi.
            II. NHIỆM VỤ
            A. Quý I
            - Tổng kết năm 2023 (Văn phòng tham mưu, xong trước 15/01).
            B. Quý II
            - Tháng Công nhân (Ban Tuyên giáo - Nữ công chủ trì, các ban phối hợp).
            III. PHÂN CÔNG
            + Các ban chuyên đề: căn cứ chương trình xây dựng kế hoạch tháng, quý.
            """);
        Assert.Equal(["II.A", "II.B", "III"], lettered.Tasks.Select(t => t.Path));
        Assert.Equal(["Văn phòng", "Ban Tuyên giáo - Nữ công", "Các ban chuyên đề"], lettered.Tasks.Select(t => Assert.Single(t.Lead)));
        Assert.Equal(["các ban"], lettered.Tasks[1].With);
        Assert.Empty(lettered.Citations);
        Assert.Equal([">= 85 % doanh nghiệp", "<= 4 hội thi"], lettered.Targets.Select(t => $"{t.Comparator} {t.Value:0} {t.Unit}"));
    }

    /// <summary>"trở lên" behind the class, the same enterprises of two shares, what is to be founded in each of them, and how many receive a target.</summary>
    [Fact]
    public void Figures_say_what_their_sentence_says_and_no_more()
    {
        var reading = DirectivePapers.ReadBody("""
            I. CHỈ TIÊU
            1. 90% thỏa ước đạt loại B trở lên; 80% CĐCS hoàn thành tốt nhiệm vụ trở lên; 98% đơn vị trở lên tổ chức hội nghị.
            2. 75% trở lên doanh nghiệp xây dựng quy chế dân chủ, 60% tổ chức đối thoại định kỳ.
            3. Giảm ít nhất 30% số vụ tranh chấp so với giai đoạn 2019 - 2023.
            4. Hằng năm kiểm tra tối thiểu 10 xã, 50 doanh nghiệp.
            5. Phấn đấu hằng năm 70% trở lên công nhân được tuyên truyền.
            II. NHIỆM VỤ
            1. Ban Quản lý khu kinh tế phối hợp với Công đoàn khu kinh tế thành lập công đoàn tại 100% doanh nghiệp có từ 30 lao động trở lên.
            2. Giao chỉ tiêu phát triển đoàn viên cho 10 công đoàn xã. Tổng số: 6.500 đoàn viên tăng thêm, 25 CĐCS.
            3. Các chi bộ: mỗi quý giới thiệu ít nhất 01 quần chúng ưu tú.
            """);
        Assert.Equal(
            ["= 90 % thỏa ước", "= 80 % CĐCS", ">= 98 % đơn vị", ">= 75 % doanh nghiệp", "= 60 % doanh nghiệp", ">= 30 % vụ", ">= 10 xã/năm", "= 50 doanh nghiệp/năm", ">= 70 % công nhân/năm", "= 100 % doanh nghiệp", "= 6500 đoàn viên", "= 25 CĐCS", ">= 1 quần chúng/quý"],
            reading.Targets.Select(t => $"{t.Comparator} {t.Value:0} {t.Unit}"));
        Assert.All(reading.Targets, t => Assert.Equal("2024-12-31", t.To?.ToString()));
        Assert.Equal(">= 30 lao động", reading.Targets[9].Threshold);
    }

    /// <summary>A dash behind the number of an item is no range, and an "đã" behind a figure does not make it a result.</summary>
    [Fact]
    public void Targets_numbered_with_dashes_stay_targets()
    {
        var reading = DirectivePapers.ReadBody("""
            II. Các chỉ tiêu phấn đấu năm 2024
            1- Kết nạp mới 9.000 đoàn viên trở lên.
            2- 100% CĐCS doanh nghiệp nhà nước và từ 75% trở lên CĐCS doanh nghiệp ngoài nhà nước tổ chức hội nghị.
            3- Có 82% doanh nghiệp đã thành lập công đoàn ký TƯLĐTT, trong đó 55% đạt loại A.
            4- 90% cán bộ được bồi dưỡng.
            """);
        Assert.Empty(reading.Facts);
        Assert.Equal(
            ["II.1 >= 9000 đoàn viên", "II.2 = 100 % CĐCS", "II.2 >= 75 % CĐCS", "II.3 = 82 % doanh nghiệp", "II.3 = 55 %", "II.4 = 90 % cán bộ"],
            reading.Targets.Select(t => $"{t.Path} {t.Comparator} {t.Value:0} {t.Unit}"));
    }

    [Fact]
    public void Aims_are_no_tasks_and_several_days_are_told()
    {
        var reading = DirectivePapers.ReadBody("""
            Ban Thường vụ yêu cầu các cấp công đoàn:
            1. Mục tiêu: Đến hết năm 2028 thành lập tối thiểu 350 công đoàn cơ sở.
            2. Phấn đấu 98% đơn vị trở lên tổ chức hội nghị.
            3. Về thời gian: đại hội công đoàn cơ sở hoàn thành chậm nhất trong tháng 3/2024; đại hội cấp trên hoàn thành trước ngày 31/7/2024.
            4. Công đoàn xã kiện toàn ban chấp hành, xong trong tháng 9.
            5. Ban Tài chính chủ trì, Ban Chính sách - Pháp luật phối hợp, hướng dẫn định mức trước 10/11/2024.
            6. Các CĐ cấp trên trực tiếp cơ sở báo cáo chậm nhất ngày 15 của tháng đầu quý.
            """);
        Assert.Equal(["3", "4", "5", "6"], reading.Tasks.Select(t => t.Path));
        Assert.Equal(["2024-03-31", "2024-09-30", "2024-11-10", ""], reading.Tasks.Select(t => t.Due?.ToString() ?? ""));
        Assert.Contains(reading.Uncertain, u => u.Why == "Câu này còn ghi hạn khác: 31/07/2024.");
        Assert.Contains(reading.Uncertain, u => u.Why == "Hạn “tháng 9” không ghi năm; lấy năm 2024 của văn bản.");
        Assert.Equal(["Ban Chính sách - Pháp luật"], reading.Tasks[2].With);
        Assert.Equal(["Các CĐ cấp trên trực tiếp cơ sở"], reading.Tasks[3].Lead);
        Assert.Equal("hằng quý, trước ngày 15", reading.Tasks[3].Recurrence);
    }

    [Fact]
    public void Questions_and_answers_explain_and_set_no_targets()
    {
        var reading = DirectivePapers.ReadBody("""
            Câu 1: Ban chấp hành có bao nhiêu ủy viên?
            Trả lời: Có từ 07 đến 15 ủy viên; nơi có trên 3.000 đoàn viên không quá 17 ủy viên.
            Câu 2: Điều kiện thành lập công đoàn cơ sở?
            Trả lời: Phải có ít nhất 05 đoàn viên hoặc 05 người lao động tự nguyện.
            Câu 3: Thời hạn báo cáo?
            Trả lời: Các LĐLĐ tỉnh, thành phố báo cáo Tổng Liên đoàn trước ngày 25/7/2024.
            """);
        Assert.Empty(reading.Targets);
        Assert.Empty(reading.Facts);
        var task = Assert.Single(reading.Tasks);
        Assert.Equal(("Câu 3", "Các LĐLĐ tỉnh, thành phố", "2024-07-25"), (task.Path, Assert.Single(task.Lead), task.Due?.ToString()));
    }

    [Fact]
    public void A_table_of_who_does_what_by_when_gives_tasks()
    {
        var reading = DirectivePapers.ReadBody("""
            II. NHIỆM VỤ, TIẾN ĐỘ
            | TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian hoàn thành |
            |----|----|----|----|----|
            | 1 | Khảo sát nhà trẻ trong khu công nghiệp | Ban Nữ công | Ban Chính sách pháp luật | Tháng 4/2024 |
            | 2 | Tổ chức tập huấn cán bộ nữ công | Ban Nữ công | | Trước 30/5/2024 |
            | | Kiểm tra việc thực hiện chính sách lao động nữ | Ủy ban Kiểm tra, Ban Nữ công | Các LĐLĐ huyện | Hằng quý |
            """);
        Assert.Equal([("II.1", "Ban Nữ công", "2024-04-30"), ("II.2", "Ban Nữ công", "2024-05-30"), ("II", "Ủy ban Kiểm tra | Ban Nữ công", null)], reading.Tasks.Select(t => (t.Path, string.Join(" | ", t.Lead), t.Due?.ToString())));
        Assert.Equal(["Ban Chính sách pháp luật"], reading.Tasks[0].With);
        Assert.Equal("hằng quý", reading.Tasks[2].Recurrence);
        Assert.Equal("Khảo sát nhà trẻ trong khu công nghiệp", reading.Tasks[0].Text);
    }

    [Fact]
    public void What_stands_beside_and_under_the_head_is_read_for_what_it_is()
    {
        var letter = DirectivePapers.ReadText("""
            CÔNG ĐOÀN GIÁO DỤC VIỆT NAM   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            CÔNG ĐOÀN GIÁO DỤC TỈNH SƠN LA               Độc lập - Tự do - Hạnh phúc
            Số: 112/CĐGD                              Sơn La, ngày 5 tháng 9 năm 2023
            V/v hướng dẫn tổ chức Hội nghị
            viên chức năm học
            2023 - 2024

            Kính gửi: Công đoàn cơ sở trường học trực thuộc.

            Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10/11/2022; Nghị định số 59/2023/NĐ-CP ngày 14/8/2023 của Chính phủ quy định xử phạt, Chủ tịch Công đoàn yêu cầu các đơn vị thực hiện.
            TM. BAN THƯỜNG VỤ
            CHỦ TỊCH
            Trần Văn Bình
            """);
        Assert.Equal(("Công đoàn Giáo dục tỉnh Sơn La", "Công đoàn Giáo dục Việt Nam", "hướng dẫn tổ chức Hội nghị viên chức năm học 2023 - 2024"), (letter.Head.Issuer, letter.Head.Superior, letter.Head.Subject));
        Assert.Equal([("căn cứ", "Luật Thực hiện dân chủ ở cơ sở"), ("căn cứ", "quy định xử phạt")], letter.Citations.Select(c => (c.As, c.Subject)));
        var circular = DirectivePapers.ReadText("""
            HUYỆN ỦY                              ĐẢNG CỘNG SẢN VIỆT NAM
            *                                Tam Đường, ngày 4 tháng 5 năm 2024
            Số 09-TT/HU
            THÔNG TRI
            của Ban Thường vụ Huyện uỷ về lãnh đạo đại hội công đoàn các cấp
            Thực hiện Luật Công đoàn 2024 (Luật số 50/2024/QH15), Ban Thường vụ Huyện uỷ yêu cầu các cấp uỷ thực hiện.
            T/M BAN THƯỜNG VỤ
            BÍ THƯ
            Tẩn Thị Quế
            """);
        Assert.Equal("lãnh đạo đại hội công đoàn các cấp", circular.Head.Subject);
        Assert.Equal("50/2024/QH15", Assert.Single(circular.Citations).Number);
        var committee = DirectivePapers.ReadText("""
            TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
            BAN CHẤP HÀNH
            Số: 09/NQ-BCH
            Hà Nội, ngày 17 tháng 01 năm 2025
            NGHỊ QUYẾT
            Về nhiệm vụ công tác công đoàn năm 2025
            BAN CHẤP HÀNH TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
            Điều 1. Các liên đoàn lao động tỉnh, công đoàn ngành trung ương và tương đương xây dựng kế hoạch thực hiện.
            TM. BAN CHẤP HÀNH
            CHỦ TỊCH
            Nguyễn Đình Khang
            """);
        Assert.Equal(("Ban Chấp hành Tổng Liên đoàn Lao động Việt Nam", "nhiệm vụ công tác công đoàn năm 2025"), (committee.Head.Issuer, committee.Head.Subject));
        Assert.Equal(["Các liên đoàn lao động tỉnh", "công đoàn ngành trung ương và tương đương"], Assert.Single(committee.Tasks).Lead);
    }

    [Fact]
    public void A_committee_without_a_name_is_that_of_the_place_and_says_so()
    {
        var reading = DirectivePapers.ReadText("""
            HUYỆN ỦY                              ĐẢNG CỘNG SẢN VIỆT NAM
            *                                Tam Đường, ngày 4 tháng 5 năm 2024
            Số 09-CT/HU
            CHỈ THỊ
            về lãnh đạo đại hội công đoàn
            Các chi bộ thực hiện nghiêm Chỉ thị này.
            T/M BAN THƯỜNG VỤ
            BÍ THƯ
            Tẩn Thị Quế
            """);
        Assert.Equal("Huyện ủy Tam Đường", reading.Head.Issuer);
        Assert.Contains(reading.Uncertain, u => u.What == "issuer" && u.Why == "Đầu văn bản chỉ ghi “Huyện ủy”; lấy theo nơi ký.");
    }

    /// <summary>Read as the digits they stand for, shown as they stand, and told once.</summary>
    [Fact]
    public void Letters_that_a_scan_put_for_digits_are_read_as_digits()
    {
        var reading = DirectivePapers.ReadText("""
            TÔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM        CỘNG HOÀ XÃ HỘI CHÙ NGHĨA VIỆT NAM
             LIÊN ĐOÀN LAO ĐÔNG TÌNH CAO BẰNG            Độc lập - Tự do - Hạnh phúc
                   Sổ: 45/KH-LĐLĐ                     Cao Băng, ngày 04 thảng 3 năm 2022
                                           KẾ HOẠCH
                   Đây mạnh phát triển đoàn viên năm 2022

            Căn cử Nghị quyết số 02-NQ/TVV ngày 12/6/2021 của Bộ Chính trị; Kế hoạch số 12/KH-TLĐ ngày 1O/02/2022 của Đoàn Chủ tịch Tổng Liên đoàn.
            I. CHỈ TIÊU
            - Phần đầu kết nạp mới l.200 đoàn viên, thành lập mới 2O công đoàn cơ sở.
            II. TỔ CHỨC THỰC HIỆN
            1. CĐ ngành: xây dựng kế hoạch, hoàn thành trước ngày 2O/3/2022; đo lượng CO2, nước H2O.
            TM. BAN THƯỜNG VỤ
            CHỦ TỊCH
            Mông Văn Tùng
            """);
        Assert.Equal(("Liên đoàn Lao động tỉnh Cao Bằng", "Tổng Liên đoàn Lao động Việt Nam"), (reading.Head.Issuer, reading.Head.Superior));
        Assert.Equal(["02-NQ/TW 2021-06-12 Bộ Chính trị", "12/KH-TLĐ 2022-02-10 Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam"], reading.Citations.Select(c => c.Say()));
        Assert.Equal([1_200m, 20m], reading.Targets.Select(t => t.Value ?? 0));
        Assert.Contains("l.200 đoàn viên", reading.Targets[0].Text, StringComparison.Ordinal);
        Assert.Equal("2022-03-20", Assert.Single(reading.Tasks).Due?.ToString());
        Assert.Contains("4 chỗ, ví dụ “1O/02/2022” đọc là 10/02/2022", Assert.Single(reading.Uncertain, u => u.What == "file").Why, StringComparison.Ordinal);
    }
}

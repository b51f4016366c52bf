using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>By when, and how often, in the words of papers; the paper is of 05/02/2024.</summary>
public class DutyTimeTests
{
    [Theory]
    [InlineData("ban hành quy chế trong năm 2025", "2025-12-31")]
    [InlineData("sơ kết vào năm 2026", "2026-12-31")]
    [InlineData("bàn giao nhà vào cuối năm 2024", "2024-12-31")]
    [InlineData("rà soát hồ sơ đến hết tháng 11 năm 2024", "2024-11-30")]
    [InlineData("gặp mặt công nhân vào ngày 01/5/2024", "2024-05-01")]
    [InlineData("tổ chức hội diễn, dự kiến ngày 20/7/2024 tại thành phố", "2024-07-20")]
    [InlineData("gửi danh sách trước 16h30 ngày 12/4/2024", "2024-04-12")]
    [InlineData("gửi danh sách trước 17 giờ, ngày 12/4/2024", "2024-04-12")]
    [InlineData("kiện toàn nhân sự trước tháng 9/2024", "2024-08-31")]
    [InlineData("kiện toàn nhân sự trước năm 2025", "2024-12-31")]
    [InlineData("kiện toàn nhân sự trước quý IV/2024", "2024-09-30")]
    [InlineData("kiện toàn nhân sự xong trước ngày 15/9/2024", "2024-09-15")]
    [InlineData("kiện toàn nhân sự chậm nhất vào tháng 9/2024", "2024-09-30")]
    [InlineData("phát huy kết quả đạt được trong năm 2023", "")]
    [InlineData("tiếp tục công việc của 6 tháng đầu năm 2024", "")]
    public void A_deadline_is_the_last_day_that_its_words_allow(string words, string due) => Assert.Equal(due, Only(words).Due?.ToString() ?? "");

    [Theory]
    [InlineData("hoàn thành việc rà soát đầu quý III/2024", "2024-07-31", "Hạn “đầu quý III/2024” không ghi ngày; lấy ngày 31/07/2024.")]
    [InlineData("tập huấn cán bộ vào giữa năm 2024", "2024-06-30", "Hạn “vào giữa năm 2024” không ghi ngày; lấy ngày 30/06/2024.")]
    [InlineData("xây dựng kế hoạch trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này", "2024-02-15", "Hạn “trong vòng 10 ngày kể từ ngày ban hành Kế hoạch này” được tính từ ngày 05/02/2024 của văn bản.")]
    [InlineData("lập danh sách chậm nhất 05 ngày làm việc kể từ ngày ký", "2024-02-12", "Hạn “chậm nhất 05 ngày làm việc kể từ ngày ký” được tính từ ngày 05/02/2024 của văn bản, chưa trừ ngày nghỉ lễ.")]
    [InlineData("nộp hồ sơ trong 20 ngày kể từ ngày có quyết định công nhận", "", "Hạn “trong 20 ngày kể từ ngày có quyết định công nhận” tính theo một việc khác nên không có ngày cụ thể.")]
    [InlineData("đăng tải thỏa ước chậm nhất 07 ngày kể từ ngày ký", "", "Hạn “chậm nhất 07 ngày kể từ ngày ký” tính theo một việc khác nên không có ngày cụ thể.")]
    [InlineData("gửi giấy mời ít nhất 10 ngày trước khi họp", "", "Hạn “ít nhất 10 ngày trước khi họp” tính theo một việc khác nên không có ngày cụ thể.")]
    [InlineData("báo tin trong vòng 12 giờ, kể cả ngày nghỉ", "", "Hạn “trong vòng 12 giờ” không ghi tính từ ngày nào.")]
    public void A_deadline_that_is_reckoned_says_so(string words, string due, string why)
    {
        var reading = Read(words);
        Assert.Equal(due, Assert.Single(reading.Tasks).Due?.ToString() ?? "");
        Assert.Equal(why, Assert.Single(reading.Uncertain, u => u.What == "tasks").Why);
    }

    [Theory]
    [InlineData("họp giao ban hằng tháng, quý và 6 tháng", "hằng tháng, hằng quý, mỗi 6 tháng")]
    [InlineData("đánh giá định kỳ hằng quý, 6 tháng, 9 tháng và cả năm", "hằng quý, mỗi 6 tháng, mỗi 9 tháng, hằng năm")]
    [InlineData("báo cáo sơ kết 6 tháng, tổng kết năm về Tỉnh ủy", "mỗi 6 tháng, hằng năm")]
    [InlineData("báo cáo 6 tháng trước ngày 10/6 và cả năm trước ngày 05/12", "mỗi 6 tháng, hằng năm, trước ngày 10/6, trước ngày 05/12")]
    [InlineData("tổ chức đối thoại ít nhất mỗi quý 02 lần", "hằng quý, ít nhất 02 lần")]
    [InlineData("tổ chức đại hội công nhân ít nhất 01 năm một lần", "hằng năm, ít nhất một lần")]
    [InlineData("nộp sổ sách vào ngày 28 hằng tháng", "hằng tháng, ngày 28")]
    [InlineData("nộp sổ sách chậm nhất ngày 28 hằng tháng", "hằng tháng, trước ngày 28")]
    [InlineData("hưởng ứng hằng năm, Tháng Công nhân và tháng 7/2024", "hằng năm")]
    [InlineData("kết nạp người làm việc từ 6 tháng trở lên, hằng năm rà soát", "hằng năm")]
    public void What_comes_again_is_told_in_full(string words, string recurrence) => Assert.Equal((recurrence, null), (Only(words).Recurrence, Only(words).Due));

    [Theory]
    [InlineData("Định kỳ 3 tháng, 6 tháng, các công đoàn cơ sở họp ban chấp hành", "các công đoàn cơ sở")]
    [InlineData("6 tháng, hằng năm Ban Tổ chức tham mưu sơ kết công tác", "Ban Tổ chức")]
    [InlineData("Hằng tháng, quý Văn phòng tổng hợp số liệu báo cáo", "Văn phòng")]
    public void Periods_stand_before_the_one_who_acts(string sentence, string lead) =>
        Assert.Equal([lead], Assert.Single(DirectivePapers.ReadBody($"II. NHIỆM VỤ\n1. {sentence}.").Tasks).Lead);

    [Fact]
    public void Quarters_that_the_line_cuts_are_whole()
    {
        var task = Assert.Single(DirectivePapers.ReadBody("II. NHIỆM VỤ\n1. Ban Tổ chức\n- Tập huấn cho cán bộ công đoàn cơ sở mới trúng cử trong quý\nIV/2024.").Tasks);
        Assert.Equal(("II.1", "2024-12-31"), (task.Path, task.Due.ToString()));
    }

    private static DirectiveReading Read(string words) => DirectivePapers.ReadBody($"II. NHIỆM VỤ\n1. Ban Tổ chức {words}.");

    private static Duty Only(string words) => Assert.Single(Read(words).Tasks);
}

using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

public class DutyReadingTests
{
    [Fact]
    public void Those_in_charge_those_who_take_part_and_those_who_follow_are_told_apart()
    {
        var tasks = DirectivePapers.Read("chi-thi-tinh-uy.txt").Tasks;
        Assert.Equal(["1", "2", "3", "4"], tasks.Select(t => t.Path));
        Assert.Equal(["Các huyện ủy", "thành ủy"], tasks[0].Lead);
        Assert.Equal("2024-06-30", tasks[0].Due.ToString());
        Assert.Equal(["Sở Xây dựng"], tasks[1].Lead);
        Assert.Equal(["Liên đoàn Lao động tỉnh", "Ban Quản lý Khu kinh tế tỉnh"], tasks[1].With);
        Assert.Equal(["Ban Tuyên giáo Tỉnh ủy"], tasks[2].Lead);
        Assert.Equal(["Báo Hà Giang", "Đài Phát thanh và Truyền hình tỉnh"], tasks[2].With);
        Assert.Equal(["Ủy ban Kiểm tra Tỉnh ủy"], tasks[3].Follow);
        Assert.Equal(("mỗi 06 tháng", "Ban Thường vụ Tỉnh ủy"), (tasks[3].Recurrence, tasks[3].ReportTo));
    }

    [Fact]
    public void A_heading_gives_what_stands_under_it_to_the_body_it_names()
    {
        var tasks = DirectivePapers.Read("chi-thi-ttg.txt").Tasks;
        Assert.Equal(["I.1.a", "I.1.b", "I.2", "II.1", "II.2", "III"], tasks.Select(t => t.Path));
        Assert.Equal(["Bộ Lao động - Thương binh và Xã hội"], tasks[0].Lead);
        Assert.Equal(["Bộ Kế hoạch và Đầu tư", "Tổng Liên đoàn Lao động Việt Nam"], tasks[1].With);
        Assert.Equal(["Bộ Công an"], tasks[2].Lead);
        Assert.Equal(("hằng năm, trước ngày 20/12", "Thủ tướng Chính phủ"), (tasks[4].Recurrence, tasks[4].ReportTo));
        Assert.Equal(["Bộ Lao động - Thương binh và Xã hội"], tasks[5].Follow);
    }

    [Fact]
    public void A_report_names_to_whom_and_through_whom()
    {
        var task = DirectivePapers.Read("cong-van-ubnd.txt").Tasks.Single(t => t.Path == "3");
        Assert.Equal(("hằng quý", "Ủy ban nhân dân tỉnh (qua Sở Lao động - Thương binh và Xã hội)"), (task.Recurrence, task.ReportTo));
    }

    [Theory]
    [InlineData("Ban Tổ chức - Kiểm tra chủ trì, phối hợp với Văn phòng rà soát", "Ban Tổ chức - Kiểm tra", "Văn phòng")]
    [InlineData("Ban Chính sách pháp luật và Quan hệ lao động: Xây dựng tài liệu; phối hợp với Sở Nội vụ tập huấn", "Ban Chính sách pháp luật và Quan hệ lao động", "Sở Nội vụ")]
    [InlineData("Giao Ủy ban Kiểm tra theo dõi việc thu kinh phí", "Ủy ban Kiểm tra", "")]
    [InlineData("Đề nghị cấp ủy, chính quyền các cấp quan tâm, tạo điều kiện", "cấp ủy; chính quyền các cấp", "")]
    [InlineData("Hằng năm, người đứng đầu chính quyền các cấp tổ chức đối thoại với công nhân", "người đứng đầu chính quyền các cấp", "")]
    [InlineData("Các ban, Văn phòng LĐLĐ tỉnh tham mưu thực hiện nhiệm vụ được giao", "Các ban; Văn phòng LĐLĐ tỉnh", "")]
    [InlineData("Đề nghị Liên đoàn Lao động tỉnh công nhận đoàn viên mới", "Liên đoàn Lao động tỉnh", "")]
    [InlineData("Các ban thi hành quyết định đã ký", "Các ban", "")]
    [InlineData("Tăng cường tuyên truyền trong công nhân, lao động toàn tỉnh", "", "")]
    public void Names_of_bodies_end_before_their_verb(string sentence, string lead, string with)
    {
        var task = Assert.Single(DirectivePapers.ReadBody($"I. NHIỆM VỤ\n1. {sentence}.").Tasks);
        Assert.Equal((lead, with), (string.Join("; ", task.Lead), string.Join("; ", task.With)));
    }

    [Fact]
    public void Sections_out_of_order_keep_the_numbers_they_have()
    {
        var reading = DirectivePapers.ReadBody("II. NỘI DUNG\n1. Nhiệm vụ\n1.1. Ban Tổ chức lập danh sách đơn vị.\nIV. TỔ CHỨC THỰC HIỆN\n3. Văn phòng chuẩn bị kinh phí cho hội nghị.");
        Assert.Equal(["II.1.1", "IV.3"], reading.Tasks.Select(t => t.Path));
    }

    [Fact]
    public void A_later_sentence_with_a_recurrence_of_its_own_is_a_task_of_its_own()
    {
        var tasks = DirectivePapers.ReadBody("I. NHIỆM VỤ\n1. Định kỳ 03 tháng, thường trực cấp ủy làm việc với công đoàn cùng cấp. Hằng năm, chủ tịch ủy ban nhân dân gặp gỡ công nhân ít nhất 01 lần.").Tasks;
        Assert.Equal(["mỗi 03 tháng", "hằng năm, ít nhất 01 lần"], tasks.Select(t => t.Recurrence));
        Assert.Equal(["thường trực cấp ủy", "chủ tịch ủy ban nhân dân"], tasks.SelectMany(t => t.Lead));
    }

    [Fact]
    public void A_deadline_without_a_year_takes_that_of_the_paper_and_is_told()
    {
        var reading = DirectivePapers.ReadBody("I. NHIỆM VỤ\n1. Các đơn vị gửi báo cáo về LĐLĐ tỉnh trước ngày 15/9.");
        Assert.Equal("2024-09-15", Assert.Single(reading.Tasks).Due.ToString());
        Assert.Contains(reading.Uncertain, d => d.What == "tasks" && d.Why.Contains("không ghi năm", StringComparison.Ordinal));
    }

    [Fact]
    public void Aims_are_no_tasks_and_what_a_paper_says_of_itself_is_none()
    {
        var reading = DirectivePapers.ReadBody("I. MỤC ĐÍCH\n1. Nâng cao nhận thức của cán bộ công đoàn các cấp.\nII. NHIỆM VỤ\n1. Kế hoạch này thay thế Kế hoạch số 3/KH-LĐLĐ ngày 4/1/2023.");
        Assert.Empty(reading.Tasks);
    }

    [Fact]
    public void Every_proposal_stands_where_it_says()
    {
        foreach (var paper in new[] { "ke-hoach-ldld.txt", "nghi-quyet-huyen-uy.txt", "thong-tu-bnv.txt", "ket-luan.html" })
        {
            var reading = DirectivePapers.Read(paper);
            Assert.All(reading.Tasks, t => Assert.Equal(Words(t.Text), Words(reading.Text[t.At.Start..t.At.End])));
            Assert.All(reading.Citations.Where(c => c.Number is not null && c.Type != "Bộ luật"), c => Assert.Contains(string.Concat(c.Number!.TakeWhile(char.IsDigit)), reading.Text[c.At.Start..c.At.End], StringComparison.Ordinal));
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

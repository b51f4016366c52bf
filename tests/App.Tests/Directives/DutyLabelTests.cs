using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Tasks whose body and time stand beside them behind words such as "Đơn vị chủ trì:".</summary>
public class DutyLabelTests
{
    [Fact]
    public void A_heading_with_lines_that_say_who_and_when_is_one_task()
    {
        var reading = DirectivePapers.ReadBody("""
            II. NHIỆM VỤ
            1. Tổ chức Hội thi thợ giỏi ngành may năm 2024
            - Số lượng: 120 thí sinh.
            - Đơn vị chủ trì: Ban Tuyên giáo - Nữ công.
            - Đơn vị phối hợp: Sở Công Thương; Công đoàn ngành Dệt may, Trường Cao đẳng nghề Yên Bái.
            - Kinh phí: Nguồn tài chính công đoàn.
            - Thời gian thực hiện: Quý III/2024.
            2. Số hóa hồ sơ đoàn viên tại các công đoàn cơ sở
            Cơ quan chủ trì: Văn phòng; cơ quan phối hợp: Viettel Yên Bái, Bưu điện tỉnh; thời hạn hoàn thành: trước tháng 10/2024.
            3. Tư vấn pháp luật lưu động cho công nhân các khu công nghiệp
            - Chủ trì: Trung tâm Tư vấn pháp luật.
            - Thời gian: Thường xuyên.
            """);
        Assert.Equal(
            [
                "II.1: Ban Tuyên giáo - Nữ công | Sở Công Thương; Công đoàn ngành Dệt may; Trường Cao đẳng nghề Yên Bái | 2024-09-30 | ",
                "II.2: Văn phòng | Viettel Yên Bái; Bưu điện tỉnh | 2024-09-30 | ",
                "II.3: Trung tâm Tư vấn pháp luật |  |  | thường xuyên",
            ],
            reading.Tasks.Select(Say));
        Assert.Equal("Tổ chức Hội thi thợ giỏi ngành may năm 2024", reading.Tasks[0].Text);
    }

    [Fact]
    public void Labels_below_several_tasks_are_those_of_each_of_them()
    {
        var reading = DirectivePapers.ReadBody("""
            II. NHIỆM VỤ
            1. Chăm lo đời sống đoàn viên
            - Thăm hỏi gia đình công nhân bị tai nạn lao động trên địa bàn.
            - Tặng vé xe cho công nhân về quê đón Tết cùng gia đình.
            - Cơ quan thực hiện: Ban Chính sách pháp luật.
            - Theo dõi: Ủy ban Kiểm tra.
            - Thời gian: 08h00 ngày 20/12/2024.
            2. Bồi dưỡng cán bộ
            - Mở lớp bồi dưỡng lý luận cho cán bộ công đoàn cơ sở.
            - Đơn vị chủ trì: Ban Tổ chức.
            - Xây dựng tài liệu bồi dưỡng theo từng nhóm đối tượng.
            - Đơn vị chủ trì: Ban Tuyên giáo.
            """);
        Assert.Equal(["II.1: Ban Chính sách pháp luật |  | 2024-12-20 | ", "II.1: Ban Chính sách pháp luật |  | 2024-12-20 | ", "II.2: Ban Tổ chức |  |  | ", "II.2: Ban Tuyên giáo |  |  | "], reading.Tasks.Select(Say));
        Assert.All(reading.Tasks.Take(2), t => Assert.Equal(["Ủy ban Kiểm tra"], t.Follow));
    }

    [Theory]
    [InlineData("Tổ chức giải bóng chuyền công nhân lao động (Chủ trì: Ban Nữ công; phối hợp: Sở Văn hóa, Thể thao và Du lịch; hoàn thành: 15/8/2024)", "Ban Nữ công | Sở Văn hóa, Thể thao và Du lịch | 2024-08-15 | ")]
    [InlineData("Rà soát nhà ở xuống cấp của đoàn viên khó khăn. Cơ quan chủ trì: Ban Chính sách. Cơ quan phối hợp: Hội Cựu chiến binh tỉnh. Thời gian: Tháng 5 hằng năm", "Ban Chính sách | Hội Cựu chiến binh tỉnh |  | hằng năm")]
    [InlineData("Biên tập sổ tay cán bộ công đoàn cơ sở. Giao Ban Tổ chức chủ trì, phối hợp với Ban Tuyên giáo thực hiện", "Ban Tổ chức | Ban Tuyên giáo |  | ")]
    [InlineData("Kiểm tra bếp ăn tập thể trong doanh nghiệp. Liên đoàn Lao động huyện chủ trì; Phòng Y tế phối hợp", "Liên đoàn Lao động huyện | Phòng Y tế |  | ")]
    [InlineData("Công tác thi đua: Đơn vị chủ trì: Ban Tổ chức; thời gian: quý I/2025", "Ban Tổ chức |  | 2025-03-31 | ")]
    [InlineData("Xây dựng kế hoạch truyền thông cả năm. Phân công thực hiện: Ban Tuyên giáo chủ trì, Văn phòng phối hợp", "Ban Tuyên giáo | Văn phòng |  | ")]
    public void Labels_behind_a_task_are_no_task_of_their_own(string sentence, string said) =>
        Assert.Equal("II.1: " + said, Say(Assert.Single(DirectivePapers.ReadBody($"II. NHIỆM VỤ\n1. {sentence}.").Tasks)));

    /// <summary>A time alone, a division of work in full sentences, and a section in capitals stay what they were.</summary>
    [Fact]
    public void What_only_looks_like_a_label_is_none()
    {
        var reading = DirectivePapers.ReadBody("""
            II. HỘI NGHỊ
            - Thời gian: Ngày 20/12/2024.
            - Phân công: rà soát danh sách đại biểu, chuẩn bị tài liệu và hội trường.
            III. TỔ CHỨC THỰC HIỆN
            1. Phối hợp: các cấp công đoàn trao đổi thông tin với chính quyền.
            """);
        Assert.Equal(["rà soát", "các cấp"], reading.Tasks.Select(t => t.Text.Split(": ")[1][..7]));
    }

    private static string Say(Duty task) => $"{task.Path}: {string.Join("; ", task.Lead)} | {string.Join("; ", task.With)} | {task.Due} | {task.Recurrence}";
}

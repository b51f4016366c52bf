namespace DoanKet.App.Tests.Directives;

/// <summary>Who does what where one sentence says it of several bodies, and to whom they report.</summary>
public class DutyClauseTests
{
    [Fact]
    public void Bodies_parted_by_a_semicolon_have_tasks_of_their_own()
    {
        var tasks = DirectivePapers.ReadBody("I. TỔ CHỨC THỰC HIỆN\n- Ban Tổ chức: rà soát đơn vị trước ngày 15/3/2024; Ban Tuyên giáo: biên soạn tài liệu; giao Ban Tài chính bố trí kinh phí; các công đoàn cơ sở tổ chức hội nghị (mỗi nơi một buổi; các công ty cùng dự).").Tasks;
        Assert.Equal(["Ban Tổ chức", "Ban Tuyên giáo", "Ban Tài chính", "các công đoàn cơ sở"], tasks.Select(t => string.Join("; ", t.Lead)));
        Assert.Equal(["2024-03-15", "", "", ""], tasks.Select(t => t.Due?.ToString() ?? ""));
        Assert.Equal("Ban Tuyên giáo: biên soạn tài liệu;", tasks[1].Text);
    }

    [Theory]
    [InlineData("Ban Tổ chức; Ban Tuyên giáo; Văn phòng chủ trì hội nghị tổng kết; chuẩn bị kinh phí", "Ban Tổ chức; Ban Tuyên giáo; Văn phòng", "")]
    [InlineData("Ban Tổ chức rà soát, tham mưu việc sắp xếp; Văn phòng, Ban Tài chính phối hợp", "Ban Tổ chức", "Văn phòng; Ban Tài chính")]
    [InlineData("Các cấp công đoàn tuyên truyền pháp luật; nơi nào chưa làm thì làm ngay; công đoàn nào nợ kinh phí thì báo cáo", "Các cấp công đoàn", "")]
    public void Bodies_with_one_duty_keep_one_task(string sentence, string lead, string with)
    {
        var task = Assert.Single(DirectivePapers.ReadBody($"I. NHIỆM VỤ\n1. {sentence}.").Tasks);
        Assert.Equal((lead, with), (string.Join("; ", task.Lead), string.Join("; ", task.With)));
    }

    [Theory]
    [InlineData("gửi danh sách về Liên đoàn Lao động tỉnh (qua Văn phòng) trước ngày 20/6/2024", "Liên đoàn Lao động tỉnh (qua Văn phòng)")]
    [InlineData("gửi về LĐLĐ tỉnh qua Ban Chính sách pháp luật và Quan hệ lao động trước ngày 10/6/2024 để tổng hợp, báo cáo Tỉnh ủy", "LĐLĐ tỉnh (qua Ban Chính sách pháp luật và Quan hệ lao động)")]
    [InlineData("báo cáo kết quả thực hiện Nghị quyết số 88-NQ/TU về Ban Thường vụ LĐLĐ tỉnh trước ngày 15/12/2024", "Ban Thường vụ LĐLĐ tỉnh")]
    [InlineData("gửi báo cáo kết quả đối thoại cho Ban Tổ chức; gửi tài liệu cho cán bộ công đoàn", "Ban Tổ chức")]
    [InlineData("gửi tài liệu cho cán bộ công đoàn", null)]
    [InlineData("gửi bài viết về công tác công đoàn", null)]
    [InlineData("xây dựng đề án, trình Ban Thường vụ Tỉnh ủy xem xét", "Ban Thường vụ Tỉnh ủy")]
    [InlineData("lập danh sách doanh nghiệp chậm đóng gửi Bảo hiểm xã hội tỉnh", "Bảo hiểm xã hội tỉnh")]
    [InlineData("in tài liệu gửi các công đoàn cơ sở", null)]
    [InlineData("nâng cao trình độ, hoàn thành chương trình Ban Chấp hành giao", null)]
    public void What_is_sent_names_to_whom_and_through_whom(string words, string? to) =>
        Assert.Equal(to, Assert.Single(DirectivePapers.ReadBody($"I. NHIỆM VỤ\n1. Các đơn vị {words}.").Tasks).ReportTo);
}

namespace DoanKet.App.Tests.Directives;

/// <summary>Names of bodies: where one ends and the next begins, and what is no body.</summary>
public class DutyBodyTests
{
    [Theory]
    [InlineData("Sở Giáo dục và Đào tạo và Sở Nội vụ phối hợp mở lớp", "Sở Giáo dục và Đào tạo; Sở Nội vụ")]
    [InlineData("Sở Nông nghiệp và Môi trường và các đơn vị liên quan tuyên truyền", "Sở Nông nghiệp và Môi trường; các đơn vị liên quan")]
    [InlineData("Ban Tuyên giáo và Dân vận Tỉnh ủy và Văn phòng Tỉnh ủy hướng dẫn", "Ban Tuyên giáo và Dân vận Tỉnh ủy; Văn phòng Tỉnh ủy")]
    [InlineData("Thuế thành phố, Kho bạc Nhà nước khu vực V, Sở Tài chính cung cấp số liệu", "Thuế thành phố; Kho bạc Nhà nước khu vực V; Sở Tài chính")]
    [InlineData("Liên minh Hợp tác xã tỉnh, Hiệp hội Vận tải tỉnh, Hội Luật gia tỉnh vận động hội viên", "Liên minh Hợp tác xã tỉnh; Hiệp hội Vận tải tỉnh; Hội Luật gia tỉnh")]
    [InlineData("VCCI chi nhánh Hải Phòng, Bưu điện tỉnh, Đồn Biên phòng Cát Bà ký quy chế", "VCCI chi nhánh Hải Phòng; Bưu điện tỉnh; Đồn Biên phòng Cát Bà")]
    [InlineData("Viện Công nhân và Công đoàn, Trường Đại học Công đoàn khảo sát", "Viện Công nhân và Công đoàn; Trường Đại học Công đoàn")]
    [InlineData("Cung Văn hóa Lao động Việt Tiệp, Nhà Văn hóa Lao động chuẩn bị hội trường", "Cung Văn hóa Lao động Việt Tiệp; Nhà Văn hóa Lao động")]
    [InlineData("UBND huyện, Phòng Kinh tế - Hạ tầng, Chi cục Thuế khu vực rà soát", "UBND huyện; Phòng Kinh tế - Hạ tầng; Chi cục Thuế khu vực")]
    [InlineData("Trung tâm Dịch vụ việc làm tỉnh, Sở Nội vụ giới thiệu lao động", "Trung tâm Dịch vụ việc làm tỉnh; Sở Nội vụ")]
    [InlineData("Phòng Việc làm và An toàn lao động thanh tra, kiểm tra doanh nghiệp", "Phòng Việc làm và An toàn lao động")]
    [InlineData("Các cơ quan tham mưu, giúp việc Thành ủy và Đảng đoàn LĐLĐ thành phố hướng dẫn", "Các cơ quan tham mưu, giúp việc Thành ủy; Đảng đoàn LĐLĐ thành phố")]
    [InlineData("Bí thư chi ủy, giám đốc doanh nghiệp tạo điều kiện cho công đoàn", "Bí thư chi ủy; giám đốc doanh nghiệp")]
    [InlineData("Bí thư, Chủ tịch UBND phường trực tiếp làm việc với doanh nghiệp", "Bí thư; Chủ tịch UBND phường")]
    [InlineData("Công đoàn cấp trên trực tiếp cơ sở tổ chức đối thoại", "Công đoàn cấp trên trực tiếp cơ sở")]
    [InlineData("Giao Ban Nữ công (LĐLĐ tỉnh) và Phòng Bảo trợ trẻ em (Sở Y tế) làm đầu mối", "Ban Nữ công; Phòng Bảo trợ trẻ em")]
    [InlineData("Khởi kiện doanh nghiệp nợ bảo hiểm xã hội kéo dài ra tòa", "")]
    [InlineData("Khởi công nhà ở công nhân tại khu công nghiệp phía Nam", "")]
    [InlineData("Khối thi đua các công đoàn ngành ký giao ước", "Khối thi đua các công đoàn ngành")]
    [InlineData("Phòng ngừa tai nạn lao động trong các doanh nghiệp xây dựng", "")]
    [InlineData("Hội thảo về nhà ở cho công nhân trong khu công nghiệp", "")]
    public void One_body_ends_where_the_next_begins(string sentence, string lead) =>
        Assert.Equal(lead, string.Join("; ", Assert.Single(DirectivePapers.ReadBody($"II. NHIỆM VỤ\n1. {sentence}.").Tasks).Lead));

    [Theory]
    [InlineData("Công đoàn cơ sở")]
    [InlineData("Đối với các nghiệp đoàn cơ sở")]
    [InlineData("Công đoàn cấp trên trực tiếp cơ sở")]
    [InlineData("Công đoàn Giáo dục Việt Nam")]
    [InlineData("Công an tỉnh Sơn La")]
    public void A_heading_that_ends_with_a_name_does_not_run_into_the_text_below(string heading)
    {
        var task = Assert.Single(DirectivePapers.ReadBody($"V. TỔ CHỨC THỰC HIỆN\n1. {heading}\nThống kê số lao động chưa tham gia bảo hiểm.").Tasks);
        Assert.Equal(("V.1", heading.Replace("Đối với ", "", StringComparison.Ordinal), "Thống kê số lao động chưa tham gia bảo hiểm."), (task.Path, Assert.Single(task.Lead), task.Text));
    }

    [Theory]
    [InlineData("Đề nghị Ủy ban Mặt trận Tổ quốc\nViệt Nam huyện, Hội Nông dân huyện", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện; Hội Nông dân huyện")]
    [InlineData("Đề nghị Ban Quản lý\nKhu kinh tế Vũng Áng", "Ban Quản lý Khu kinh tế Vũng Áng")]
    [InlineData("Hội Liên hiệp\nPhụ nữ tỉnh", "Hội Liên hiệp Phụ nữ tỉnh")]
    public void A_name_that_the_line_cuts_is_whole(string heading, string lead) =>
        Assert.Equal(lead, string.Join("; ", Assert.Single(DirectivePapers.ReadBody($"V. TỔ CHỨC THỰC HIỆN\n1. {heading}\n- Giám sát việc thực hiện pháp luật lao động.").Tasks).Lead));

    [Theory]
    [InlineData("Các công đoàn cơ sở gửi biên bản về LĐLĐ tỉnh để theo dõi, tổng hợp", "")]
    [InlineData("Bảo hiểm xã hội tỉnh cung cấp số liệu nợ đọng làm căn cứ đôn đốc doanh nghiệp", "")]
    [InlineData("UBND huyện bố trí cán bộ theo dõi công tác lao động", "")]
    [InlineData("LĐLĐ huyện phân công đồng chí phó chủ tịch theo dõi từng cụm", "")]
    [InlineData("Văn phòng theo dõi, đôn đốc các đơn vị", "Văn phòng")]
    [InlineData("Để thực hiện tốt Kế hoạch, Ban Tổ chức theo dõi, đôn đốc các đơn vị", "Ban Tổ chức")]
    public void Only_those_who_watch_themselves_follow_up(string sentence, string follow) =>
        Assert.Equal(follow, string.Join("; ", Assert.Single(DirectivePapers.ReadBody($"II. NHIỆM VỤ\n1. {sentence}.").Tasks).Follow));

    [Fact]
    public void A_second_row_of_headings_is_no_task() =>
        Assert.Empty(DirectivePapers.ReadBody("IV. GIAO CHỈ TIÊU\nTT\tĐơn vị\tCông đoàn cơ sở\tKinh phí\n\t\tThành lập mới\tTrong đó ngoài nhà nước\t\n1\tLĐLĐ huyện Văn Yên\t12\t10\t5\n2\tLĐLĐ huyện Lục Yên\t15\t13\t7").Tasks);
}

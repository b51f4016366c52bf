using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Whole papers of styles that differ from the usual sections: dispatch, questions and answers, parts, decision, a plan with a table.</summary>
public class OtherStylesTests
{
    [Fact]
    public void A_dispatch_without_sections_has_addressees_tasks_and_a_target()
    {
        var reading = DirectivePapers.Read("cong-dien-bao.txt");
        Assert.Equal(("Công điện", "Ủy ban nhân dân tỉnh Quảng Nam", "khẩn trương hỗ trợ công nhân lao động tại các khu công nghiệp bị ảnh hưởng bởi bão số 6"), (reading.Head.Type, reading.Head.Issuer, reading.Head.Subject));
        Assert.Equal(["Giám đốc các sở, thủ trưởng các ban, ngành", "Chủ tịch UBND các huyện, thị xã, thành phố", "Liên đoàn Lao động tỉnh"], reading.Head.Addressees);
        Assert.Equal(
            ["Sở Lao động - Thương binh và Xã hội", "Ban Quản lý các Khu kinh tế và Khu công nghiệp tỉnh", "Công an tỉnh", "Liên đoàn Lao động tỉnh", "UBND các huyện Núi Thành, Thăng Bình và thành phố Tam Kỳ", "Sở Tài chính", "Văn phòng UBND tỉnh"],
            reading.Tasks.Select(t => string.Join(", ", t.Lead)));
        Assert.Equal("2024-11-05", reading.Tasks[3].Due.ToString());
        Assert.Equal(["theo: 20/2021/NĐ-CP", "theo: 76/2024/NĐ-CP"], reading.Citations.TakeLast(2).Select(c => $"{c.As}: {c.Number}"));
        Assert.Equal(500_000m, Assert.Single(reading.Targets).Value);
    }

    [Fact]
    public void Questions_are_sections_and_their_answers_tasks()
    {
        var reading = DirectivePapers.Read("huong-dan-hoi-dap.txt");
        var task = reading.Tasks.Single(t => t.Path == "Câu 3");
        Assert.Equal(("Ban Chấp hành công đoàn cơ sở", "công đoàn cấp trên trực tiếp (qua Ban Chính sách pháp luật)"), (Assert.Single(task.Lead), task.ReportTo));
        Assert.Equal(["= 100 % công đoàn cơ sở", ">= 75 % doanh nghiệp", "= 60 %", "= 5 doanh nghiệp"], reading.Targets.Where(t => t.Path.StartsWith("Câu 4", StringComparison.Ordinal)).Select(t => $"{t.Comparator} {t.Value} {t.Unit}".Replace(" của", "", StringComparison.Ordinal)));
        Assert.DoesNotContain(reading.Tasks, t => t.Path.StartsWith("Câu 4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_and_its_title_in_the_next_line_are_one_heading()
    {
        var reading = DirectivePapers.Read("chuong-trinh-lien-tich.txt");
        Assert.Equal([80m, 90m, 600m, 100m], reading.Targets.Where(t => t.Path == "Phần thứ nhất").Select(t => t.Value ?? 0));
        Assert.DoesNotContain(reading.Tasks, t => t.Path == "Phần thứ nhất");
        Assert.Equal(["Liên đoàn Lao động tỉnh", "Liên đoàn Lao động tỉnh", "Sở Nội vụ", "Sở Nội vụ"], reading.Tasks.Take(4).Select(t => Assert.Single(t.Lead)));
        Assert.Equal(2, reading.Head.Signers.Count);
        Assert.Equal("Liên đoàn Lao động - Sở Nội vụ tỉnh Sóc Trăng", reading.Head.Issuer);
        Assert.Equal("thay thế", reading.Citations[^1].As);
    }

    [Fact]
    public void A_decision_gives_each_member_his_task_and_encloses_none()
    {
        var reading = DirectivePapers.Read("quyet-dinh-ban-chi-dao.txt");
        Assert.Equal(["Chi cục Thuế khu vực", "Bảo hiểm xã hội huyện", "Phòng Lao động - Thương binh và Xã hội", "Công an huyện"], reading.Tasks.Where(t => t.Path is "Điều 2.3" or "Điều 2.4").Select(t => Assert.Single(t.Lead)));
        Assert.DoesNotContain(reading.Tasks, t => t.Path == "Điều 1");
        Assert.Equal(["1185-QĐ/HU", "121-KH/HU", "03-NQ/TU", "05-NQ/TU", "02-QĐ/BCĐ"], reading.Citations.Select(c => c.Number));
    }

    [Fact]
    public void A_conclusion_parts_what_is_led_from_what_is_told_to_an_office()
    {
        var tasks = DirectivePapers.Read("ket-luan-btv.txt").Tasks;
        Assert.Equal(["Ban cán sự đảng Ủy ban nhân dân tỉnh 2025-03-31", "Sở Xây dựng 2024-12-31"], tasks.Where(t => t.Path == "III.2").Select(t => $"{Assert.Single(t.Lead)} {t.Due}"));
        Assert.Equal(["Đảng đoàn Liên đoàn Lao động tỉnh", "Đảng ủy Khối Doanh nghiệp tỉnh"], tasks.Where(t => t.Path == "III.3").Select(t => Assert.Single(t.Lead)));
        Assert.Equal("Tỉnh ủy (qua Văn phòng Tỉnh ủy)", tasks.Single(t => t.Path == "IV.1").ReportTo);
    }

    [Fact]
    public void A_plan_names_who_acts_behind_title_and_time()
    {
        var reading = DirectivePapers.Read("ke-hoach-co-bang.txt");
        var task = reading.Tasks.Single(t => t.Path == "III.1");
        Assert.Equal("các LĐLĐ huyện, thành phố|Chi cục Thuế khu vực, Bảo hiểm xã hội huyện|Ban Tổ chức - Kiểm tra LĐLĐ tỉnh", $"{string.Join(", ", task.Lead)}|{string.Join(", ", task.With)}|{task.ReportTo}");
        Assert.Equal("LĐLĐ tỉnh", reading.Tasks.Single(t => t.Path == "IV.4.a").ReportTo);
        Assert.True(Assert.Single(reading.Tables).Agrees);
    }
}

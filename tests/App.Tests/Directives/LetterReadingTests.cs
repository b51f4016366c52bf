namespace DoanKet.App.Tests.Directives;

/// <summary>Letters whose body begins with the name of a body, and what they ask for.</summary>
public class LetterReadingTests
{
    private const string Head = "LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI\nSố: 46/CV-LĐLĐ\nV/v phối hợp khám sức khỏe\nYên Bái, ngày 5 tháng 7 năm 2024\n";
    private const string Ending = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nNguyễn Chương Phát\n";

    [Theory]
    [InlineData("\nLiên đoàn Lao động tỉnh Yên Bái đề nghị Sở Y tế tổ chức khám sức khỏe cho đoàn viên trước ngày 30/8/2024./.")]
    [InlineData("Liên đoàn Lao động tỉnh Yên Bái đề nghị Sở Y tế tổ chức khám sức khỏe cho đoàn viên trước ngày 30/8/2024.")]
    [InlineData("\nThực hiện Kế hoạch số 19/KH-LĐLĐ ngày 05/02/2024, Liên đoàn Lao động tỉnh đề nghị Sở Y tế phối hợp khám sức khỏe trước ngày 30/8/2024.")]
    [InlineData("\nThực hiện Công văn số 33/TLĐ-ToC về việc báo cáo, Ban Thường vụ Liên đoàn Lao động tỉnh yêu cầu Sở Y tế phối hợp khám sức khỏe trước ngày 30/8/2024.")]
    public void One_sentence_is_the_body_and_a_task_of_the_one_it_asks(string body)
    {
        var reading = DirectivePapers.ReadText($"{Head}Kính gửi: Sở Y tế tỉnh Yên Bái\n{body}{Ending}");
        Assert.Equal(["Sở Y tế tỉnh Yên Bái"], reading.Head.Addressees);
        var task = Assert.Single(reading.Tasks);
        Assert.Equal(("Sở Y tế", "2024-08-30", null), (string.Join("; ", task.Lead), task.Due.ToString(), task.ReportTo));
    }

    [Fact]
    public void Addressees_end_before_the_writer_speaks_and_keep_names_that_hold_verbs()
    {
        var reading = DirectivePapers.ReadText($"{Head}Kính gửi:\n- Công đoàn ngành Giáo dục;\n- Ban Chỉ đạo triển khai thực hiện Đề án 06 tỉnh.\n\nLiên đoàn Lao động tỉnh triển khai đợt phát triển đoàn viên mới trong các doanh nghiệp của\ntỉnh từ nay đến hết tháng 9.{Ending}");
        Assert.Equal(["Công đoàn ngành Giáo dục", "Ban Chỉ đạo triển khai thực hiện Đề án 06 tỉnh"], reading.Head.Addressees);
        Assert.DoesNotContain(reading.Uncertain, d => d.What == "addressees");
    }

    [Fact]
    public void Copies_end_the_addressees_and_an_addressee_of_many_words_is_told()
    {
        var reading = DirectivePapers.ReadText($"{Head}Kính gửi: Công đoàn cơ sở trực thuộc\nCông đoàn Giáo dục tỉnh, Công đoàn Viên chức tỉnh và công đoàn các khu công nghiệp tỉnh cùng các đơn vị liên quan{Ending}");
        Assert.Equal(["Như trên", "Lưu: VT"], reading.Head.Recipients);
        Assert.Contains(reading.Uncertain, d => d.What == "addressees" && d.Why.StartsWith("Nơi gửi dài khác thường", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1. Rà soát đoàn viên mắc bệnh.\n2. Lập danh sách đề nghị hỗ trợ.")]
    [InlineData("- Rà soát đoàn viên mắc bệnh.\n- Lập danh sách đề nghị hỗ trợ.")]
    public void What_stands_below_a_request_belongs_to_those_it_names_and_courtesy_is_no_task(string list)
    {
        var tasks = DirectivePapers.ReadText($"{Head}Kính gửi: Các công đoàn cơ sở\nĐể chăm lo đoàn viên, đề nghị các đơn vị:\n{list}\nNhận được công văn này, đề nghị các đơn vị triển khai thực hiện.\nTrân trọng cảm ơn!{Ending}").Tasks;
        Assert.Equal(2, tasks.Count);
        Assert.All(tasks, t => Assert.Equal(["các đơn vị"], t.Lead));
    }

    [Fact]
    public void Courtesy_with_a_day_is_a_task()
    {
        var tasks = DirectivePapers.ReadText($"{Head}Kính gửi: Các công đoàn cơ sở\nĐề nghị các đơn vị:\n1. Rà soát đoàn viên mắc bệnh.\nNhận được công văn này, đề nghị các đơn vị báo cáo về LĐLĐ tỉnh trước ngày 15/9/2024. Trân trọng cảm ơn./.{Ending}").Tasks;
        Assert.Equal(("kết", "2024-09-15"), (tasks[^1].Path, tasks[^1].Due.ToString()));
    }
}

using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Two documents in one text are told, wherever they come from; what only looks like a second one is not.</summary>
public class SecondPaperTests
{
    private static readonly string[] Papers = ["chi-thi-tinh-uy.txt", "nghi-quyet-huyen-uy.txt", "ke-hoach-ldld.txt", "quyet-dinh-ldld.txt", "cong-van-ubnd.txt", "thong-tri.txt", "thong-bao-huyen.txt", "ket-luan-tinh-uy.txt", "chi-thi-ttg.txt", "huong-dan-tld.txt"];

    private const string Plan = """
        LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI
        Số: 19/KH-LĐLĐ
        Yên Bái, ngày 5 tháng 2 năm 2024
        KẾ HOẠCH
        Công tác công đoàn năm 2024
        I. NHIỆM VỤ
        1. Các đơn vị gửi báo cáo về LĐLĐ tỉnh trước ngày 15/9/2024.
        2. Ban Tổ chức theo dõi việc thực hiện.
        """;

    private const string Signature = """
        Nơi nhận:
        - Lưu: VT.
        TM. BAN THƯỜNG VỤ
        CHỦ TỊCH
        Nguyễn Chương Phát
        """;

    private const string Party = """
        TỈNH ỦY YÊN BÁI
        *
        Số 45-CV/TU
        V/v phát triển đoàn viên
        ĐẢNG CỘNG SẢN VIỆT NAM
        Yên Bái, ngày 7 tháng 3 năm 2024
        Kính gửi: Các huyện ủy, thị ủy
        Thực hiện chương trình công tác, đề nghị các huyện ủy quan tâm chỉ đạo.
        """;

    [Fact]
    public void Any_two_papers_one_behind_the_other_are_told_with_and_without_a_blank_line()
    {
        foreach (var first in Papers)
            foreach (var second in Papers.Where(p => p != first))
            {
                var between = string.CompareOrdinal(first, second) > 0 ? "\n" : "\n\n\n";
                var (one, two) = (DirectivePapers.Text(first).TrimEnd(), DirectivePapers.Text(second).Trim());
                var reading = DirectivePapers.ReadText(one + between + two);
                Assert.Equal(DirectivePapers.Read(first).Head.Number, reading.Head.Number);
                Assert.Equal((first, second, one.Split('\n').Length + between.Length), (first, second, Told(reading)?.At?.Line));
            }
    }

    [Fact]
    public void A_paper_alone_is_one() => Assert.All(Papers, p => Assert.Null(Told(DirectivePapers.Read(p))));

    [Theory]
    [InlineData(Plan + "\n" + Signature + "\n" + Party, 14)]
    [InlineData(Plan + "\n" + Party, 9)]
    [InlineData(Party + "\n" + Plan, 9)]
    [InlineData(Plan + "\n" + Signature + "\nSố: 20/KH-LĐLĐ\nYên Bái, ngày 6 tháng 2 năm 2024\nKẾ HOẠCH\nTháng Công nhân\n1. Các đơn vị tổ chức thực hiện.", 14)]
    [InlineData(Plan + "\n" + Signature + "\nPHỤ LỤC\n(Kèm theo Kế hoạch số 19/KH-LĐLĐ ngày 5/2/2024)\nTT\tĐơn vị\tSố\n1\tA\t2\n2\tB\t3\nTổng\t\t5\n" + Party, 20)]
    public void A_second_head_is_told_with_its_line(string text, int line) => Assert.Equal(line, Told(DirectivePapers.ReadText(text))?.At?.Line);

    [Theory]
    [InlineData("PHỤ LỤC\n(Kèm theo Kế hoạch số 19/KH-LĐLĐ ngày 05/02/2024 của LĐLĐ tỉnh)\n1\tA\t2")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI\nPHỤ LỤC 1\n(Kèm theo Kế hoạch số 19/KH-LĐLĐ ngày 5 tháng 2 năm 2024)\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n1\tA\t2")]
    [InlineData("MẪU SỐ 01\nCÔNG ĐOÀN CẤP TRÊN\nCÔNG ĐOÀN CƠ SỞ A\nSố: 05/QĐ-CĐCS\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nYên Bái, ngày 3 tháng 4 năm 2024\nQUYẾT ĐỊNH\nVề việc kết nạp đoàn viên\nNơi nhận:\n- Như Điều 2.")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG ………\nCÔNG ĐOÀN ………\nSố: …/BC-CĐCS\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n………, ngày … tháng … năm 2024\nBÁO CÁO\nKết quả phát triển đoàn viên")]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN BÁI\nSố: 19/KH-LĐLĐ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nYên Bái, ngày 5 tháng 2 năm 2024\nKẾ HOẠCH\nCông tác công đoàn năm 2024")]
    [InlineData("Báo cáo trình bày theo mẫu sau:\nCÔNG ĐOÀN NGÀNH Y TẾ\nSố: 12/BC-CĐYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nYên Bái, ngày 6 tháng 6 năm 2024\nBÁO CÁO")]
    [InlineData("“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/GCN-CĐYT\nYên Bái, ngày 6 tháng 6 năm 2024”")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN XIN GIA NHẬP CÔNG ĐOÀN\nKính gửi: Ban Chấp hành Công đoàn cơ sở")]
    public void An_annex_a_form_a_quotation_and_the_same_head_again_are_no_second_document(string behind) => Assert.Null(Told(DirectivePapers.ReadText($"{Plan}\n{Signature}\n{behind}")));

    [Fact]
    public void A_second_list_of_recipients_alone_makes_it_doubtful()
    {
        var body = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"{i}. Các cấp công đoàn triển khai nội dung thứ {i}."));
        var reading = DirectivePapers.ReadText($"{Plan}\n{Signature}\n{body}\n{Signature}");
        Assert.Contains(reading.Uncertain, d => d.What == "file" && d.Why.StartsWith("Có phần “Nơi nhận” thứ hai ở dòng 26", StringComparison.Ordinal));
    }

    private static Doubt? Told(DirectiveReading reading) => reading.Uncertain.SingleOrDefault(d => d.What == "file" && d.Why.Contains("Tệp có nhiều văn bản", StringComparison.Ordinal));
}

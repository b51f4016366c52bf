using System.Text.Json;

namespace DoanKet.Web.Tests.Cli;

[Collection("console")]
public sealed class DirectiveReadCommandTests : CommandHost
{
    private const string Plan = """
        LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA
        Số: 64/KH-LĐLĐ
        Sơn La, ngày 03 tháng 4 năm 2024
        KẾ HOẠCH
        Phát triển đoàn viên năm 2024
        Căn cứ Quyết định số 88/QĐ-TLĐ ngày 05/02/2024 của Đoàn Chủ tịch Tổng Liên đoàn về giao chỉ tiêu, Ban Thường vụ ban hành kế hoạch như sau:
        I. CHỈ TIÊU
        1. Kết nạp ít nhất 900 đoàn viên.
        II. NHIỆM VỤ
        1. Ban Tổ chức chủ trì, phối hợp với Văn phòng hướng dẫn các đơn vị, báo cáo Ban Thường vụ trước ngày 30/9/2024.
        Nơi nhận:
        - Lưu: VT.
        TM. BAN THƯỜNG VỤ
        CHỦ TỊCH
        Cầm Thị Lan
        """;

    [Fact]
    public async Task A_directive_is_told_in_vietnamese_lines()
    {
        var (exit, answer, error) = await RunAsync("directive", "read", Write("ke-hoach.txt", Plan));
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Loại: Kế hoạch    Số, ký hiệu: 64/KH-LĐLĐ    Ngày: 03/04/2024    Nơi: Sơn La", answer, StringComparison.Ordinal);
        Assert.Contains("1. II.1 Ban Tổ chức chủ trì", answer, StringComparison.Ordinal);
        Assert.Contains("chủ trì: Ban Tổ chức; phối hợp: Văn phòng; hạn 30/09/2024; báo cáo Ban Thường vụ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_the_documented_shape()
    {
        var (exit, answer, _) = await RunAsync("directive", "read", Write("ke-hoach.txt", Plan), "--json");
        Assert.Equal(0, exit);
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(["file", "number", "type", "issuer", "superior", "place", "date", "subject", "signer", "signers", "addressees", "recipients", "citations", "facts", "targets", "tasks", "tables", "uncertain", "places", "text"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("64/KH-LĐLĐ", "2024-04-03", "Cầm Thị Lan"), (json.GetProperty("number").GetString(), json.GetProperty("date").GetString(), json.GetProperty("signer").GetProperty("name").GetString()));
        var target = json.GetProperty("targets")[0];
        Assert.Equal((900, "đoàn viên", ">=", "2024-12-31"), (target.GetProperty("value").GetInt32(), target.GetProperty("unit").GetString(), target.GetProperty("comparator").GetString(), target.GetProperty("to").GetString()));
        Assert.Equal(["path", "text", "lead", "with", "follow", "due", "recurrence", "reportTo", "at"], json.GetProperty("tasks")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(6, json.GetProperty("citations")[0].GetProperty("at").GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("truyen.txt", "Ngày xửa ngày xưa có một cô bé.", "Không nhận ra văn bản chỉ đạo nào trong “truyen.txt”")]
    [InlineData("rong.txt", "", "Tệp “rong.txt” rỗng.")]
    [InlineData("quet.pdf", "%PDF-1.7\n", "Tệp “quet.pdf” là PDF bị thiếu phần cuối")]
    public async Task What_is_no_directive_is_refused_in_one_line(string name, string text, string error)
    {
        var (exit, answer, said) = await RunAsync("directive", "read", Write(name, text));
        Assert.Equal((1, ""), (exit, answer));
        Assert.StartsWith(error, said);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_1_and_a_wrong_word_with_2()
    {
        Assert.Equal((1, "", "Không có tệp “khong-co.docx”."), await RunAsync("directive", "read", "khong-co.docx"));
        Assert.Equal(2, (await RunAsync("directive", "doc", "a.docx")).Exit);
    }
}

namespace DoanKet.App.Tests.Directives;

/// <summary>Papers that two bodies sign together.</summary>
public class JointPaperTests
{
    private const string Body = "LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM\nSố: 03/CTrPH-LĐLĐ-SNV\nHà Nam, ngày 5 tháng 2 năm 2024\nCHƯƠNG TRÌNH PHỐI HỢP\nCông tác năm 2024\n1. Liên đoàn Lao động tỉnh chủ trì tổ chức hội nghị.\n2. Sở Nội vụ phối hợp tổ chức hội nghị.\n3. Hai bên trao đổi thông tin hằng năm.\n";

    [Theory]
    [InlineData("LIÊN ĐOÀN LAO ĐỘNG TỈNH          SỞ NỘI VỤ\nCHỦ TỊCH          GIÁM ĐỐC\n\n\nNguyễn Văn Bình          Trần Thị Lan\nNơi nhận:\n- Lưu: VT.", "LIÊN ĐOÀN LAO ĐỘNG TỈNH, CHỦ TỊCH, Nguyễn Văn Bình", "SỞ NỘI VỤ, GIÁM ĐỐC, Trần Thị Lan")]
    [InlineData("TM. BAN THƯỜNG VỤ LĐLĐ TỈNH\tTM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nKT. CHỦ TỊCH\tBÍ THƯ\nPHÓ CHỦ TỊCH\t\nNguyễn Văn Bình\tTrần Thị Lan", "TM. BAN THƯỜNG VỤ LĐLĐ TỈNH, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Nguyễn Văn Bình", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN, BÍ THƯ, Trần Thị Lan")]
    [InlineData("Nơi nhận:\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nLIÊN ĐOÀN LAO ĐỘNG TỈNH\nCHỦ TỊCH\nNguyễn Văn Bình\n\nGIÁM ĐỐC\nSỞ NỘI VỤ\nTrần Thị Lan", "TM. BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH, CHỦ TỊCH, Nguyễn Văn Bình", "GIÁM ĐỐC SỞ NỘI VỤ, Trần Thị Lan")]
    public void Each_signer_keeps_capacity_office_and_name(string ending, string first, string second)
    {
        var reading = DirectivePapers.ReadText(Body + ending);
        Assert.Equal([first, second], reading.Head.Signers.Select(s => s.Shown));
        Assert.Equal(reading.Head.Signers[0], reading.Head.Signer);
        Assert.Contains(reading.Uncertain, d => d.What == "signer" && d.Why.StartsWith("Văn bản có 2 người ký", StringComparison.Ordinal));
    }

    [Fact]
    public void One_signer_is_the_only_one_of_the_list() =>
        Assert.Equal(["TM. BAN THƯỜNG VỤ, CHỦ TỊCH, Nguyễn Chương Phát"], DirectivePapers.ReadBody("1. Các đơn vị triển khai thực hiện.").Head.Signers.Select(s => s.Shown));
}

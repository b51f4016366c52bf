using DoanKet.App.Directives.Register;

namespace DoanKet.App.Tests.Directives.Register;

public class JointEntryTests
{
    [Theory]
    [InlineData("03", "CHỦ TỊCH; BÍ THƯ", "Nguyễn Văn Bình; Trần Thị Lan")]
    [InlineData("     ", "CHỦ TỊCH", "Nguyễn Văn Bình")]
    public void All_who_signed_are_entered_and_a_draft_keeps_the_one_who_is_to_sign_it(string number, string title, string name)
    {
        var form = EntryForm.Of(DirectivePapers.ReadText($"LIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ NAM\nSố: {number}/CTrPH-LĐLĐ-TĐ\nHà Nam, ngày 5 tháng 2 năm 2024\nCHƯƠNG TRÌNH PHỐI HỢP\nCông tác năm 2024\n1. Liên đoàn Lao động tỉnh chủ trì tổ chức hội nghị.\nTM. BAN THƯỜNG VỤ LĐLĐ TỈNH\tTM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nCHỦ TỊCH\tBÍ THƯ\nNguyễn Văn Bình\tTrần Thị Lan").Head);
        Assert.Equal((title, name), (form.SignerTitle, form.SignerName));
    }
}

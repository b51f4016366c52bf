namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberNumbersTests
{
    [Theory]
    [InlineData("012090001234", "012090001234", "")]
    [InlineData("012 090 001 234", "012090001234", "")]
    [InlineData("'012.090.001.234", "012090001234", "")]
    [InlineData(12090001234L, "012090001234", "citizen-id-zero-restored")]
    [InlineData("12090001234", "012090001234", "citizen-id-zero-restored")]
    [InlineData(1090001234L, "001090001234", "citizen-id-zero-restored")]
    [InlineData("1.2090001234E+10", null, "citizen-id-rounded")]
    [InlineData("1,20E+11", null, "citizen-id-rounded")]
    [InlineData("0120900012", null, "citizen-id-length")]
    [InlineData("0120900012345", null, "citizen-id-length")]
    [InlineData("01209000123A", null, "citizen-id-letters")]
    [InlineData("012190001234", "012190001234", "citizen-id-sex-mismatch")]
    [InlineData("012091001234", "012091001234", "citizen-id-year-mismatch")]
    [InlineData("013090001234", "013090001234", "citizen-id-province-unknown")]
    [InlineData("012345678", null, "citizen-id-old-9-digits")]
    [InlineData("B1234567", null, "citizen-id-passport")]
    public void A_citizen_number_is_mended_or_judged(object typed, string? id, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", typed);
        Assert.Equal(id, line.CitizenId);
        Assert.Equal(code, string.Join(',', line.Codes()));
        if (code.Length > 0) Assert.Equal("E", line.Findings[0].Column);
    }

    [Theory]
    [InlineData("Chưa có", null, null, "")]
    [InlineData("không có", null, null, "")]
    [InlineData("45012345", null, "045012345", "citizen-id-zero-restored,citizen-id-old-9-digits")]
    [InlineData("045012345", null, "045012345", "citizen-id-old-9-digits")]
    [InlineData("lung tung", null, null, "citizen-id-letters")]
    public void A_number_that_is_not_there_keeps_nobody_out_and_a_lost_zero_comes_back(string typed, string? citizen, string? other, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", typed);
        Assert.Equal((citizen, other, code), (line.CitizenId, line.OtherId, string.Join(',', line.Codes())));
        var (old, _) = ListFile.Read(ListFile.Xlsx([["Họ và tên", "Ngày sinh", "Số CMND cũ"], ["Lò Văn Páo", "15/03/1990", 45012345]]));
        Assert.Equal("045012345", old[0].OtherId);
    }

    [Theory]
    [InlineData("0912345678 (Zalo)")]
    [InlineData("ĐT 0912345678")]
    [InlineData("0912 345 678 - vợ")]
    public void A_phone_is_found_among_words(string typed) => Assert.Equal("0912345678", ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", "012090001234", typed).Phone);

    [Fact]
    public void An_old_number_and_a_passport_go_to_the_other_papers()
    {
        Assert.Equal("012345678", ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", 12345678.ToString("000000000", null)).OtherId);
        Assert.Equal("B1234567", ListFile.One("John Smith", "15/03/1990", "Nam", "b1234567").OtherId);
    }

    [Theory]
    [InlineData("0912 345 627", "0912345627", "")]
    [InlineData(912345627, "0912345627", "phone-zero-restored")]
    [InlineData("912345627", "0912345627", "phone-zero-restored")]
    [InlineData("+84 912 345 627", "0912345627", "")]
    [InlineData("0912345627 - 0987654321", "0912345627", "two-phones")]
    [InlineData("0912345627; 0987654321", "0912345627", "two-phones")]
    [InlineData("0912345627 0987654321", "0912345627", "two-phones")]
    [InlineData("0912.345.627 0987.654.321", "0912345627", "two-phones")]
    [InlineData("091234562", null, "phone-invalid")]
    [InlineData("không có", null, "")]
    public void A_phone_is_mended_or_left_out(object typed, string? phone, string code)
    {
        var line = ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", "012090001234", typed);
        Assert.Equal(phone, line.Phone);
        Assert.Equal(code, string.Join(',', line.Codes()));
        Assert.False(line.HasError);
    }

    [Theory]
    [InlineData("0912345627 / 0987 654 322", "Có hơn một số điện thoại; lấy số 09•• ••• •27, không lấy 09•• ••• •22.")]
    [InlineData("12; 0912345627; 0987.654.322", "Có hơn một số điện thoại; lấy số 09•• ••• •27, không lấy ••, 09•• ••• •22.")]
    [InlineData("912345", "Số điện thoại “91• •45” không đúng; để trống, bổ sung sau.")]
    [InlineData("gọi bảo vệ", "Số điện thoại “gọi bảo vệ” không đúng; để trống, bổ sung sau.")]
    public void What_is_said_of_a_phone_masks_each_number(string typed, string told) =>
        Assert.Equal([told], ListFile.One("Lò Văn Páo", "15/03/1990", "Nam", "012090001234", typed).Findings.Select(f => f.Message));
}

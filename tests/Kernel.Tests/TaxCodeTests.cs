using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class TaxCodeTests
{
    [Theory]
    [InlineData("0100109106", "0100109106", false)]
    [InlineData(" 0300588569 ", "0300588569", false)]
    [InlineData("0101 248 141", "0101248141", false)]
    [InlineData("0100112437-001", "0100112437-001", true)]
    [InlineData("0100112437001", "0100112437-001", true)]
    public void A_code_is_read_in_any_writing(string typed, string number, bool branch)
    {
        var code = TaxCode.Parse(typed).Value;
        Assert.Equal((number, branch, number[..10]), (code.Number, code.IsBranch, code.Head));
    }

    [Theory]
    [InlineData("100109106", "0100109106")]
    [InlineData("100112437001", "0100112437-001")]
    public void A_lost_zero_is_put_back_and_said(string typed, string number)
    {
        var code = TaxCode.Parse(typed);
        Assert.Equal((number, "đã thêm số 0"), (code.Value.Number, code.Note));
    }

    [Theory]
    [InlineData("0100109107", "số thứ 10 không khớp")]
    [InlineData("0100000000", "chưa từng được cấp")]
    [InlineData("0100112437-000", "từ 001 đến 999")]
    [InlineData("012095001306", "số định danh cá nhân")]
    [InlineData("01001091", "có 8 số")]
    [InlineData("MST 0100109106", "chỉ gồm chữ số")]
    [InlineData("  ", "Chưa có mã số thuế")]
    public void A_wrong_code_is_explained(string typed, string problem) => Assert.Contains(problem, TaxCode.Parse(typed).Problem);

    [Fact]
    public void One_digit_typed_wrong_is_always_found() =>
        Prop.ForAll(Gen.Choose(0, 9).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (place, shift) =>
        {
            var digits = "0100109106".ToCharArray();
            digits[place] = (char)('0' + (digits[place] - '0' + shift) % 10);
            return !TaxCode.Parse(new string(digits)).Ok;
        }).QuickCheckThrowOnFailure();
}

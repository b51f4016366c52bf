using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("0912345627", "0912345627")]
    [InlineData("0912.345.627", "0912345627")]
    [InlineData("(+84) 912 345 627", "0912345627")]
    [InlineData("+84 0912 345 627", "0912345627")]
    [InlineData("84912345627", "0912345627")]
    [InlineData("0084912345627", "0912345627")]
    [InlineData("0213 3876 543", "02133876543")]
    public void A_phone_number_is_read_in_any_writing(string typed, string number) => Assert.Equal(number, PhoneNumber.Parse(typed).Value.Number);

    [Theory]
    [InlineData("912345627", "0912345627")]
    [InlineData("845678912", "0845678912")]
    public void A_lost_zero_is_put_back_and_said(string typed, string number)
    {
        var phone = PhoneNumber.Parse(typed);
        Assert.Equal((number, "đã thêm số 0"), (phone.Value.Number, phone.Note));
    }

    [Theory]
    [InlineData("01689123456", "đổi sang 10 số")]
    [InlineData("0912345627/0987654321", "hơn một số")]
    [InlineData("09123456", "có 8 số")]
    [InlineData("0412345678", "bắt đầu bằng 04")]
    [InlineData("không có", "chỉ gồm chữ số")]
    [InlineData("", "Chưa có")]
    public void A_wrong_number_is_explained(string typed, string problem) => Assert.Contains(problem, PhoneNumber.Parse(typed).Problem);

    [Theory]
    [InlineData("0912345627", "0912 345 627", "09•• ••• •27")]
    [InlineData("02133876543", "02133 876 543", "02••• ••• •43")]
    public void Lists_show_a_masked_number_and_a_card_the_whole(string number, string shown, string mask)
    {
        var phone = PhoneNumber.Parse(number).Value;
        Assert.Equal((shown, mask), (phone.Shown, phone.Masked));
    }

    [Theory]
    [InlineData("912345", "91• •45")]
    [InlineData("91234", "•••••")]
    [InlineData("912345627", "91• ••• •27")]
    public void What_is_no_phone_number_is_masked_without_a_blank_in_front(string typed, string mask) => Assert.Equal(mask, PhoneNumber.Mask(typed));

    [Fact]
    public void Every_mobile_reads_alike_from_zero_from_84_and_without_either() =>
        Prop.ForAll(Gen.Elements(3, 5, 7, 8, 9).ToArbitrary(), Gen.Choose(0, 99_999_999).ToArbitrary(), (prefix, rest) =>
        {
            var tail = $"{prefix}{rest:00000000}";
            string[] writings = [$"0{tail}", $"+84{tail}", $"84{tail}", tail];
            return writings.All(writing => PhoneNumber.Parse(writing).Value.Number == "0" + tail);
        }).QuickCheckThrowOnFailure();
}

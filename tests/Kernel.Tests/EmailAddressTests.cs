namespace DoanKet.Kernel.Tests;

public class EmailAddressTests
{
    [Theory]
    [InlineData("lan@congdoan.vn"), InlineData("lo.thi-mai@ld.laichau.gov.vn"), InlineData("Tổ-chức@đơnvị.vn")]
    public void An_address_is_taken_as_people_write_it(string text) => Assert.True(EmailAddress.IsWell(text));

    [Theory]
    [InlineData("lan"), InlineData("@congdoan.vn"), InlineData("lan@"), InlineData("lan@congdoan"), InlineData("lan@congdoan."), InlineData("lan@@congdoan.vn")]
    [InlineData("lan mai@congdoan.vn"), InlineData("lan@congdoan.vn, mai@congdoan.vn"), InlineData("Lan <lan@congdoan.vn>"), InlineData("")]
    public void What_no_letter_would_reach_is_not(string text) => Assert.False(EmailAddress.IsWell(text));
}

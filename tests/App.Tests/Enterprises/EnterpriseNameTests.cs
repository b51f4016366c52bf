using DoanKet.App.Enterprises;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Enterprises;

public class EnterpriseNameTests
{
    [Theory]
    [InlineData("Công ty TNHH MTV Phương Nam Lai Châu", "Công ty TNHH một thành viên Phương Nam Lai Châu")]
    [InlineData("Công ty TNHH Xây dựng và thương mại Đông Hưng", "cty tnhh XD&TM Đông Hưng")]
    [InlineData("Công ty Cổ phần Sông Đà 705", "CTCP SÔNG ĐÀ 705")]
    [InlineData("Công ty CP TMDV Tây Bắc", "Công ty Cổ phần Thương mại - Dịch vụ Tây Bắc")]
    [InlineData("DNTN Hoà Bình", "Doanh nghiệp tư nhân Hòa Bình")]
    public void Names_that_differ_in_form_and_abbreviations_have_one_key(string one, string other) => Assert.Equal(EnterpriseName.Key(one), EnterpriseName.Key(other));

    [Theory]
    [InlineData("Công ty Cổ phần Sông Đà 705", "Công ty Cổ phần Sông Đà 706")]
    [InlineData("Công ty Chè Tam Đường", "Chi nhánh Công ty Chè Tam Đường")]
    public void Different_companies_have_different_keys(string one, string other) => Assert.NotEqual(EnterpriseName.Key(one), EnterpriseName.Key(other));

    [Fact]
    public void The_key_of_a_key_is_itself_and_no_name_has_an_empty_key() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>().Generator.Select(s => "Công ty " + s.Get).Where(s => s.Any(char.IsAsciiLetter)).ToArbitrary(),
        name => EnterpriseName.Key(name) is { Length: > 0 } key && EnterpriseName.Key(EnterpriseName.Key(key)) == EnterpriseName.Key(key)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Huyện Mường Tè", "LĐLĐ huyện Mường Tè", true)]
    [InlineData("TP. Lai Châu", "Thành phố Lai Châu", true)]
    [InlineData("H. Tam Đường", "Huyện Tam Đường", true)]
    [InlineData("Huyện Tam Đường", "Huyện Than Uyên", false)]
    [InlineData("", "Huyện Than Uyên", true)]
    public void A_place_is_one_however_its_kind_is_written(string one, string other, bool same) => Assert.Equal(same, PlaceName.MayBeSame(one, other));

    [Theory]
    [InlineData("Công ty TNHH MTV Phương Nam", Ownership.SingleLimited)]
    [InlineData("Công ty TNHH số 10", Ownership.Limited)]
    [InlineData("CTCP Sâm", Ownership.JointStock)]
    [InlineData("Nhà nước", Ownership.State)]
    [InlineData("HTX nông nghiệp", Ownership.Cooperative)]
    public void The_form_of_a_company_is_read_from_its_words(string text, Ownership form) => Assert.Equal(form, OwnershipWords.Read(text));

    [Fact]
    public void Every_form_is_read_back_from_its_label() => Assert.All(Enum.GetValues<Ownership>(), form => Assert.Equal(form, OwnershipWords.Read(form.Label())));
}

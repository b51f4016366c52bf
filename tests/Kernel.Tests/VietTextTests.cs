using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class VietTextTests
{
    [Theory]
    [InlineData("Lò Thị Hương", true)]
    [InlineData("Đèo Văn O'Neil", true)]
    [InlineData(" Ưng ", true)]
    [InlineData("=1+1", false)]
    [InlineData("+Lò Văn Páo", false)]
    [InlineData("-Páo", false)]
    [InlineData("@Páo", false)]
    [InlineData("Páo 2", false)]
    [InlineData("P", false)]
    [InlineData("", false)]
    public void A_name_begins_with_a_letter_and_has_no_digit(string text, bool isName) => Assert.Equal(isName, VietText.MayBeName(text));

    [Theory]
    [InlineData("Nguyễn  Đức Hoà", "nguyen duc hoa")]
    [InlineData("hòa", "hoa")]
    [InlineData("  Trần Thị Bưởi ", "tran thi buoi")]
    [InlineData("Sùng A Dơ\u0300", "sung a do")]
    [InlineData("CTCP Đông\u00A0Hưng\tLai Châu", "ctcp dong hung lai chau")]
    [InlineData("Ðiện\u200B Biên", "dien bien")]
    [InlineData("H’Mông – H'Ly", "h'mong - h'ly")]
    [InlineData("TNHH MTV (Chè) Tam Đường, số 2.1", "tnhh mtv (che) tam duong, so 2.1")]
    [InlineData("", "")]
    [InlineData(" \u200B ", "")]
    public void Folding_gives_what_is_typed_without_accents(string text, string folded) => Assert.Equal(folded, VietText.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll<string?>(text => VietText.Fold(VietText.Fold(text ?? "")) == VietText.Fold(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_does_not_depend_on_how_the_accents_are_encoded() =>
        Prop.ForAll(Vietnamese.Names, name => VietText.Fold(name.Normalize(System.Text.NormalizationForm.FormD)) == VietText.Fold(name))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_a_Vietnamese_name_leaves_ASCII_in_lower_case() =>
        Prop.ForAll(Vietnamese.Names, name => VietText.Fold(name).All(c => c is ' ' or (>= 'a' and <= 'z'))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Lò Thị Thắm", "LO THI  THAM")]
    [InlineData("Đỗ Văn Hoà", "đỗ văn hòa")]
    [InlineData("H'Hen Niê", "H’ Hen Nie")]
    public void Names_that_differ_only_in_accents_capitals_and_spaces_share_a_key(string one, string other) => Assert.Equal(VietText.NameKey(one), VietText.NameKey(other));

    [Fact]
    public void The_key_of_a_name_never_changes() => Assert.Equal(unchecked((long)0xaf63dc4c8601ec8cUL), VietText.NameKey("a"));

    [Fact]
    public void Search_text_starts_every_word_with_a_space() => Assert.Equal(" lo thi tham", VietText.SearchText("Lò Thị Thắm"));

    [Theory]
    [InlineData("Nguye\u0302\u0303n  Va\u0306n\u00A0 An ", "Nguyễn Văn An")]
    [InlineData("\uFEFFLai\u200B Châu\u00AD", "Lai Châu")]
    [InlineData("Ðoàn ðại biểu", "Đoàn đại biểu")]
    [InlineData("một\r\nhai\tba", "một hai ba")]
    [InlineData("Va\u200B\u0306n", "Văn")]
    public void Cleaning_leaves_composed_visible_text_with_single_spaces(string text, string clean) => Assert.Equal(clean, VietText.Nfc(text));

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Prop.ForAll<string?>(text => VietText.Nfc(VietText.Nfc(text ?? "")) == VietText.Nfc(text ?? "")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("NGUYỄN VĂN A", "Nguyễn Văn A")]
    [InlineData("nguyễn  văn a", "Nguyễn Văn A")]
    [InlineData("đỗ thị ánh", "Đỗ Thị Ánh")]
    [InlineData("NGuyễn VĂn An", "Nguyễn Văn An")]
    [InlineData("H'MÔNG Y-LAN", "H'Mông Y-Lan")]
    [InlineData("Y Niê Kđăm", "Y Niê Kđăm")]
    [InlineData("Ronald McDonald", "Ronald McDonald")]
    [InlineData("", "")]
    public void A_name_gets_its_capitals(string typed, string name) => Assert.Equal(name, VietText.TitleName(typed));

    [Fact]
    public void A_name_typed_all_large_or_all_small_comes_out_the_same() =>
        Prop.ForAll(Vietnamese.Names, name =>
                VietText.TitleName(name.ToUpperInvariant()) == VietText.TitleName(name.ToLowerInvariant())
                && VietText.TitleName(VietText.TitleName(name)) == VietText.TitleName(name))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Names_sort_by_given_name_its_letters_then_its_tone_then_family_name()
    {
        string[] ordered =
        [
            "Trần Văn An", "Nguyễn Thị Án", "Lê Thị Anh", "Nguyễn Văn Anh", "Nguyễn Văn Ảnh", "Bùi Văn Ánh", "Lò Văn Ân", "Đỗ Văn Bình",
            "Lê Thị Dung", "Ân Thị Đào", "Hoàng Văn Em", "Cao Văn Hòa", "Đinh Văn Hoà", "Cao Văn Oanh", "Cao Văn Ổn", "Cao Văn Ơn", "Cao Y",
        ];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(VietText.NameSortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Sort_keys_are_plain_ASCII_so_that_every_database_orders_alike() =>
        Prop.ForAll<string?>(text => VietText.NameSortKey(text ?? "").All(char.IsAscii)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Nam x\u0323"), InlineData("\u0301"), InlineData("a\u0323\u0323"), InlineData("ễ\u0323\u0301"), InlineData("Lò\u0340 Thị\u0344")]
    public void A_tone_typed_twice_or_alone_breaks_no_name(string name)
    {
        Assert.True(VietText.NameSortKey(name).All(char.IsAscii));
        Assert.NotNull(VietText.SearchText(name));
        Assert.NotNull(VietText.Fold(name));
        _ = VietText.NameKey(name);
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.Kernel.Tests;

public class LegacyEncodingTests
{
    [Theory]
    [InlineData("C«ng ®oµn ViÖt Nam", "Công đoàn Việt Nam")]
    [InlineData("Liªn ®oµn Lao ®éng tØnh Lai Ch©u", "Liên đoàn Lao động tỉnh Lai Châu")]
    [InlineData("NguyÔn ThÞ Th¾m", "Nguyễn Thị Thắm")]
    [InlineData("§ç V¨n L\u00ADìng", "Đỗ Văn Lưỡng")]
    [InlineData("Hµ", "Hà")]
    [InlineData("KÕt n¹p ®oµn viªn míi khu vùc phi chÝnh thøc, ®ît 2 (15/7)", "Kết nạp đoàn viên mới khu vực phi chính thức, đợt 2 (15/7)")]
    [InlineData("Tr\u00ADêng Phæ th«ng d©n téc b¸n tró T¶ LÌng", "Trường Phổ thông dân tộc bán trú Tả Lèng")]
    [InlineData("Bé Y tÕ", "Bộ Y tế")]
    [InlineData("L§L§ huyÖn M\u00ADêng TÌ", "LĐLĐ huyện Mường Tè")]
    [InlineData("C§CS", "CĐCS")]
    [InlineData("HuÕ, BÕn Tre, §¾k L¾k", "Huế, Bến Tre, Đắk Lắk")]
    [InlineData("KÝnh göi", "Kính gửi")]
    [InlineData("LuËt 10/2022 §.69", "Luật 10/2022 Đ.69")]
    [InlineData("NGUYÔN THÞ Hµ", "NGUYỄN THỊ HÀ")]
    public void Text_typed_for_an_ABC_font_is_recognised_and_converted(string typed, string text)
    {
        Assert.Equal(LegacyFont.Tcvn3, LegacyEncoding.Detect(typed));
        Assert.Equal(text, LegacyEncoding.Convert(typed));
    }

    [Theory]
    [InlineData("Coâng ñoaøn Vieät Nam", "Công đoàn Việt Nam")]
    [InlineData("Lieân ñoaøn Lao ñoäng tænh Lai Chaâu", "Liên đoàn Lao động tỉnh Lai Châu")]
    [InlineData("Nguyeãn Thò Thaém", "Nguyễn Thị Thắm")]
    [InlineData("NGUYEÃN THÒ THAÉM", "NGUYỄN THỊ THẮM")]
    [InlineData("Ñoã Vaên Löôõng", "Đỗ Văn Lưỡng")]
    [InlineData("Hoà sô thaønh laäp coâng ñoaøn cô sôû", "Hồ sơ thành lập công đoàn cơ sở")]
    [InlineData("LÑLÑ huyeän Möôøng Teø", "LĐLĐ huyện Mường Tè")]
    [InlineData("Aùnh, YÙ", "Ánh, Ý")]
    [InlineData("Traàn Vaên Tö", "Trần Văn Tư")]
    [InlineData("Buøi Thò Myõ, Cuø Thò Kyø", "Bùi Thị Mỹ, Cù Thị Kỳ")]
    public void Text_typed_for_a_VNI_font_is_recognised_and_converted(string typed, string text)
    {
        Assert.Equal(LegacyFont.Vni, LegacyEncoding.Detect(typed));
        Assert.Equal(text, LegacyEncoding.Convert(typed));
    }

    [Theory]
    [InlineData("Công đoàn Việt Nam")]
    [InlineData("Lò Chí Phì")]
    [InlineData("Hà Công Tý")]
    [InlineData("Bé")]
    [InlineData("Lê Công Minh, sinh 1987")]
    [InlineData("LÊ HÀ TÂM")]
    [InlineData("Trình Thì Cô")]
    [InlineData("Nguye\u0302\u0303n")]
    [InlineData("Công ty TNHH Müller")]
    [InlineData("Bà Noël, phòng Kế toán")]
    [InlineData("François Mitterrand, où êtes-vous")]
    [InlineData("où")]
    [InlineData("Citroën goût café crème brûlée déjà vu")]
    [InlineData("El Niño, São Paulo, señor José")]
    [InlineData("ESPAÑA")]
    [InlineData("Phần IV, §B")]
    [InlineData("naïve résumé façade")]
    [InlineData("Nguyen Van A")]
    [InlineData("« Nguyen Van A », « à »")]
    [InlineData("«Nguyen»")]
    [InlineData("20 µm ± 5, 30°C, 2 m², § 3, ½, 1ª")]
    [InlineData("Coca-Cola® ©2024 · 5 £")]
    [InlineData("“Đoàn Kết” – 2024…")]
    [InlineData("")]
    public void Correct_text_of_any_language_is_left_alone(string text)
    {
        Assert.Equal(LegacyFont.None, LegacyEncoding.Detect(text));
        Assert.Equal(text, LegacyEncoding.Convert(text));
    }

    [Fact]
    public void Every_letter_returns_from_an_ABC_font() =>
        Prop.ForAll(Vietnamese.Phrases, text => LegacyEncoding.Convert(LegacyFonts.Tcvn3(text), LegacyFont.Tcvn3) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_letter_returns_from_a_VNI_font_in_small_and_in_capitals() =>
        Prop.ForAll(Vietnamese.Phrases, text => new[] { text, text.ToUpperInvariant() }
                .All(written => LegacyEncoding.Convert(LegacyFonts.Vni(written), LegacyFont.Vni) == written))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ")]
    public void The_tables_hold_the_whole_alphabet(string alphabet) => Assert.All(alphabet, letter =>
    {
        var (small, large) = ($"b{letter}", $"b{char.ToUpperInvariant(letter)}");
        Assert.Equal(small, LegacyEncoding.Convert(LegacyFonts.Tcvn3(small), LegacyFont.Tcvn3));
        Assert.Equal(small, LegacyEncoding.Convert(LegacyFonts.Vni(small), LegacyFont.Vni));
        Assert.Equal(large, LegacyEncoding.Convert(LegacyFonts.Vni(large), LegacyFont.Vni));
        if ("ăâêôơưđ".Contains(letter)) Assert.Equal(large, LegacyEncoding.Convert(LegacyFonts.Tcvn3(large), LegacyFont.Tcvn3));
    });

    [Fact]
    public void Correct_Vietnamese_is_never_taken_for_an_old_font() =>
        Prop.ForAll(Vietnamese.Names, text => LegacyEncoding.Detect(text) == LegacyFont.None).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_of_an_old_font_is_never_taken_for_the_other() =>
        Prop.ForAll(Vietnamese.Names, text =>
                LegacyEncoding.Detect(LegacyFonts.Tcvn3(text)) != LegacyFont.Vni && LegacyEncoding.Detect(LegacyFonts.Vni(text)) != LegacyFont.Tcvn3)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Converting_what_is_converted_changes_nothing() =>
        Prop.ForAll<string?>(text => LegacyEncoding.Convert(LegacyEncoding.Convert(text ?? "")) == LegacyEncoding.Convert(text ?? "")).QuickCheckThrowOnFailure();
}

using System.Text;
using DoanKet.App.Members.Import.Reading;
using DoanKet.Kernel;

namespace DoanKet.App.Tests.Members.Import.Reading;

public sealed class MemberFontsTests
{
    /// <summary>Names of several peoples that together have every letter of the alphabet with every tone that names use.</summary>
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Lò", "Lường", "Quàng", "Cà", "Điêu", "Vàng", "Giàng", "Sùng", "Thào", "Mùa", "Hạng", "Chẻo", "Phàn", "Tẩn", "Lầu", "Vừ", "Nông", "Hứa", "Triệu", "Bế", "Mã", "Đinh", "Quách", "Bạch", "Kiều", "Đoàn", "Tô", "Tạ", "Khổng", "Nghiêm", "Thạch", "Sơn", "Ksor", "Rơ Châm", "Y", "H'"];
    private static readonly string[] Middles = ["Văn", "Thị", "Đức", "Hữu", "Ngọc", "Thuỳ", "Thúy", "Mỹ", "Quỳnh", "Xuân", "A", "Bích", "Hồng", "Kim", "Như", "Diệu", "Tường", "Thế", "Trường", "Phước", "Nữ", "Bá", "Cẩm", "Ánh", "Ái"];
    private static readonly string[] Givens = ["An", "Ánh", "Bảo", "Bằng", "Bé", "Bộ", "Bưởi", "Cúc", "Của", "Cường", "Chiến", "Chẩn", "Dũng", "Duyên", "Đạt", "Điệp", "Đỗ", "Gấm", "Giỏi", "Hà", "Hạnh", "Hằng", "Hậu", "Hiếu", "Hiền", "Hoà", "Hòa", "Hoẻn", "Huệ", "Hướng", "Hưởng", "Hưng", "Kỳ", "Kỷ", "Khoẻ", "Khuê", "Lạc", "Lẫm", "Lễ", "Lệ", "Loan", "Lụa", "Lữ", "Lượng", "Mận", "Mẫn", "Mẽ", "Mến", "Mỵ", "Mỹ", "Mỷ", "Nga", "Ngãi", "Nghĩa", "Nghị", "Nhẫn", "Nhẹ", "Nở", "Nụ", "Oanh", "Páo", "Phẩm", "Phúc", "Phượng", "Quyền", "Quý", "Sẻ", "Sĩ", "Sửu", "Tâm", "Tẻ", "Tiệp", "Tố", "Tơ", "Tuyết", "Tùng", "Tú", "Tư", "Thảo", "Thắm", "Thặng", "Thế", "Thuỷ", "Thủy", "Thư", "Trâm", "Trọng", "Trỗi", "Trừ", "Uyên", "Út", "Ước", "Vẽ", "Vĩ", "Vị", "Việt", "Vở", "Vỹ", "Vỵ", "Xoan", "Xoè", "Yến", "Ý", "Ỷ"];

    private static readonly string[] Names = [.. Families.SelectMany((f, i) => Givens.Select((g, j) => $"{f} {Middles[(i * 7 + j) % Middles.Length]} {g}"))];

    [Theory]
    [InlineData(ListEncoding.Tcvn3)]
    [InlineData(ListEncoding.Vni)]
    public void Names_typed_in_old_fonts_come_back_letter_by_letter(ListEncoding font)
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([[Old("TT", font), Old("Họ và tên", font), Old("Ngày sinh", font)], .. Names.Select((n, i) => (object?[])[i + 1, Old(n, font), "15/03/1990"])]));
        Assert.Equal(Names, lines.Select(l => l.FullName));
        Assert.Equal(font, summary.Encoding);
        Assert.Equal("Họ và tên", summary.Columns[0].Header);
        Assert.Equal(20, summary.Conversions.Count);
    }

    [Theory]
    [InlineData(ListEncoding.Tcvn3)]
    [InlineData(ListEncoding.Vni)]
    [InlineData(ListEncoding.Windows1258)]
    public void Text_files_in_old_code_pages_come_back_letter_by_letter(ListEncoding font)
    {
        var text = string.Join('\n', Names.Select((n, i) => $"{i + 1},{n},15/03/1990").Prepend("TT,Họ và tên,Ngày sinh"));
        var (lines, summary) = ListFile.Read(font is ListEncoding.Windows1258 ? Windows(text) : Encoding.Latin1.GetBytes(Old(text, font)), "cu.csv");
        Assert.Equal(Names, lines.Select(l => l.FullName));
        Assert.Equal(font, summary.Encoding);
    }

    [Theory]
    [InlineData(ListEncoding.Tcvn3)]
    [InlineData(ListEncoding.Vni)]
    public void Names_in_two_columns_are_judged_together(ListEncoding font)
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["TT", "Họ đệm", "Tên", "Năm sinh"], .. Names.Select((n, i) => (object?[])[i + 1, Old(n[..n.LastIndexOf(' ')], font), Old(n[(n.LastIndexOf(' ') + 1)..], font), 1990])]));
        Assert.Equal(Names, lines.Select(l => l.FullName));
    }

    [Theory]
    [InlineData(ListEncoding.Unicode)]
    [InlineData(ListEncoding.Tcvn3)]
    [InlineData(ListEncoding.Vni)]
    public void Labels_typed_in_old_fonts_are_shown_as_they_read(ListEncoding font)
    {
        string[] labels = ["Họ và", "tên", "Ngày sinh", "Số CMND/CCCD", "Nơi ở hiện nay", "ĐTDĐ", "Số thẻ ĐV", "Ghi chú"];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx(
            [["TT", .. labels.Select(l => Old(l, font))], [1, Old("Đường Thị", font), Old("Thủy", font), "15/03/1990", "012190001234", Old("Bản Bo", font), "0912345627", "12", null]]));
        Assert.Equal(labels, summary.Columns.Select(c => c.Header));
        Assert.Equal(("Đường Thị Thủy", "0912345627"), (lines[0].FullName, lines[0].Phone));
        Assert.Empty(lines[0].Findings);
    }

    [Theory]
    [InlineData(ListEncoding.Tcvn3, "Số hiệu")]
    [InlineData(ListEncoding.Vni, "Số hiệu")]
    [InlineData(ListEncoding.Tcvn3, "Số ĐKKD")]
    [InlineData(ListEncoding.Tcvn3, "Quê quán")]
    [InlineData(ListEncoding.Vni, "Quê quán")]
    public void Labels_that_mean_nothing_are_shown_as_they_read_too(ListEncoding font, string label)
    {
        var (_, summary) = ListFile.Read(ListFile.Xlsx([["TT", Old("Họ và tên", font), Old("Năm sinh", font), Old(label, font)], [1, Old("Đường Thị Thủy", font), 1990, "12"]]));
        Assert.Equal([label], summary.NotTaken);
    }

    [Fact]
    public void Rows_typed_in_three_ways_may_stand_in_one_column()
    {
        var ways = (ListEncoding[])[ListEncoding.Unicode, ListEncoding.Tcvn3, ListEncoding.Vni];
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Năm sinh"], .. Names.Select((n, i) => (object?[])[i + 1, Old(n, ways[i % 3]), 1990])]));
        var wrong = Names.Zip(lines.Select(l => l.FullName)).Where(p => p.First != p.Second).ToList();
        // such as "Y A Bé", which is "Y A Bộ" in TCVN3: nothing in the line tells
        Assert.True(wrong.Count <= Names.Length / 1000, $"{wrong.Count}: {string.Join("; ", wrong.Take(40))}");
        Assert.Equal(ListEncoding.Mixed, summary.Encoding);
    }

    [Fact]
    public void A_list_in_unicode_is_never_taken_for_anything_else()
    {
        var (lines, summary) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Năm sinh"], .. Givens.Concat(Names).Select((n, i) => (object?[])[i + 1, n, 1990])]));
        Assert.Equal(Givens.Concat(Names), lines.Select(l => l.FullName));
        Assert.Equal(ListEncoding.Unicode, summary.Encoding);
        Assert.Empty(summary.Conversions);
    }

    [Fact]
    public void Capitals_of_the_font_h_are_small_letters_of_the_file()
    {
        var (lines, _) = ListFile.Read(ListFile.Xlsx([["TT", "Họ và tên", "Địa chỉ"], [1, Old("nguyễn thị hồng thắm", ListEncoding.Tcvn3), Old("Bản Bo, huyện Tam Đường", ListEncoding.Tcvn3)]]));
        Assert.Equal(("Nguyễn Thị Hồng Thắm", "Bản Bo, huyện Tam Đường"), (lines[0].FullName, lines[0].Address));
    }

    [Fact]
    public void A_lone_word_that_reads_both_ways_follows_its_column()
    {
        object?[][] rows(ListEncoding font) => [["TT", "Tên", "Năm sinh"], [1, Old("Bộ", font), 1990], .. Names.Take(30).Select((n, i) => (object?[])[i + 2, Old(n, font), 1990])];
        Assert.Equal("Bộ", ListFile.Read(ListFile.Xlsx(rows(ListEncoding.Tcvn3))).Lines[0].FullName);
        Assert.Equal("Bộ", ListFile.Read(ListFile.Xlsx(rows(ListEncoding.Unicode))).Lines[0].FullName);
        Assert.Equal("Bé", ListFile.Read(ListFile.Xlsx([["TT", "Tên", "Năm sinh"], [1, "Bé", 1990], [2, "Nguyễn Văn An", 1990]])).Lines[0].FullName);
    }

    /// <summary>The text as an old font has it: each composed letter by the code that the font shows as that letter.</summary>
    private static string Old(string text, ListEncoding font) => font switch
    {
        ListEncoding.Tcvn3 => string.Concat(text.Select(c => Tcvn3.TryGetValue(c, out var code) || Tcvn3.TryGetValue(char.ToLowerInvariant(c), out code) ? code : c.ToString())),
        ListEncoding.Vni => string.Concat(text.Select(c => Vni.TryGetValue(c, out var code) ? code : c.ToString())),
        _ => text,
    };

    private static byte[] Windows(string text) =>
        [.. text.SelectMany(c => CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(Parts(c)))];

    /// <summary>As the code page has a letter: with its hat, its tone apart.</summary>
    private static string Parts(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.FirstOrDefault("\u0300\u0301\u0303\u0309\u0323".Contains);
        return tone == 0 ? c.ToString() : string.Concat(parts.Where(p => p != tone)).Normalize(NormalizationForm.FormC) + tone;
    }

    private static readonly Dictionary<char, string> Tcvn3 = Inverse(LegacyFont.Tcvn3), Vni = Inverse(LegacyFont.Vni);

    /// <summary>Every code of a font and every pair of a vowel and a sign, by the letter it becomes.</summary>
    private static Dictionary<char, string> Inverse(LegacyFont font)
    {
        var codes = new Dictionary<char, string>();
        var signs = Enumerable.Range(0xA1, 0x5F).Select(c => ((char)c).ToString()).ToList();
        foreach (var code in signs.Concat("aeouyAEOUYôöÔÖ".SelectMany(v => signs.Select(s => v + s))))
            if (LegacyEncoding.Convert(code, font) is [var letter] && letter > '\u007f' && (letter.ToString() != code || font is LegacyFont.Tcvn3) && "ĂÂÊÔƠƯĐ".Contains(letter) | char.IsLower(letter) | font is LegacyFont.Vni) codes.TryAdd(letter, code);
        return codes;
    }
}

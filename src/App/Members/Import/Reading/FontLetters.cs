namespace DoanKet.App.Members.Import.Reading;

/// <summary>Which characters each way of typing can leave in a file, and which words are usual in names.</summary>
internal static class FontLetters
{
    private const string VniVowels = "aeouyAEOUYôöÔÖ", VniSingles = "ôöñíìæóòîÔÖÑÍÌÆÓÒÎ";
    private static readonly bool[] IsVietnamese = LettersOfVietnamese(), IsTcvn3 = CodesOfTcvn3();

    private static readonly HashSet<string> Families = [.. "nguyễn trần lê phạm hoàng huỳnh hồ vũ võ đặng bùi đỗ ngô dương lý lò lường quàng cà điêu vàng giàng sùng thào mùa hạng chẻo phàn tẩn lầu vừ nông hứa triệu bế mã hà lã cù tô tạ đào đinh đoàn trịnh trương lương lâm mạc thạch kiều quách bạch tống tăng sơn".Split(' ')];
    private static readonly HashSet<string> Middles = [.. "thị văn đức hữu ngọc thúy thuý mỹ quỳnh bích hồng diệu thế bá cẩm ánh".Split(' ')];

    /// <summary>Whether a text can have been typed in a way: it holds no character that this way does not have, and becomes Vietnamese letters.</summary>
    public static bool MayBe(Reading reading, string text, string read)
    {
        if (reading is Reading.Tcvn3 && !text.All(c => c < '\u0080' || c >= IsTcvn3.Length || IsTcvn3[c])) return false;
        return (reading is not Reading.Vni || SignsFollowVowels(text)) && IsVietnameseText(read);
    }

    /// <summary>How many of the words are usual where they stand: family names first, "Thị" and its like between.</summary>
    public static int UsualNames(string text)
    {
        var words = text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (Families.Contains(words[0]) ? 1 : 0) + words.Skip(1).SkipLast(1).Count(Middles.Contains);
    }

    public static bool BeginsWithFamily(string name) => Families.Contains(name.Split(' ')[0].ToLowerInvariant());

    private static bool SignsFollowVowels(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] > '\u00a0' && text[i] <= 'ÿ' && !VniSingles.Contains(text[i]) && (i == 0 || !VniVowels.Contains(text[i - 1]))) return false;
        return true;
    }

    /// <summary>Nothing is left that a Vietnamese text does not hold.</summary>
    private static bool IsVietnameseText(string text)
    {
        foreach (var c in text)
            if (c >= '\u0080' && c < IsVietnamese.Length && !IsVietnamese[c]) return false;
        return true;
    }

    private static bool[] CodesOfTcvn3()
    {
        var codes = new bool[0x100];
        for (var c = '\u0080'; c < codes.Length; c++) codes[c] = c is 'ý' or '\u00a0' || FontJudge.As(Reading.Tcvn3, c.ToString()) != c.ToString();
        return codes;
    }

    private static bool[] LettersOfVietnamese()
    {
        var known = new bool[0x2000];
        const string small = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđð";
        foreach (var c in small + small.ToUpperInvariant() + "\u00a0°²³") known[c] = true;
        return known;
    }
}

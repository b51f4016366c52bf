namespace DoanKet.Kernel;

/// <summary>A Vietnamese phone number: a mobile of 10 digits (03, 05, 07, 08, 09) or a landline of 10 or 11 (02).</summary>
public readonly record struct PhoneNumber
{
    private PhoneNumber(string number) => Number = number;

    /// <summary>As it is stored and searched: digits from the leading zero on.</summary>
    public string Number { get; }

    public bool IsMobile => Number[1] != '2';

    /// <summary>"0912 345 627", as people read it aloud.</summary>
    public string Shown => Grouped(Number);

    public string Masked => Mask(Number);

    /// <summary>Reads +84, 0084, 84 and a leading zero alike; a zero lost in a spreadsheet is put back, with a note. Two numbers in one field are refused.</summary>
    public static Parsed<PhoneNumber> Parse(string typed)
    {
        var text = VietText.Nfc(typed).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (text.Length == 0) return Parsed<PhoneNumber>.Refused("Chưa có số điện thoại.");
        if (text.IndexOfAny([',', ';', '/']) >= 0) return Parsed<PhoneNumber>.Refused("Có hơn một số điện thoại. Ghi một số, số còn lại để vào ghi chú.");
        var digits = Digits.Only(text.StartsWith('+') ? "00" + text[1..] : text);
        if (digits is null) return Parsed<PhoneNumber>.Refused("Số điện thoại chỉ gồm chữ số, như 0912 345 627.");
        var national = National(digits);
        if (IsKnown(national)) return Parsed<PhoneNumber>.Read(new PhoneNumber(national));
        if (IsKnown("0" + digits)) return Parsed<PhoneNumber>.Read(new PhoneNumber("0" + digits), "đã thêm số 0");
        return Parsed<PhoneNumber>.Refused(WhatIsWrong(national));
    }

    /// <summary>"09•• ••• •27".</summary>
    public static string Mask(string number) => number.Length < 6
        ? new string('•', number.Length)
        : Grouped(number[..2] + new string('•', number.Length - 4) + number[^2..]);

    public override string ToString() => Masked;

    private static string National(string digits) => digits switch
    {
        ['0', '0', '8', '4', .. var rest] => "0" + rest.TrimStart('0'),
        ['8', '4', .. var rest] when rest.TrimStart('0').Length >= 9 => "0" + rest.TrimStart('0'),
        _ => digits,
    };

    private static bool IsKnown(string digits) => digits switch
    {
        ['0', '3' or '5' or '7' or '8' or '9', ..] => digits.Length == 10,
        ['0', '2', ..] => digits.Length is 10 or 11,
        _ => false,
    };

    private static string WhatIsWrong(string digits) => digits is ['0', '1', ..] && digits.Length == 11
        ? "Đây là số di động cũ 11 số, đã đổi sang 10 số. Hỏi lại số mới."
        : $"Số điện thoại có {digits.Length} số và bắt đầu bằng {digits[..Math.Min(2, digits.Length)]}. Di động có 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; cố định bắt đầu bằng 02.";

    private static string Grouped(string number) => $"{number[..^6]} {number[^6..^3]} {number[^3..]}".TrimStart();
}

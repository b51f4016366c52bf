namespace DoanKet.Kernel;

/// <summary>The tax code of an enterprise: 10 digits, the last a check digit; a branch or dependent unit has three more, "0100109106-001".</summary>
public readonly record struct TaxCode
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string number) => Number = number;

    /// <summary>As it is stored and shown: ten digits, or ten, a dash and three.</summary>
    public string Number { get; }

    public bool IsBranch => Number.Length > 10;

    /// <summary>The ten digits of the enterprise that a branch belongs to.</summary>
    public string Head => Number[..10];

    /// <summary>Reads 10 or 13 digits with any separators; a zero lost in a spreadsheet is put back, with a note, when the check digit then fits.</summary>
    public static Parsed<TaxCode> Parse(string typed)
    {
        var digits = Digits.Only(typed);
        if (digits is null) return Parsed<TaxCode>.Refused("Mã số thuế chỉ gồm chữ số và dấu gạch của chi nhánh, như 0100109106-001.");
        if (digits.Length is 10 or 13) return Problem(digits) is { } problem ? Parsed<TaxCode>.Refused(problem) : Parsed<TaxCode>.Read(Of(digits));
        if (digits.Length is 9 or 12 && Problem("0" + digits) is null) return Parsed<TaxCode>.Read(Of("0" + digits), "đã thêm số 0");
        return Parsed<TaxCode>.Refused(digits.Length switch
        {
            0 => "Chưa có mã số thuế.",
            12 => "Mã số thuế có 12 số: đó là số định danh cá nhân của chủ hộ. Doanh nghiệp có 10 số, chi nhánh 13 số.",
            _ => $"Mã số thuế có {digits.Length} số. Doanh nghiệp có 10 số, chi nhánh 13 số như 0100109106-001.",
        });
    }

    public override string ToString() => Number;

    private static TaxCode Of(string digits) => new(digits.Length == 10 ? digits : $"{digits[..10]}-{digits[10..]}");

    private static string? Problem(string digits)
    {
        if (digits[2..9] == "0000000") return "Mã số thuế này chưa từng được cấp: bảy số giữa đều là 0. Kiểm tra lại trên giấy đăng ký kinh doanh.";
        if (CheckDigit(digits) != digits[9] - '0') return "Mã số thuế sai một số: số thứ 10 không khớp với chín số đầu. Kiểm tra lại trên giấy đăng ký kinh doanh.";
        if (digits.Length == 13 && digits[10..] == "000") return "Ba số cuối của chi nhánh đi từ 001 đến 999. Nếu là doanh nghiệp, chỉ ghi 10 số đầu.";
        return null;
    }

    /// <summary>10 less the weighted sum modulo 11; ten means that no such number was given out.</summary>
    private static int CheckDigit(string digits) => 10 - Weights.Select((weight, i) => weight * (digits[i] - '0')).Sum() % 11;
}

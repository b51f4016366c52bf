using System.ComponentModel;

namespace DoanKet.Kernel;

public enum Sex
{
    [Description("Nam")]
    Male,

    [Description("Nữ")]
    Female,
}

/// <summary>A personal number: 12 digits (province of birth registration, century and sex, year, six at random; NĐ 137/2015), or the 9 digits of an old identity card.</summary>
public readonly record struct CitizenId
{
    /// <summary>What a refusal says of old numbers too; left out where they are not taken.</summary>
    public const string OrOldNumber = ", hoặc 9 số của chứng minh nhân dân cũ";

    private CitizenId(string number) => Number = number;

    /// <summary>The digits only.</summary>
    public string Number { get; }

    /// <summary>A 9-digit CMND, which says nothing about its holder.</summary>
    public bool IsOld => Number.Length == 9;

    /// <summary>The province of birth registration by its code before 2025; none on old numbers and for people born abroad.</summary>
    public Province? Province => IsOld ? null : Province.OfCode(Number[..3]);

    public Sex? Sex => IsOld ? null : Century % 2 == 0 ? Kernel.Sex.Male : Kernel.Sex.Female;

    public int? BirthYear => IsOld ? null : 1900 + Century / 2 * 100 + int.Parse(Number[4..6], null);

    public string Masked => Mask(Number);

    private int Century => Number[3] - '0';

    /// <summary>Reads 12 or 9 digits, with or without spaces and dots. A zero lost in a spreadsheet (11 digits) is put back, with a note,
    /// when the number then begins with a province and agrees with the birth year and sex given; else refused.</summary>
    public static Parsed<CitizenId> Parse(string typed, int? birthYear = null, Sex? sex = null)
    {
        var digits = Digits.Only(typed);
        if (digits is null) return Parsed<CitizenId>.Refused("Số định danh chỉ gồm chữ số. Kiểm tra lại trên thẻ.");
        if (digits.Length is 12 or 9) return Parsed<CitizenId>.Read(new CitizenId(digits));
        if (digits.Length == 0) return Parsed<CitizenId>.Refused("Chưa có số định danh.");
        if (digits.Length == 11)
        {
            var restored = new CitizenId("0" + digits);
            if (restored.Province is not null && restored.Problem(birthYear, sex) is null) return Parsed<CitizenId>.Read(restored, "đã thêm số 0");
        }
        return Parsed<CitizenId>.Refused($"Số định danh có {digits.Length} số. Cần 12 số như trên thẻ căn cước{OrOldNumber}.");
    }

    /// <summary>A warning in Vietnamese when the number does not fit the province codes or the birth year and sex known; corrections exist, so it never forbids. Without a full stop, as the messages of rules.</summary>
    public string? Problem(int? birthYear, Sex? sex)
    {
        if (IsOld) return null;
        if (Province is null && Number[0] == '0') return $"Ba số đầu {Number[..3]} không phải mã tỉnh. Kiểm tra lại số định danh";
        if (birthYear is { } year && year != BirthYear) return $"Số định danh ghi năm sinh {BirthYear}, ngày sinh ghi {year}. Kiểm tra lại trên thẻ";
        if (sex is { } known && known != Sex) return $"Số định danh là của {Words(Sex)}, giới tính ghi {Words(known)}. Kiểm tra lại trên thẻ";
        return null;
    }

    /// <summary>"012•••••306": enough to tell two people apart on a list, not enough to use. Takes any text, also one that does not parse.</summary>
    public static string Mask(string number) => number.Length switch
    {
        12 => number[..3] + "•••••" + number[^3..],
        > 5 => number[..2] + new string('•', number.Length - 4) + number[^2..],
        _ => new string('•', number.Length),
    };

    public override string ToString() => Masked;

    private static string Words(Sex? sex) => sex is Kernel.Sex.Female ? "nữ" : "nam";
}

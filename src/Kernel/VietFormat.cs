using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DoanKet.Kernel;

/// <summary>Numbers and dates as they stand on Vietnamese screens and paper, whatever the culture of the server.</summary>
public static class VietFormat
{
    /// <summary>What stands for a figure that does not exist; nil is "0".</summary>
    public const string Missing = "–";

    private const string Minus = "−";

    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = Minus,
    };

    /// <summary>"1.234", "0", "−1".</summary>
    public static string Number(long value) => value.ToString("#,0", Numbers);

    public static string Number(long? value) => value is { } number ? Number(number) : Missing;

    /// <summary>A change: "+3", "0", "−1".</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "Signed is the word for a number with its sign here, not a type")]
    public static string Signed(long value) => value > 0 ? "+" + Number(value) : Number(value);

    /// <summary>"1.234.567 đồng".</summary>
    public static string Money(long dong) => Number(dong) + " đồng";

    /// <summary>"58,5%" of a share, 1 being the whole; one decimal, halves away from zero.</summary>
    public static string Percent(decimal share) => OneDecimal(share * 100) + "%";

    /// <summary>"58,5%" for 278 of 475; "–" when the target is nil, as then there is no share.</summary>
    public static string Percent(long done, long target) => target == 0 ? Missing : Percent((decimal)done / target);

    /// <summary>"12,5", "−0,3": percentage points and other figures with one decimal, halves away from zero.</summary>
    public static string OneDecimal(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#,0.0", Numbers);

    /// <summary>"600", "2,5", "1.234,56": with as many decimals as it has.</summary>
    public static string Exact(decimal value) => value.ToString("#,0.######", Numbers);

    /// <summary>"22/07/2024".</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Date(DateOnly? date) => date is { } day ? Date(day) : Missing;

    /// <summary>"ngày 22 tháng 7 năm 2024", "ngày 05 tháng 01 năm 2024": days below 10 and the months 1 and 2 take a zero (NĐ 30/2020, PL I).</summary>
    public static string DateWords(DateOnly date) =>
        $"ngày {date.Day:00} tháng {(date.Month < 3 ? "0" : "")}{date.Month} năm {date.Year}";
}

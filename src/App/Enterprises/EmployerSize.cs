using System.Globalization;

namespace DoanKet.App.Enterprises;

/// <summary>A size of employers: "từ 25 lao động" takes in one of exactly 25, "trên 25" does not. Plans write both (plan 78/KH-LĐLĐ: text and annex).</summary>
public sealed record EmployerSize(int Number, bool IsAbove)
{
    /// <summary>Where the regulations set no threshold: employers of any size.</summary>
    public const int Fallback = 1;

    private const string AbovePrefix = "tren-";

    /// <summary>The least number of workers that belongs to it.</summary>
    public int Least => IsAbove ? Number + 1 : Number;

    /// <summary>"từ 25 lao động", "trên 25 lao động".</summary>
    public string Words => $"{(IsAbove ? "trên" : "từ")} {VietFormat.Number(Number)} lao động";

    /// <summary>As it stands in addresses: "25", "tren-25".</summary>
    public string Code => (IsAbove ? AbovePrefix : "") + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>None when the address asks for none that can be read.</summary>
    public static EmployerSize? Read(string? code)
    {
        var above = code?.StartsWith(AbovePrefix, StringComparison.Ordinal) is true;
        return int.TryParse(above ? code![AbovePrefix.Length..] : code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= HeadcountFacts.MostWorkers ? new(number, above) : null;
    }
}

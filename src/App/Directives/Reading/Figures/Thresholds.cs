using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>Sizes that say whom a figure concerns: "doanh nghiệp có từ 25 lao động trở lên".</summary>
internal static partial class Thresholds
{
    /// <summary>The size in the form ">= 25 lao động", and where it ends; none when the quantity is a figure of its own.</summary>
    public static (string Shown, int End)? Of(SourceText text, Quantity quantity, int sentence)
    {
        if (quantity.IsShare || !Countable().IsMatch(text.Folded.AsSpan(quantity.NumberEnd, quantity.At.End - quantity.NumberEnd))) return null;
        var from = Math.Max(sentence, quantity.At.Start - 90);
        if (Whose().Match(text.Folded[from..quantity.At.Start]) is not { Success: true } whose) return null;
        if (Acts().IsMatch(whose.Value)) return null;
        var after = Upwards().Match(text.Folded, quantity.At.End);
        var word = whose.Groups["tu"].Value;
        var comparator = word.Contains("tren", StringComparison.Ordinal) ? ">" : word.Contains("duoi", StringComparison.Ordinal) ? "<" : after.Success || word.Length > 0 ? ">=" : "=";
        if (whose.Groups["co"].Length == 0 && word is "" or "it nhat") return null;
        return ($"{comparator} {VietFormat.Number((long)quantity.Value)} {quantity.Unit}", after.Success ? after.Index + after.Length : quantity.At.End);
    }

    [GeneratedRegex(@"^\s*(?:lao dong|ld|cong nhan|nguoi|nld|nldd|doan vien|cnld|nguoi lao dong)")]
    private static partial Regex Countable();

    /// <summary>A kind of unit shortly before, then "có", "sử dụng", "từ", "trên".</summary>
    [GeneratedRegex(@"\b(?:doanh nghiep|dn|don vi|co so|cdcs|hop tac xa|noi|to chuc|co quan|xa|phuong|nghiep doan)\b[^;.:\d]{0,55}?(?<co>co|su dung|quy mo)?\s?(?:so luong\s)?(?<tu>tu|tren|duoi|it nhat|tu tren)?\s?(?:du\s)?$")]
    private static partial Regex Whose();

    /// <summary>A unit that does something with the number: then it is a figure, not a size.</summary>
    [GeneratedRegex(@"\b(?:ket nap|gioi thieu|thanh lap|phat trien|to chuc|dat|tang|cu|ho tro|tang|trao|phan dau)\b(?!\s(?:co|su dung))")]
    private static partial Regex Acts();

    [GeneratedRegex(@"\G,?\s{0,3}(?:[a-z]{2,6}\s){0,2}?tro len")]
    private static partial Regex Upwards();
}

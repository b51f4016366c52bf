using System.Text.RegularExpressions;
using DoanKet.App.Directives.Reading.Texts;

namespace DoanKet.App.Directives.Reading.Figures;

/// <summary>A size that says whom a figure concerns.</summary>
/// <param name="Shown">">= 25 lao động"; ">= 20 &lt; 50 lao động" where it has an upper end.</param>
internal readonly record struct Size(int At, string Shown, int End);

/// <summary>Sizes that say whom a figure concerns: "doanh nghiệp có từ 25 lao động trở lên", "sử dụng từ 20 đến dưới 50 lao động".</summary>
internal static partial class Thresholds
{
    private const int Back = 140;

    /// <summary>None when the quantity is a figure of its own.</summary>
    public static Size? Of(SourceText text, Quantity quantity, int sentence)
    {
        if (quantity.IsShare || !Countable().IsMatch(text.Folded.AsSpan(quantity.NumberEnd, quantity.At.End - quantity.NumberEnd))) return null;
        var from = Math.Max(sentence, quantity.At.Start - Back);
        // how long they have been at work is no size, and hides none
        if (Whose().Match(Tenure().Replace(text.Folded[from..quantity.At.Start], " ")) is not { Success: true } whose || Acts().IsMatch(whose.Value)) return null;
        var after = Upwards().Match(text.Folded, quantity.At.End);
        var word = whose.Groups["tu"].Value;
        if (whose.Groups["co"].Length == 0 && word is "" or "it nhat") return null;
        var comparator = word.Contains("tren", StringComparison.Ordinal) ? ">" : word.Contains("duoi", StringComparison.Ordinal) ? "<" : after.Success || word.Length > 0 || quantity.UpTo is not null ? ">=" : "=";
        var upTo = quantity.UpTo is { } most ? $" {(quantity.IsBelowUpTo ? "<" : "<=")} {VietFormat.Number((long)most)}" : "";
        return new(quantity.At.Start, $"{comparator} {VietFormat.Number((long)quantity.Value)}{upTo} {quantity.Unit}", after.Success ? after.Index + after.Length : quantity.At.End);
    }

    /// <summary>"từ 50 người lao động" with "đến dưới 150 người lao động" behind it: both ends of one size; none when the quantity does not go on with the size before it.</summary>
    public static Size? Widened(SourceText text, Size before, Quantity quantity)
    {
        if (quantity.IsShare || quantity.At.Start <= before.End || !before.Shown.StartsWith('>') || before.Shown.Contains('<', StringComparison.Ordinal)) return null;
        if (UpTo().Match(text.Folded[before.End..quantity.At.Start]) is not { Success: true } upTo || before.Shown.Split(' ', 3) is not [var sign, var least, _]) return null;
        var comparator = upTo.Groups["duoi"].Success ? "<" : "<=";
        return before with { Shown = $"{sign} {least} {comparator} {VietFormat.Number((long)quantity.Value)} {quantity.Unit}", End = quantity.At.End };
    }

    /// <summary>The words that say how long somebody has been at work: "hoạt động từ 06 tháng trở lên".</summary>
    public static Regex TenureWords => Tenure();

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

    [GeneratedRegex(@"^\s{1,3}(?:den|va)\s{1,3}(?<duoi>duoi\s{1,3})?$")]
    private static partial Regex UpTo();

    [GeneratedRegex(@"(?:\b(?:tu|tren|du|it nhat|toi thieu)\s{1,3})?(?<!\d)\d{1,3}\s{1,3}(?:thang|nam|ngay|quy|tuan|tuoi)(?:\s{1,3}(?:tuoi|lien tuc))?\s{1,3}tro len,?")]
    private static partial Regex Tenure();
}

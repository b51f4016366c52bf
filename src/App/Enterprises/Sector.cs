using System.ComponentModel;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises;

/// <summary>The branch of the economy of an employer, in the groups under which union reports add up; read from the words of its trade.</summary>
public enum Sector
{
    [Description("Nông, lâm nghiệp, thủy sản")]
    Farming,

    [Description("Khai khoáng")]
    Mining,

    [Description("Dệt may, da giày")]
    Garment,

    [Description("Điện tử, cơ khí")]
    Electronics,

    [Description("Chế biến, chế tạo khác")]
    Manufacturing,

    [Description("Điện, nước, môi trường")]
    Utilities,

    [Description("Xây dựng")]
    Construction,

    [Description("Thương mại")]
    Trade,

    [Description("Vận tải, kho bãi")]
    Transport,

    [Description("Du lịch, lưu trú, ăn uống")]
    Hospitality,

    [Description("Giáo dục, y tế")]
    Services,

    [Description("Ngành khác")]
    Other,
}

/// <summary>The branches in the words of lists: "may mặc", "thủy điện", "khách sạn".</summary>
public static partial class SectorWords
{
    public static string Label(this Sector sector) => Labels.Of(sector);

    /// <summary>The branch that the words speak of; none of no words, <see cref="Sector.Other"/> of words of none. Its own label reads as itself.</summary>
    public static Sector? Read(string? trade)
    {
        if (string.IsNullOrWhiteSpace(trade)) return null;
        var words = VietText.Fold(trade);
        return Branches.Where(b => b.Pattern.IsMatch(words)).Select(b => (Sector?)b.Sector).FirstOrDefault() ?? Sector.Other;
    }

    // The more telling words come first: "thủy điện" before "điện", "thủy sản" before "chế biến".
    private static readonly (Regex Pattern, Sector Sector)[] Branches =
    [
        (Utilities(), Sector.Utilities), (Garment(), Sector.Garment), (Electronics(), Sector.Electronics), (Farming(), Sector.Farming), (Mining(), Sector.Mining),
        (Construction(), Sector.Construction), (Transport(), Sector.Transport), (Hospitality(), Sector.Hospitality), (Services(), Sector.Services),
        (Manufacturing(), Sector.Manufacturing), (Trade(), Sector.Trade),
    ];

    [GeneratedRegex(@"thuy dien|dien luc|dien mat troi|dien gio|san xuat dien|^dien(,|$)|moi truong|cap nuoc|nuoc sach|rac thai")]
    private static partial Regex Utilities();

    [GeneratedRegex(@"\bmay\b(?! tinh| moc| in)|det\b|da giay|giay dep|soi\b")]
    private static partial Regex Garment();

    [GeneratedRegex(@"dien tu|co khi|linh kien|o to|xe may|kim loai|thep")]
    private static partial Regex Electronics();

    [GeneratedRegex(@"nong|lam nghiep|lam san|thuy san|nghe ca|trong trot|trong che|chan nuoi|cao su|\bche\b(?! bien| tao)")]
    private static partial Regex Farming();

    [GeneratedRegex(@"khai khoang|khai thac|khoang san|\bmo\b|quang")]
    private static partial Regex Mining();

    [GeneratedRegex(@"xay dung|xay lap|cau duong|giao thong")]
    private static partial Regex Construction();

    [GeneratedRegex(@"van tai|kho bai|logistics|buu chinh|taxi|giao hang")]
    private static partial Regex Transport();

    [GeneratedRegex(@"du lich|khach san|nha hang|luu tru|an uong|nha nghi|lu hanh")]
    private static partial Regex Hospitality();

    [GeneratedRegex(@"giao duc|y te|truong hoc|mam non|benh vien|phong kham|dao tao")]
    private static partial Regex Services();

    [GeneratedRegex(@"che bien|che tao|san xuat|xi mang|gach|thuc pham|go\b|giay\b|nhua|hoa chat")]
    private static partial Regex Manufacturing();

    [GeneratedRegex(@"thuong mai|mua ban|ban le|ban buon|sieu thi|cua hang|xang dau|kinh doanh")]
    private static partial Regex Trade();
}

using System.ComponentModel;
using System.Text.RegularExpressions;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises;

/// <summary>Ownership of an employer (DOMAIN 4.2).</summary>
public enum Ownership
{
    [Description("Công ty TNHH")]
    Limited,

    [Description("Công ty TNHH một thành viên")]
    SingleLimited,

    [Description("Công ty cổ phần")]
    JointStock,

    [Description("Công ty hợp danh")]
    Partnership,

    [Description("Doanh nghiệp tư nhân")]
    Private,

    [Description("Doanh nghiệp nhà nước")]
    State,

    [Description("Doanh nghiệp có vốn đầu tư nước ngoài")]
    Foreign,

    [Description("Hợp tác xã")]
    Cooperative,

    [Description("Đơn vị sự nghiệp ngoài công lập")]
    NonPublicService,

    [Description("Hộ kinh doanh")]
    Household,

    [Description("Khác")]
    Other,
}

/// <summary>The forms of ownership in the words of lists and of company names.</summary>
public static partial class OwnershipWords
{
    public static string Label(this Ownership ownership) => Labels.Of(ownership);

    /// <summary>The form that a list or a company's own name speaks of ("CP", "TNHH MTV", "DNTN"); none when it speaks of none.</summary>
    public static Ownership? Read(string text)
    {
        var words = VietText.Fold(text);
        return words == "khac" ? Ownership.Other : Forms.Where(f => f.Pattern.IsMatch(words)).Select(f => (Ownership?)f.Form).FirstOrDefault();
    }

    // The more telling words come first: "TNHH MTV" before "TNHH", "nước ngoài" before "TNHH".
    private static readonly (Regex Pattern, Ownership Form)[] Forms =
    [
        (Foreign(), Ownership.Foreign), (State(), Ownership.State), (NonPublic(), Ownership.NonPublicService), (Cooperative(), Ownership.Cooperative),
        (Household(), Ownership.Household), (Partnership(), Ownership.Partnership), (SingleLimited(), Ownership.SingleLimited),
        (Limited(), Ownership.Limited), (JointStock(), Ownership.JointStock), (Private(), Ownership.Private),
    ];

    [GeneratedRegex(@"\bfdi\b|nuoc ngoai")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"nha nuoc|\bdnnn\b")]
    private static partial Regex State();

    [GeneratedRegex("ngoai cong lap|dan lap|tu thuc")]
    private static partial Regex NonPublic();

    [GeneratedRegex(@"hop tac xa|\bhtx\b")]
    private static partial Regex Cooperative();

    [GeneratedRegex(@"ho kinh doanh|\bhkd\b")]
    private static partial Regex Household();

    [GeneratedRegex("hop danh")]
    private static partial Regex Partnership();

    [GeneratedRegex(@"\bmtv\b|\b(mot|1) ?(thanh vien|tv)\b")]
    private static partial Regex SingleLimited();

    [GeneratedRegex(@"\btnhh\b|trach nhiem huu han|hai thanh vien")]
    private static partial Regex Limited();

    [GeneratedRegex(@"co phan|\bcp\b|\bctcp\b")]
    private static partial Regex JointStock();

    [GeneratedRegex(@"\bdntn\b|doanh nghiep tu nhan|xi nghiep tu nhan|^tu nhan$")]
    private static partial Regex Private();
}

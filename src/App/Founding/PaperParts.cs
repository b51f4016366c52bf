using DoanKet.App.Organisation.Documents;
using DoanKet.App.Organisation.Officers;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Founding;

internal static class PaperHeads
{
    /// <param name="place">Where the issuer sits, if it has not been written down for the issuer itself.</param>
    public static PaperHead Of(string superior, OrgUnit issuer, OfficialDocument document, string? place = null) =>
        new(OfficialName.Of(superior), OfficialName.Of(issuer.Name), $"{document.Number:00}", document.Symbol, issuer.Place ?? place ?? "", document.Date);
}

public static class SeatLabels
{
    public static string ExecutiveLabel(this OfficerPosition seat) => seat switch
    {
        OfficerPosition.Chair => "Chủ tịch",
        OfficerPosition.ViceChair => "Phó Chủ tịch",
        _ => "Ủy viên Ban Chấp hành",
    };

    public static string InspectionLabel(this OfficerPosition seat) => seat switch
    {
        OfficerPosition.Chair => "Chủ nhiệm Ủy ban kiểm tra",
        OfficerPosition.ViceChair => "Phó Chủ nhiệm Ủy ban kiểm tra",
        _ => "Ủy viên Ủy ban kiểm tra",
    };
}

/// <summary>The laws that a decision names as its grounds, by the day on which they came into force (DOMAIN 2.3).</summary>
internal static class DecisionGrounds
{
    private static readonly (DateOnly From, string Text)[] Laws =
    [
        (new(2013, 1, 1), "Căn cứ Luật Công đoàn ngày 20 tháng 6 năm 2012;"),
        (new(2025, 7, 1), "Căn cứ Luật Công đoàn ngày 27 tháng 11 năm 2024 (được sửa đổi, bổ sung năm 2025);"),
    ];

    private static readonly (DateOnly From, string Text)[] Charters =
    [
        (new(2020, 2, 3), "Căn cứ Điều lệ Công đoàn Việt Nam khóa XII;"),
        (new(2024, 12, 25), "Căn cứ Điều lệ Công đoàn Việt Nam khóa XIII;"),
    ];

    public static IEnumerable<string> On(DateOnly day) => Latest(Laws, day).Concat(Latest(Charters, day));

    private static IEnumerable<string> Latest((DateOnly From, string Text)[] texts, DateOnly day) => texts.Where(t => t.From <= day).TakeLast(1).Select(t => t.Text);
}

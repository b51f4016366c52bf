using DoanKet.App.Members.Import.Reading;

namespace DoanKet.App.Members.Import;

/// <summary>What a match means for the line, and how it is told.</summary>
public static class MatchWords
{
    /// <summary>The line enters the register.</summary>
    public static bool Enters(this Match match) => match is Match.None or Match.MayBeTwin or Match.Former or Match.MayBeKnown;

    /// <summary>The line stays out until the officer has cleared it up.</summary>
    public static bool IsFault(this Match match) => match is Match.SameIdInFile or Match.IdOfAnother or Match.MemberElsewhere;

    /// <summary>There is nothing to enter.</summary>
    public static bool IsSkipped(this Match match) => match is Match.Repeated or Match.MemberHere;

    /// <summary>The stable code of the finding, as docs/cli.md lists it.</summary>
    public static string Code(this Match match) => match switch
    {
        Match.Repeated => "row-repeated",
        Match.SameIdInFile => "citizen-id-twice-in-file",
        Match.MayBeTwin => "may-be-twin-in-file",
        Match.IdOfAnother => "citizen-id-of-another",
        Match.MemberHere => "already-member",
        Match.MemberElsewhere => "member-elsewhere",
        Match.Former => "former-member",
        Match.MayBeKnown => "may-be-in-register",
        _ => "",
    };

    /// <summary>What will be done about it.</summary>
    public static string Answer(this Match match) => match switch
    {
        Match.Repeated => "Nhập một lần",
        Match.MemberHere => "Bỏ qua",
        Match.MemberElsewhere => "Không nhập; đề nghị chuyển sinh hoạt",
        Match.Former => "Mở lại hồ sơ cũ",
        Match.MayBeTwin or Match.MayBeKnown => "Nhập; đối chiếu sau",
        _ => "Chờ sửa",
    };

    internal static Finding? Finding(Match match, int twin, string? union) => match switch
    {
        Match.None => null,
        Match.Repeated => Told(match, $"lặp lại dòng {twin}"),
        Match.SameIdInFile => Told(match, $"trùng số định danh với dòng {twin}, người khác"),
        Match.MayBeTwin => Told(match, $"cùng họ tên, ngày sinh với dòng {twin}"),
        Match.IdOfAnother => Told(match, "số định danh đã có trong sổ, của người khác"),
        Match.MemberHere => Told(match, "đã có trong sổ của đơn vị"),
        Match.MemberElsewhere => Told(match, $"đang ở {union}"),
        Match.Former => Told(match, "từng là đoàn viên, mở lại hồ sơ cũ"),
        _ => Told(match, $"cùng họ tên, ngày sinh với người trong sổ{(union is null ? "" : $", {union}")}"),
    };

    private static Finding Told(Match match, string words) => new("", match.Code(), words, match.IsFault());
}

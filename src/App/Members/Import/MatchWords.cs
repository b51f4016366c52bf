using DoanKet.App.Members.Import.Reading;

namespace DoanKet.App.Members.Import;

/// <summary>What a match means for the line, and how it is told.</summary>
public static class MatchWords
{
    /// <summary>The line enters the register.</summary>
    public static bool Enters(this LineMatch match) => match is LineMatch.None or LineMatch.MayBeTwin or LineMatch.Former or LineMatch.MayBeKnown;

    /// <summary>The line stays out until the officer has cleared it up.</summary>
    public static bool IsFault(this LineMatch match) => match is LineMatch.SameIdInFile or LineMatch.IdOfAnother or LineMatch.MemberElsewhere or LineMatch.Died;

    /// <summary>There is nothing to enter.</summary>
    public static bool IsSkipped(this LineMatch match) => match is LineMatch.Repeated or LineMatch.MemberHere;

    /// <summary>The stable code of the finding, as docs/cli.md lists it.</summary>
    public static string Code(this LineMatch match) => match switch
    {
        LineMatch.Repeated => "row-repeated",
        LineMatch.SameIdInFile => "citizen-id-twice-in-file",
        LineMatch.MayBeTwin => "may-be-twin-in-file",
        LineMatch.IdOfAnother => "citizen-id-of-another",
        LineMatch.MemberHere => "already-member",
        LineMatch.MemberElsewhere => "member-elsewhere",
        LineMatch.Former => "former-member",
        LineMatch.Died => "recorded-as-dead",
        LineMatch.MayBeKnown => "may-be-in-register",
        _ => "",
    };

    /// <summary>What will be done about it.</summary>
    public static string Answer(this LineMatch match) => match switch
    {
        LineMatch.Repeated => "Nhập một lần",
        LineMatch.MemberHere => "Bỏ qua",
        LineMatch.MemberElsewhere => "Không nhập; đề nghị chuyển sinh hoạt",
        LineMatch.Former => "Mở lại hồ sơ cũ",
        LineMatch.MayBeTwin or LineMatch.MayBeKnown => "Nhập; đối chiếu sau",
        _ => "Chờ sửa",
    };

    /// <summary>Whether the finding speaks of the citizen number, and stands in its cell.</summary>
    internal static bool IsOfId(this LineMatch match) => match is LineMatch.SameIdInFile or LineMatch.IdOfAnother;

    /// <param name="column">The letter of the column the finding stands in; empty when it concerns the whole line.</param>
    internal static Finding? Finding(LineMatch match, string? twin, string? union, string column = "") => match switch
    {
        LineMatch.None => null,
        LineMatch.Repeated => Told(match, column, $"lặp lại {twin}"),
        LineMatch.SameIdInFile => Told(match, column, $"trùng số định danh với {twin}, người khác"),
        LineMatch.MayBeTwin => Told(match, column, $"cùng họ tên, ngày sinh với {twin}"),
        LineMatch.IdOfAnother => Told(match, column, "số định danh đã có trong sổ, của người khác"),
        LineMatch.MemberHere => Told(match, column, "đã có trong sổ của đơn vị"),
        LineMatch.MemberElsewhere => Told(match, column, $"đang ở {union}"),
        LineMatch.Former => Told(match, column, "từng là đoàn viên, mở lại hồ sơ cũ"),
        LineMatch.Died => Told(match, column, "đã được ghi là qua đời; nếu ghi nhầm thì đính chính ở trang của người ấy rồi gửi lại"),
        _ => Told(match, column, $"cùng họ tên, ngày sinh với người trong sổ{(union is null ? "" : $", {union}")}"),
    };

    private static Finding Told(LineMatch match, string column, string words) => new(column, match.Code(), words, match.IsFault());
}

using System.ComponentModel;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members.Duplicates;

/// <summary>What speaks for two records being one person, and against. Kept as a number: the values never change.</summary>
[Flags]
public enum Signs
{
    None = 0,

    [Description("Cùng số giấy tờ khác")]
    SameOtherId = 1,

    [Description("Số định danh chỉ lệch một chữ số hoặc đảo hai chữ số")]
    NearCitizenId = 1 << 1,

    [Description("Cùng họ tên và ngày sinh")]
    SameNameAndDay = 1 << 2,

    [Description("Cùng họ tên và năm sinh")]
    SameNameAndYear = 1 << 3,

    [Description("Cùng họ tên")]
    SameName = 1 << 4,

    [Description("Cùng số điện thoại")]
    SamePhone = 1 << 5,

    [Description("Cùng ngày sinh")]
    SameDay = 1 << 6,

    [Description("Họ tên gần giống: thiếu chữ lót")]
    MissingWord = 1 << 7,

    [Description("Họ tên gần giống: đảo thứ tự các chữ")]
    SwappedWords = 1 << 8,

    [Description("Họ tên gần giống: lệch một chữ cái")]
    OneLetterOff = 1 << 9,

    [Description("Cùng đơn vị")]
    SameUnit = 1 << 10,

    [Description("Hai số định danh đầy đủ khác hẳn nhau")]
    DifferentCitizenIds = 1 << 16,

    [Description("Khác giới tính")]
    DifferentSex = 1 << 17,

    [Description("Khác ngày sinh")]
    DifferentBirth = 1 << 18,

    [Description("Là hai dòng khác nhau của cùng một tệp nhập")]
    TwoLinesOfOneFile = 1 << 19,
}

public static class SignWords
{
    private const Signs Contrary = Signs.DifferentCitizenIds | Signs.DifferentSex | Signs.DifferentBirth | Signs.TwoLinesOfOneFile;

    /// <summary>The signs one by one, those that speak for it first.</summary>
    public static IReadOnlyList<Signs> Each(this Signs signs) => [.. Enum.GetValues<Signs>().Where(s => s is not Signs.None && signs.HasFlag(s))];

    public static bool IsContrary(this Signs sign) => (sign & Contrary) != 0;

    public static string Label(this Signs sign) => Labels.Of(sign);
}

using System.Globalization;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Reads what was typed in a cell, into the words in which the register says the same.</summary>
internal sealed class SheetCellReader(DateOnly today)
{
    private static readonly Dictionary<string, string> Sexes = new() { ["nam"] = Sex.Male.Label(), ["nu"] = Sex.Female.Label() };

    /// <summary>What stands for the figures of a number that is not shown whole. The number of the person of the row is known before a cell comes here.</summary>
    private const string Hidden = "•";

    private const string OfAnother = "Số che bớt này không phải của người mà khoá của dòng chỉ đến: khoá đã bị xoá hoặc đổi chỗ. Chép lại khoá từ bảng đã tải, hoặc tải bảng mới rồi sửa lại";

    /// <summary>The value, or why there is none and what to do.</summary>
    public (string? Value, string? Problem) Read(SheetField field, string text) => field switch
    {
        SheetField.CitizenId or SheetField.Phone or SheetField.OtherId when text.Contains(Hidden, StringComparison.Ordinal) => (null, OfAnother),
        SheetField.FullName => Name(text),
        SheetField.Born => Told(VietParse.Date(Dated(text)), d => d.ToString()!, d => (d.Day ?? new DateOnly(d.Year, 1, 1)) > today ? "Ngày sinh ở sau hôm nay" : null),
        SheetField.Sex => Sexes.TryGetValue(VietText.Fold(text), out var sex) ? (sex, null) : (null, "Giới tính ghi “Nam” hoặc “Nữ”, hoặc để trống"),
        SheetField.CitizenId => Told(CitizenId.Parse(text), n => n.Number, n => n.IsOld ? "Chín chữ số là chứng minh nhân dân cũ; ghi vào cột “Số giấy tờ khác”" : null),
        SheetField.Phone => Told(PhoneNumber.Parse(text), n => n.Number, _ => null),
        SheetField.IdIssuedOn or SheetField.UnionSince or SheetField.AdmittedOn or SheetField.EndedOn => Told(VietParse.Day(Dated(text)), VietFormat.Date, d => d > today ? $"Ngày {VietFormat.Date(d)} chưa đến" : null),
        SheetField.Ending => EditSheets.Endings.FirstOrDefault(k => VietText.Fold(k.Label()) == VietText.Fold(text), MovementKind.Admitted) is var kind && kind is not MovementKind.Admitted
            ? (kind.Label(), null) : (null, $"Chọn trong danh sách: {string.Join(", ", EditSheets.Endings.Select(k => k.Label()))}"),
        _ => Text(field, text),
    };

    /// <summary>A day pasted into a cell of text is left there as the program counts days; nobody types five figures for a day.</summary>
    private static string Dated(string text) => text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? VietFormat.Date(new DateOnly(1899, 12, 30).AddDays(days)) : text;

    private static (string?, string?) Name(string text) => !VietText.MayBeName(text) ? (null, "Họ và tên bắt đầu bằng chữ và không có chữ số") : Text(SheetField.FullName, VietText.TitleName(text));

    private static (string?, string?) Text(SheetField field, string text)
    {
        var most = LongestOf(field);
        return text.Length > most ? (null, $"{Labels.Of(field)} dài {VietFormat.Number(text.Length)} chữ, nhiều nhất {VietFormat.Number(most)}. Rút gọn lại") : (text, null);
    }

    private static int LongestOf(SheetField field) => field switch
    {
        SheetField.FullName or SheetField.Position => 100,
        SheetField.OtherId or SheetField.CardNumber => 20,
        SheetField.Email or SheetField.JobTitle => 200,
        SheetField.Address or SheetField.Union => 300,
        _ => 500,
    };

    private static (string?, string?) Told<T>(Parsed<T> parsed, Func<T, string> words, Func<T, string?> fault) where T : struct =>
        !parsed.Ok ? (null, parsed.Problem) : fault(parsed.Value) is { } wrong ? (null, wrong) : (words(parsed.Value), null);
}

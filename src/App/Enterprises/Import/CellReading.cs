using System.Text.RegularExpressions;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Enterprises.Import;

/// <summary>Reads the cells of one row and keeps what is to be said about them.</summary>
internal sealed partial class CellReading(TableRow row, ListColumns columns)
{
    private static readonly ListField[] Fields = Enum.GetValues<ListField>();

    private readonly List<CellNote> notes = [];

    public IReadOnlyList<CellNote> Notes => notes;

    /// <summary>The cells of the row as they were typed.</summary>
    public IReadOnlyDictionary<ListField, string> Typed => Fields.Select(told => (Field: told, Cell(told)?.Text))
        .Where(t => !string.IsNullOrWhiteSpace(t.Text)).ToDictionary(t => t.Field, t => VietText.Nfc(t.Text!));

    public string? Text(ListField field, int longest = int.MaxValue)
    {
        if (Cell(field) is not { } cell || Blank().IsMatch(cell.Text)) return null;
        var text = VietText.Nfc(cell.Text);
        if (text.Length <= longest) return text.Length > 0 ? text : null;
        notes.Add(new(cell.Address, $"dài {text.Length} chữ; rút gọn còn nhiều nhất {longest} chữ", true));
        return null;
    }

    /// <summary>A whole number from 0 up; groups of three after dots or commas are thousands.</summary>
    public int? Number(ListField field)
    {
        if (Cell(field) is not { } cell || Blank().IsMatch(cell.Text)) return null;
        if (cell.FromFormula) notes.Add(new(cell.Address, "lấy giá trị mà công thức đã tính khi lưu tệp"));
        if (cell.Date is null && cell.Number is { } number) return Whole(cell, number);
        var typed = VietParse.Number(People().Replace(cell.Text, ""));
        if (typed.Ok && cell.Date is null) return Whole(cell, typed.Value);
        notes.Add(new(cell.Address, typed.Ok ? $"“{cell.Text}” là ngày, không phải số người" : typed.Problem.TrimEnd('.'), true));
        return null;
    }

    public string? TaxCode()
    {
        if (Cell(ListField.TaxCode) is not { } cell || Blank().IsMatch(cell.Text)) return null;
        // A code that a spreadsheet holds as a number may be shown as 6,2E+09.
        var typed = cell.Number is { } number && number == decimal.Truncate(number) && !AllDigits().IsMatch(cell.Text) ? number.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : cell.Text;
        var code = Kernel.TaxCode.Parse(typed);
        if (!code.Ok) notes.Add(new(cell.Address, code.Problem.TrimEnd('.'), true));
        else if (code.Note.Length > 0) notes.Add(new(cell.Address, code.Note));
        return code.Ok ? code.Value.Number : null;
    }

    /// <summary>A number that cannot be dialled does not hold up the employer: it is left out, and said.</summary>
    public string? Phone()
    {
        if (Cell(ListField.ContactPhone) is not { } cell || Blank().IsMatch(cell.Text)) return null;
        var phone = PhoneNumber.Parse(cell.Text);
        if (!phone.Ok) notes.Add(new(cell.Address, $"để trống điện thoại: {phone.Problem.TrimEnd('.')}"));
        else if (phone.Note.Length > 0) notes.Add(new(cell.Address, phone.Note));
        return phone.Ok ? phone.Value.Number : null;
    }

    public DateOnly? Day()
    {
        if (Cell(ListField.Day) is not { } cell || Blank().IsMatch(cell.Text)) return null;
        if (cell.Date is { } date) return date;
        var day = VietParse.Day(cell.Text);
        if (!day.Ok) notes.Add(new(cell.Address, day.Problem.TrimEnd('.'), true));
        return day.Ok ? day.Value : null;
    }

    public Ownership? Ownership()
    {
        if (Text(ListField.Ownership) is not { } text) return null;
        if (OwnershipWords.Read(text) is { } form) return form;
        Say(ListField.Ownership, $"không rõ loại hình “{text}”; ghi là “Khác”");
        return Enterprises.Ownership.Other;
    }

    /// <summary>A note at the cell of the field, or at the name when the list has no such column.</summary>
    public void Say(ListField field, string text, bool isError = false) =>
        notes.Add(new(CellAddress.Of(row.Row, (columns[field] ?? columns[ListField.Name])!.Column), text, isError));

    private Cell? Cell(ListField field) => columns[field] is { } column ? row.At(column.Column) : null;

    private int? Whole(Cell cell, decimal number)
    {
        var problem = number != decimal.Truncate(number) ? $"“{cell.Text}” không phải số nguyên; ghi liền các chữ số, như 1234"
            : number is < 0 or > HeadcountFacts.MostWorkers ? $"“{cell.Text}” ngoài khoảng từ 0 đến {VietFormat.Number(HeadcountFacts.MostWorkers)}" : null;
        if (problem is null) return (int)number;
        notes.Add(new(cell.Address, problem, true));
        return null;
    }

    [GeneratedRegex(@"^\s*[-–—.…]*\s*$")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[0-9]{9,13}$")]
    private static partial Regex AllDigits();

    [GeneratedRegex(@"\s*(người|lao động|công nhân|lđ|ng)\s*\.?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex People();
}

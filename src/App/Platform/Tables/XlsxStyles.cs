using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Tables;

/// <summary>Which cell styles of an .xlsx show a number as a date: the file stores both alike.</summary>
internal sealed partial class XlsxStyles
{
    private readonly bool[] showsDate;
    private readonly bool from1904;

    public XlsxStyles(WorkbookPart book)
    {
        var sheet = book.WorkbookStylesPart?.Stylesheet;
        var custom = (sheet?.NumberingFormats?.Elements<S.NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .ToLookup(f => f.NumberFormatId!.Value, f => IsDate(f.FormatCode?.Value ?? ""));
        showsDate = [.. (sheet?.CellFormats?.Elements<S.CellFormat>() ?? [])
            .Select(x => x.NumberFormatId?.Value ?? 0).Select(id => id is >= 14 and <= 17 or 22 || custom[id].Any(date => date))];
        from1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    public bool ShowsDate(int style) => style >= 0 && style < showsDate.Length && showsDate[style];

    /// <summary>The day a serial number stands for, when its style shows one.</summary>
    public DateOnly? DateOf(int style, decimal serial) => ShowsDate(style) ? DayOf(serial) : null;

    /// <summary>The day of a serial number, counted as this file counts.</summary>
    public DateOnly? DayOf(decimal serial)
    {
        var days = serial + (from1904 ? 1_462 : 0);
        return days is >= 1 and < 2_958_466 ? new DateOnly(1899, 12, days < 61 ? 31 : 30).AddDays((int)days) : null;
    }

    private static bool IsDate(string format) => Shown().Replace(format, "").AsSpan().IndexOfAny("yYdD") >= 0;

    /// <summary>Quoted texts, escaped letters, colours and locales are not part of what a format shows.</summary>
    [GeneratedRegex("""("[^"]*"|\\.|\[[^\]]*\]|_.)""")]
    private static partial Regex Shown();
}

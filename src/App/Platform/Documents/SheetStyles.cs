using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Documents;

internal enum CellLook { Title, Subtitle, Plain, Header, Bold, Note, Head, HeadBold, Open, Locked }

/// <summary>Gathers the cell styles that a workbook uses and numbers them as Excel wants.</summary>
internal sealed class SheetStyles
{
    private const uint Whole = 163, OneDecimal = 164, Percent = 165, Date = 166, FirstSigned = 170;
    private const uint AskFill = 2, SignFill = 3, LockedFill = 4, AsText = 49;
    private readonly List<CellStyle> used = [new(CellLook.Note, PrintKind.Text)];
    private readonly List<string> signed = [];

    private sealed record CellStyle(CellLook Look, PrintKind Kind, bool Marked = false, string Before = "", string After = "");

    /// <summary>The number of a style, given out on first use.</summary>
    public int Of(CellLook look, PrintKind kind, PrintMark? mark = null)
    {
        CellStyle style = new(look, kind, mark is not null, mark?.Before ?? "", mark?.After ?? "");
        var at = used.IndexOf(style);
        if (at >= 0) return at;
        used.Add(style);
        return used.Count - 1;
    }

    public S.Stylesheet Build()
    {
        var formats = used.Select(Format).ToList();
        return Build(formats);
    }

    private S.Stylesheet Build(List<S.CellFormat> formats) => new(
        new S.NumberingFormats(
        [
            // "_)" keeps the last digit off the rule
            new S.NumberingFormat { NumberFormatId = Whole, FormatCode = "#,##0_)" },
            new S.NumberingFormat { NumberFormatId = OneDecimal, FormatCode = "#,##0.0_)" },
            new S.NumberingFormat { NumberFormatId = Percent, FormatCode = "0.0%_)" },
            new S.NumberingFormat { NumberFormatId = Date, FormatCode = "dd/mm/yyyy" },
            .. signed.Select((code, at) => new S.NumberingFormat { NumberFormatId = FirstSigned + (uint)at, FormatCode = code }),
        ]),
        new S.Fonts(Font(12), Font(12, bold: true), Font(14, bold: true), Font(12, italic: true)),
        new S.Fills(
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }),
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
            Solid("FFFFE699"), Solid("FFDDEBF7"), Solid("FFF2F2F2")),
        new S.Borders(new S.Border(), Ruled()),
        new S.CellStyleFormats(new S.CellFormat()),
        new S.CellFormats(formats),
        new S.CellStyles(new S.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static S.Fill Solid(string colour) => new(new S.PatternFill(new S.ForegroundColor { Rgb = colour }) { PatternType = S.PatternValues.Solid });

    private static S.Font Font(double size, bool bold = false, bool italic = false)
    {
        var font = new S.Font();
        if (bold) font.Append(new S.Bold());
        if (italic) font.Append(new S.Italic());
        font.Append(new S.FontSize { Val = size }, new S.FontName { Val = "Times New Roman" }, new S.FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static S.Border Ruled() => new(
        new S.LeftBorder { Style = S.BorderStyleValues.Thin },
        new S.RightBorder { Style = S.BorderStyleValues.Thin },
        new S.TopBorder { Style = S.BorderStyleValues.Thin },
        new S.BottomBorder { Style = S.BorderStyleValues.Thin },
        new S.DiagonalBorder());

    private S.CellFormat Format(CellStyle style) =>
        new(new S.Alignment { Horizontal = AlignmentOf(style.Look, style.Kind), Vertical = S.VerticalAlignmentValues.Center, WrapText = style.Look is not (CellLook.Note or CellLook.Head or CellLook.HeadBold), Indent = style.Look is CellLook.Plain or CellLook.Bold or CellLook.Open or CellLook.Locked && style.Kind is PrintKind.Text ? 1U : 0 },
            new S.Protection { Locked = style.Look is not CellLook.Open })
        {
            FormatId = 0,
            NumberFormatId = FormatOf(style),
            FontId = style.Look switch { CellLook.Title => 2, CellLook.Header or CellLook.Bold or CellLook.HeadBold => 1, CellLook.Subtitle or CellLook.Note => 3, _ => 0U },
            FillId = style.Look is CellLook.Locked ? LockedFill : !style.Marked ? 0 : style is { Before.Length: > 0, After.Length: 0 } ? SignFill : AskFill,
            BorderId = style.Look is CellLook.Plain or CellLook.Header or CellLook.Bold or CellLook.Open or CellLook.Locked ? 1U : 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = style.Marked || style.Look is CellLook.Locked,
            ApplyProtection = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };

    /// <summary>A sign beside a figure is part of its format: the cell still holds the number alone.</summary>
    private uint FormatOf(CellStyle style)
    {
        // what is typed there stays as typed: no day of another country, no number without its zero
        if (style is { Look: CellLook.Open, Kind: PrintKind.Text }) return AsText;
        if (style.Kind is not PrintKind.Number || style.Before.Length + style.After.Length == 0) return FormatOf(style.Kind);
        var code = $"{Quoted(style.Before)}#,##0{Quoted(style.After)}_)";
        if (!signed.Contains(code)) signed.Add(code);
        return FirstSigned + (uint)signed.IndexOf(code);
    }

    private static string Quoted(string sign) => sign.Length == 0 ? "" : $"\"{sign.Replace("\"", "", StringComparison.Ordinal)}\"";

    private static uint FormatOf(PrintKind kind) => kind switch
    {
        PrintKind.Number => Whole,
        PrintKind.OneDecimal => OneDecimal,
        PrintKind.Percent => Percent,
        PrintKind.Date => Date,
        _ => 0U,
    };

    private static S.HorizontalAlignmentValues AlignmentOf(CellLook look, PrintKind kind) => look switch
    {
        CellLook.Title or CellLook.Subtitle or CellLook.Header or CellLook.Head or CellLook.HeadBold => S.HorizontalAlignmentValues.Center,
        CellLook.Note => S.HorizontalAlignmentValues.Left,
        _ => kind switch
        {
            PrintKind.Text => S.HorizontalAlignmentValues.Left,
            PrintKind.Ordinal or PrintKind.Date => S.HorizontalAlignmentValues.Center,
            _ => S.HorizontalAlignmentValues.Right,
        },
    };
}

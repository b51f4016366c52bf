using DoanKet.App.Platform.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace DoanKet.App.Platform.Documents;

/// <summary>One sheet of an .xlsx.</summary>
/// <param name="Name">The tab; characters that Excel refuses are replaced, length cut to 31.</param>
/// <param name="Titles">Lines above the table: the first bold, the others in italics.</param>
public sealed record SheetPage(string Name, PrintTable Table, params IReadOnlyList<string> Titles)
{
    public bool Landscape { get; init; }

    /// <summary>The unions on the left, the state's name, place and day on the right, above the titles; only for official papers.</summary>
    public PaperHead? Head { get; init; }

    /// <summary>Where the figures come from and as of when; stands below the table.</summary>
    public string? Source { get; init; }

    /// <summary>How many columns from the left are printed; none for all. A list with more than a page can show in a readable size prints only its first.</summary>
    public int? Printed { get; init; }

    /// <summary>More lines below the table: what its marks mean.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Who took the list away and when; stands above the table and at the foot of every printed page. Lists of people always carry it.</summary>
    public string? Stamp { get; init; }

    /// <summary>What may be changed by hand; all else of the sheet is then locked. None leaves the whole sheet open.</summary>
    public SheetEditing? Editing { get; init; }

    internal IReadOnlyList<string> AllTitles => Stamp is null ? Titles : [.. Titles, Stamp];
}

/// <summary>How a sheet goes out to be filled in and sent back.</summary>
/// <param name="IsOpen">Whether the cell of a row below the header and of a leaf column may be changed; both count from 0.</param>
/// <param name="Choices">The formula of the list from which a leaf column takes its values, such as "'Danh mục'!$A$2:$A$9".</param>
/// <param name="Hidden">Leaf columns that are not shown: keys.</param>
public sealed record SheetEditing(Func<int, int, bool> IsOpen, IReadOnlyDictionary<int, string> Choices, IReadOnlySet<int> Hidden);

/// <summary>
/// Writes tables as .xlsx, ready to print on A4: merged header repeated on every page, frozen panes, totals as real SUM formulas with their values.
/// Texts are never formulas, whatever they begin with. The same content gives the same bytes.
/// </summary>
public static class SheetWriter
{
    public static byte[] Write(params IReadOnlyList<SheetPage> pages)
    {
        using var file = new MemoryStream();
        Write(file, pages);
        return file.ToArray();
    }

    public static void Write(Stream target, params IReadOnlyList<SheetPage> pages)
    {
        using var draft = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook)) Fill(document.AddWorkbookPart(), pages);
        FixedPackage.Copy(draft, target);
    }

    private static void Fill(WorkbookPart book, IReadOnlyList<SheetPage> pages)
    {
        var styles = new SheetStyles();
        var sheets = new S.Sheets();
        var names = new S.DefinedNames();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < pages.Count; i++)
        {
            var part = book.AddNewPart<WorksheetPart>($"rId{i + 1}");
            var name = NameOf(pages[i].Name, taken);
            var layout = new SheetLayout(pages[i]);
            new SheetXml(pages[i], layout, styles).Write(part);
            SheetComments.Write(part, layout.Comments);
            sheets.Append(new S.Sheet { Name = name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" });
            if (pages[i].Printed is { } printed) names.Append(new S.DefinedName($"{Quoted(name)}!$A$1:${CellAddress.Letter(printed)}${layout.LastRow + 2 + pages[i].Notes.Count}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)i });
            names.Append(new S.DefinedName($"{Quoted(name)}!${layout.HeaderTop}:${layout.HeaderBottom}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
        }
        book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
        book.Workbook = new(sheets, names);
    }

    private static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string NameOf(string wanted, HashSet<string> taken)
    {
        var clean = string.Concat(XmlText.Clean(wanted).Select(c => c is '\\' or '/' or '*' or '?' or ':' or '[' or ']' ? '-' : c)).Trim('\'', ' ');
        var name = clean.Length == 0 ? "Bảng" : clean[..Math.Min(clean.Length, 31)].TrimEnd();
        for (var n = 2; !taken.Add(name); n++) name = $"{clean[..Math.Min(clean.Length, 27)]} ({n})";
        return name;
    }
}

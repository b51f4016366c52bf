using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Writes an edit sheet as a workbook: locked but for what may be changed, with lists to choose from and a hidden key for each row.</summary>
public sealed class EditWorkbook(AppDbContext db, EditSheets sheets, ExportStamp stamp)
{
    /// <summary>Empty rows at the end for those who are added.</summary>
    private const int BlankRows = 100;

    /// <summary>Of the fields the first are printed; all of them could not be read.</summary>
    private const int PrintedFields = 9;

    private const string Lists = "Danh mục", Between = " · ";

    /// <summary>Before the fields stand the key and the ordinal.</summary>
    private const int Before = 2;

    private static readonly IReadOnlySet<SheetField> OnlyOld = new HashSet<SheetField> { SheetField.Ending, SheetField.EndedOn, SheetField.EndReason };
    private static readonly IReadOnlySet<SheetField> OnlyNew = new HashSet<SheetField> { SheetField.Union, SheetField.AdmittedOn };

    public async Task<byte[]> WriteAsync(EditSheet sheet, CancellationToken cancel = default)
    {
        var (lines, unions) = (SheetLine.Read(sheet), await sheets.UnionsAsync(sheet.OrgUnitId, cancel));
        var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == sheet.OrgUnitId, cancel);
        var offered = unions.Values.OrderBy(u => u.Code, StringComparer.Ordinal).Select(Offer).ToList();
        var rows = lines.Select(l => Row(sheet, l, unions)).Concat(Enumerable.Repeat(PrintRow.Of(""), BlankRows)).ToList();
        return SheetWriter.Write(Page(sheet, unit, rows, lines.Count, offered.Count), ListsPage(offered));
    }

    private SheetPage Page(EditSheet sheet, OrgUnit unit, List<PrintRow> rows, int people, int unions) => new("Danh sách", new PrintTable(Columns(), rows),
        $"Bảng sửa đoàn viên {sheet.Number}: {unit.Name}",
        $"Lấy ngày {VietFormat.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(sheet.TakenAt, Clock.VietNam)))}. Sửa ở ô trắng; ai thôi thì chọn ở cột “Thôi sinh hoạt”; người mới ghi vào dòng trống cuối bảng. Số còn dấu • là không sửa. Gửi lại chính tệp này.")
    {
        Landscape = true, Stamp = stamp.Words, Printed = Before + PrintedFields,
        Editing = new(
            (row, leaf) => leaf >= Before && IsOpen(SheetColumns.All[leaf - Before].Field, isNew: row >= people),
            new Dictionary<int, string>
            {
                [LeafOf(SheetField.Sex)] = Choices('A', 2), [LeafOf(SheetField.Ending)] = Choices('B', EditSheets.Endings.Count), [LeafOf(SheetField.Union)] = Choices('C', Math.Max(1, unions)),
            },
            new HashSet<int> { 0 }),
    };

    private static bool IsOpen(SheetField field, bool isNew) => isNew ? !OnlyOld.Contains(field) : !OnlyNew.Contains(field);

    private static PrintColumn[] Columns() =>
        [new(SheetColumns.KeyTitle, PrintKind.Text, 28), new("STT", PrintKind.Ordinal, 5), .. SheetColumns.All.Select(c => new PrintColumn(Labels.Of(c.Field), PrintKind.Text, c.Width))];

    private static PrintRow Row(EditSheet sheet, SheetLine line, Dictionary<long, OrgUnit> unions) => PrintRow.Of(
        [SheetKeys.Of(sheet, line.Seq), line.Seq, .. SheetColumns.All.Select(c => (PrintValue)(c.Field is SheetField.Union
            ? unions.TryGetValue(line.UnitId, out var union) ? Offer(union) : "" : c.Field.Shown(line.Values.GetValueOrDefault(c.Field)))) ]);

    private static SheetPage ListsPage(List<string> unions)
    {
        string At(IReadOnlyList<string> list, int row) => row < list.Count ? list[row] : "";
        string[] sexes = [Sex.Female.Label(), Sex.Male.Label()];
        var endings = EditSheets.Endings.Select(k => k.Label()).ToList();
        var rows = Enumerable.Range(0, Math.Max(endings.Count, unions.Count)).Select(r => PrintRow.Of(At(sexes, r), At(endings, r), At(unions, r)));
        return new(Lists, new PrintTable([new(Labels.Of(SheetField.Sex), PrintKind.Text, 12), new(Labels.Of(SheetField.Ending), PrintKind.Text, 24), new(Labels.Of(SheetField.Union), PrintKind.Text, 50)], [.. rows]))
        {
            Editing = new((_, _) => false, new Dictionary<int, string>(), new HashSet<int>()),
        };
    }

    /// <summary>The lists stand below a header of one row.</summary>
    private static string Choices(char column, int count) => $"'{Lists}'!${column}$2:${column}${count + 1}";

    private static int LeafOf(SheetField field) => Before + SheetColumns.All.Select(c => c.Field).ToList().IndexOf(field);

    private static string Offer(OrgUnit union) => union.Code + Between + union.Name;
}

using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Operations;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>A round's list as a workbook to be filled in and sent back: locked but for the answers, with lists to choose from and a hidden key for each row.</summary>
public sealed class SurveyWorkbook(SurveyList list, ExportStamp stamp)
{
    /// <summary>The most employers in one workbook; a larger round goes out unit by unit.</summary>
    public const int MostRows = 20_000;

    private const string Lists = "Danh mục";

    /// <summary>Before the columns stand the key and the ordinal.</summary>
    private const int Before = 2;

    private static readonly SurveyColumn[] Columns = Enum.GetValues<SurveyColumn>();

    private static readonly SurveyColumn[] Listed = [SurveyColumn.Outcome, SurveyColumn.Readiness, SurveyColumn.Attitude, SurveyColumn.Obstacle1, SurveyColumn.Sector, SurveyColumn.Ownership];

    /// <summary>The workbook of the question, or a broken rule when it is too large.</summary>
    public async Task<byte[]> WriteAsync(SurveyRound round, SurveyQuestion asked, CancellationToken cancel = default)
    {
        var lines = await list.Lines(asked).OrderBy(l => l.Entry.OrgUnitId).ThenBy(l => l.Enterprise.NameKey).ThenBy(l => l.Enterprise.Id).Take(MostRows + 1).AsNoTracking().ToListAsync(cancel);
        Rule.Check(lines.Count <= MostRows, $"Danh sách có hơn {VietFormat.Number(MostRows)} doanh nghiệp; lấy bảng của từng đơn vị");
        var units = await list.UnitNamesAsync(lines.Select(l => l.Entry.OrgUnitId), cancel);
        var rows = lines.Select((l, at) => Row(round, l, at + 1, units.GetValueOrDefault(l.Entry.OrgUnitId, ""))).ToList();
        return SheetWriter.Write(Page(round, rows), ListsPage());
    }

    private SheetPage Page(SurveyRound round, List<PrintRow> rows) => new("Khảo sát", new PrintTable(Heads(), rows),
        $"Bảng khảo sát: {round.Name}",
        $"Từ {VietFormat.Date(round.From)} đến {VietFormat.Date(round.To)}. Ghi vào ô trắng; dòng nào chưa khảo sát thì để trống. Gửi lại chính tệp này; trước khi ghi, hệ thống chỉ ra từng chỗ khác.")
    {
        Landscape = true, Stamp = stamp.Words, Printed = Before + 10,
        Editing = new((_, leaf) => leaf >= Before && !SurveyCells.Fixed.Contains(Columns[leaf - Before]),
            Columns.Where(c => SurveyCells.Choices(c).Count > 0).ToDictionary(c => Before + (int)c, ChoicesOf), new HashSet<int> { 0 }),
    };

    private static PrintColumn[] Heads() => [new(RowKeys.Title, PrintKind.Text, 28), new("STT", PrintKind.Ordinal, 5), .. Columns.Select(c => new PrintColumn(Labels.Of(c), PrintKind.Text, WidthOf(c)))];

    private static PrintRow Row(SurveyRound round, SurveyList.Line line, int at, string unit)
    {
        var cells = SurveyCells.Of(line.Entry, line.Enterprise);
        (cells[SurveyColumn.Name], cells[SurveyColumn.TaxCode], cells[SurveyColumn.Place], cells[SurveyColumn.Unit]) = (line.Enterprise.Name, line.Enterprise.TaxCode ?? "", line.Enterprise.Place ?? "", unit);
        return PrintRow.Of([RowKeys.Of(round.Secret, round.Id, line.Entry.Id, line.Entry.Version), at, .. Columns.Select(c => (PrintValue)cells.GetValueOrDefault(c))]);
    }

    private static SheetPage ListsPage()
    {
        var lists = Listed.Select(SurveyCells.Choices).ToList();
        var rows = Enumerable.Range(0, lists.Max(l => l.Count)).Select(r => PrintRow.Of([.. lists.Select(l => (PrintValue)(r < l.Count ? l[r] : ""))]));
        return new(Lists, new PrintTable([.. Listed.Select(c => new PrintColumn(Labels.Of(c), PrintKind.Text, 30))], [.. rows]))
        {
            Editing = new((_, _) => false, new Dictionary<int, string>(), new HashSet<int>()),
        };
    }

    /// <summary>The lists stand below a header of one row.</summary>
    private static string ChoicesOf(SurveyColumn column)
    {
        var of = column is SurveyColumn.Obstacle2 or SurveyColumn.Obstacle3 ? SurveyColumn.Obstacle1 : column;
        var letter = (char)('A' + Array.IndexOf(Listed, of));
        return $"'{Lists}'!${letter}$2:${letter}${SurveyCells.Choices(of).Count + 1}";
    }

    private static double WidthOf(SurveyColumn column) => column switch
    {
        SurveyColumn.Name => 36,
        SurveyColumn.Note => 30,
        SurveyColumn.Unit or SurveyColumn.Attitude or SurveyColumn.Obstacle1 or SurveyColumn.Obstacle2 or SurveyColumn.Obstacle3 or SurveyColumn.Sector or SurveyColumn.Ownership => 24,
        SurveyColumn.Outcome or SurveyColumn.Readiness or SurveyColumn.Place or SurveyColumn.ContactName or SurveyColumn.Officer => 18,
        _ => 13,
    };
}

using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Writes a version in the layout of the official annex, as .xlsx and as .docx.</summary>
public static class AllotmentPrint
{
    private const string Title = "BIỂU GIAO CHỈ TIÊU";

    /// <summary>The sheet; encouraged and unclear figures bear a sign and a comment, so that reading the file again gives the same table.</summary>
    /// <param name="superior">The union above the one that sets the targets; empty when there is none.</param>
    public static byte[] Xlsx(PlanView plan, VersionRef? version, AllotmentTable table, string superior, string place)
    {
        string[] titles = [Title, SubjectOf(plan), AttachedTo(plan, version)];
        return SheetWriter.Write(new SheetPage("Biểu giao", Print(table), [.. titles.Where(t => t.Length > 0)])
        {
            Landscape = true, Head = new(OfficialName.Of(superior), OfficialName.Of(plan.UnitName), "", "", place, version?.Paper?.Date), Notes = Legend(table),
        });
    }

    /// <summary>The annex on A4 across, with the head of the unit that sets the targets.</summary>
    public static byte[] Docx(PlanView plan, VersionRef? version, AllotmentTable table, string superior) =>
        WordPaper.AnnexAlone(new Annex(Title, SubjectOf(plan), AttachedTo(plan, version), Print(table)) { Notes = Legend(table) }, new(OfficialName.Of(superior), OfficialName.Of(plan.UnitName), "", "", "", null)).Write();

    /// <summary>What the signs mean, as far as they occur; then each unclear figure with the way it is read.</summary>
    private static List<string> Legend(AllotmentTable table)
    {
        var figures = (from row in table.Rows from column in table.Columns select (row, column, Figure: row.FigureAt(column.Code))).ToList();
        string?[] signs =
        [
            figures.Exists(f => f.Figure.Encouraged) ? "KK: chỉ tiêu khuyến khích, vẫn nằm trong tổng." : null,
            figures.Exists(f => f.Figure.Doubt is not null) ? "?: biểu gốc không rõ." : null,
        ];
        var legend = new List<string> { string.Join("  ", signs.OfType<string>()) };
        legend.AddRange(figures.Where(f => f.Figure.Doubt is not null).Select(f => $"{f.row.Name}, {f.column.Name} ({VietFormat.Number(f.Figure.Value)}): {f.Figure.Doubt!.Split('\n')[0].Trim()}"));
        return legend.FindAll(line => line.Length > 0);
    }

    private static string SubjectOf(PlanView plan) => $"Phát triển đoàn viên, thành lập công đoàn cơ sở; giới thiệu đoàn viên ưu tú cho Đảng: {plan.Name}";

    /// <summary>"(Kèm theo Kế hoạch số 78/KH-LĐLĐ, ngày 11/6/2024 của Ban Thường vụ …)"; a draft says that it is one.</summary>
    private static string AttachedTo(PlanView plan, VersionRef? version)
    {
        if (version?.Paper is not { } paper) return "(Dự thảo)";
        var kind = paper.Citation.Contains("/KH-", StringComparison.Ordinal) ? "Kế hoạch" : paper.Citation.Contains("/QĐ-", StringComparison.Ordinal) ? "Quyết định" : "Văn bản";
        return $"(Kèm theo {kind} số {paper.Citation}, ngày {paper.Date.Day}/{paper.Date.Month}/{paper.Date.Year} của Ban Thường vụ {plan.UnitName})";
    }

    private static PrintTable Print(AllotmentTable table)
    {
        var columns = table.Heads.SelectMany(head => Columns(table, head)).ToList();
        var leaves = table.Heads.SelectMany(h => table.PartsOf(h.Code).Prepend(h)).ToList();
        var rows = table.Units.Select((row, i) => Row(row, leaves, i + 1)).ToList();
        if (leaves.Exists(c => table.Reserve[c.Code] != 0)) rows.Add(Row(table.Reserve, leaves, table.Units.Count + 1));
        return new([new("TT", PrintKind.Ordinal, 5), new("Đơn vị", PrintKind.Text, 26), .. columns, new("Ghi chú", PrintKind.Text, 28)], rows) { TotalLabel = "Cộng:" };
    }

    private static IEnumerable<PrintColumn> Columns(AllotmentTable table, TargetColumn head)
    {
        var parts = table.PartsOf(head.Code);
        var group = TargetColumns.GroupLabel(head);
        if (parts.Count == 0) return [new($"{group} ({head.Unit})", PrintKind.Number, 11)];
        var within = PrintColumn.Group("Trong đó:", [.. parts.Select(p => new PrintColumn($"{p.Label} ({p.Unit})", PrintKind.Number, 10))]);
        return [PrintColumn.Group($"Giao {char.ToLowerInvariant(group[0])}{group[1..]}", new PrintColumn($"{head.Label} ({head.Unit})", PrintKind.Number, 9), within)];
    }

    private static PrintRow Row(AllotmentRow row, List<TargetColumn> leaves, int number) =>
        new([number, row.Name, .. leaves.Select(c => (PrintValue)row[c.Code]), row.IsReserve ? "" : row.Note])
        {
            Marks = [.. leaves.Select((c, i) => MarkOf(row.FigureAt(c.Code), i + 2)).Where(m => m.Comment.Length > 0)],
        };

    private static PrintMark MarkOf(Figure figure, int leaf) =>
        new(leaf, AllotmentMarks.Write(figure), figure.Encouraged ? "KK " : "", figure.Doubt is null ? "" : " ?");
}

using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Targets.Exchange;

/// <summary>Writes a version in the layout of the official annex, as .xlsx and as .docx.</summary>
public static class AllotmentPrint
{
    private const string Title = "BIỂU GIAO CHỈ TIÊU";

    /// <summary>The sheet; encouraged and unclear figures bear a comment, so that reading the file again gives the same table.</summary>
    public static byte[] Xlsx(PlanView plan, VersionRef? version, AllotmentTable table)
    {
        string[] titles = [Title, SubjectOf(plan), AttachedTo(plan, version)];
        return SheetWriter.Write(new SheetPage("Biểu giao", Print(table, isPaper: false), [.. titles.Where(t => t.Length > 0)])
        { Landscape = true, Source = $"{plan.UnitName}. Ô tô màu có ghi chú: chỉ tiêu khuyến khích (vẫn nằm trong tổng) hoặc chỗ biểu gốc chưa rõ." });
    }

    /// <summary>The annex on A4 across, with the head of the unit that sets the targets.</summary>
    public static byte[] Docx(PlanView plan, VersionRef? version, AllotmentTable table, string superior) =>
        WordPaper.AnnexAlone(new Annex(Title, SubjectOf(plan), AttachedTo(plan, version), Print(table, isPaper: true)), new(superior, FullName(plan.UnitName), "", "", "", null)).Write();

    private static string SubjectOf(PlanView plan) => $"Phát triển đoàn viên, thành lập công đoàn cơ sở; giới thiệu đoàn viên ưu tú cho Đảng: {plan.Name}";

    /// <summary>"(Kèm theo Kế hoạch số 78/KH-LĐLĐ, ngày 11/6/2024 của Ban Thường vụ …)"; a draft says that it is one.</summary>
    private static string AttachedTo(PlanView plan, VersionRef? version)
    {
        if (version?.Paper is not { } paper) return "(Dự thảo)";
        var kind = paper.Citation.Contains("/KH-", StringComparison.Ordinal) ? "Kế hoạch" : paper.Citation.Contains("/QĐ-", StringComparison.Ordinal) ? "Quyết định" : "Văn bản";
        return $"(Kèm theo {kind} số {paper.Citation}, ngày {paper.Date.Day}/{paper.Date.Month}/{paper.Date.Year} của Ban Thường vụ {plan.UnitName})";
    }

    private static string FullName(string name) => name.Replace("LĐLĐ", "Liên đoàn Lao động", StringComparison.Ordinal);

    private static PrintTable Print(AllotmentTable table, bool isPaper)
    {
        var columns = table.Heads.SelectMany(head => Columns(table, head)).ToList();
        var leaves = table.Heads.SelectMany(h => table.PartsOf(h.Code).Prepend(h)).ToList();
        var rows = table.Units.Select((row, i) => Row(row, leaves, i + 1, isPaper)).ToList();
        if (leaves.Exists(c => table.Reserve[c.Code] != 0)) rows.Add(Row(table.Reserve, leaves, table.Units.Count + 1, isPaper));
        return new([new("TT", PrintKind.Ordinal, 4), new("Đơn vị", PrintKind.Text, 26), .. columns, new("Ghi chú", PrintKind.Text, 20)], rows) { TotalLabel = "Cộng:" };
    }

    private static IEnumerable<PrintColumn> Columns(AllotmentTable table, TargetColumn head)
    {
        var parts = table.PartsOf(head.Code);
        var group = TargetColumns.GroupLabel(head);
        if (parts.Count == 0) return [new($"{group} ({head.Unit})", PrintKind.Number, 11)];
        var within = PrintColumn.Group("Trong đó:", [.. parts.Select(p => new PrintColumn($"{p.Label} ({p.Unit})", PrintKind.Number, 10))]);
        return [PrintColumn.Group($"Giao {char.ToLowerInvariant(group[0])}{group[1..]}", new PrintColumn($"{head.Label} ({head.Unit})", PrintKind.Number, 9), within)];
    }

    private static PrintRow Row(AllotmentRow row, List<TargetColumn> leaves, int number, bool isPaper)
    {
        var values = leaves.Select(c => row.FigureAt(c.Code)).Select(f => isPaper && f.Encouraged ? new PrintValue($"KK {VietFormat.Number(f.Value)}", f.Value, null) : f.Value);
        return new([number, row.Name, .. values, row.IsReserve ? "" : row.Note])
        {
            Marks = [.. leaves.Select((c, i) => new PrintMark(i + 2, AllotmentMarks.Write(row.FigureAt(c.Code)))).Where(m => m.Comment.Length > 0)],
        };
    }
}

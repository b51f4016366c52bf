using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace DoanKet.App.Tests.Targets;

public partial class ExchangeTests
{
    private static readonly PlanView Plan = new(7, 1, "LĐLĐ tỉnh Lai Châu", "Tháng cao điểm 7/2024", new(2024, 7, 1), new(2024, 7, 31), 25, null, true, null, Tables.Of78().Totals, []);

    private static readonly VersionRef Version = new(1, 1, AllotmentState.InForce, new(2024, 6, 11), null,
        new(1, "78/KH-LĐLĐ", new(2024, 6, 11), "Tháng cao điểm", "TM. BAN THƯỜNG VỤ", "Chủ tịch", "Hoàng Thọ Trung"), null, default, "", 0);

    private static AllotmentTable Empty(AllotmentTable like) => like with
    {
        Units = [.. like.Units.Select(r => r with { Note = null, Figures = new Dictionary<string, Figure>() })],
        Reserve = like.Reserve with { Figures = new Dictionary<string, Figure>() },
    };

    private static ImportedAllotment Lay(string text, AllotmentTable? sheet = null) => AllotmentImport.Lay(CirculatingReader.ReadPasted(text), Plan, sheet ?? Empty(Tables.Of78()));

    private static string? CodeOf(params string[] labels) => ColumnWords.Guess(labels);

    [Fact]
    public void Columns_are_known_by_their_words_in_any_dress()
    {
        Assert.Equal(TargetColumns.Members, CodeOf("Giao phát triển ĐV tháng cao điểm", "Tổng thực tăng (người)"));
        Assert.Equal(TargetColumns.MembersPublicAndSmall, CodeOf("Giao phát triển ĐV tháng cao điểm", "Trong đó:", "HCSN, SNCL, DN dưới 25 LĐ (người)"));
        Assert.Equal(TargetColumns.MembersLarge, CodeOf("Phát triển đoàn viên", "DN trên 25"));
        Assert.Equal(TargetColumns.MembersLarge, CodeOf("Chỉ tiêu phát triển đoàn viên, thành lập CĐCS năm 2025", "Đoàn viên", "DN từ 20 LĐ trở lên"));
        Assert.Equal(TargetColumns.MembersInformal, CodeOf("KẾT NẠP ĐOÀN VIÊN", "KV phi chính thức"));
        Assert.Equal(TargetColumns.Unions, CodeOf("Thành lập CĐCS", "Tổng số"));
        Assert.Equal(TargetColumns.UnionsSmall, CodeOf("Thành lập CĐCS", "DN < 20"));
        Assert.Equal(TargetColumns.UnionsLarge, CodeOf("Thành lập công đoàn cơ sở", "20 lao động trở lên"));
        Assert.Equal(TargetColumns.UnionsOccupational, CodeOf("Giao thành lập CĐCS", "Trong đó", "Nghiệp đoàn"));
        Assert.Equal(TargetColumns.PartyRecommended, CodeOf("Giới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp"));
        Assert.Null(CodeOf("Kinh phí (triệu đồng)"));
    }

    [Fact]
    public void Units_are_known_by_the_names_that_circulate()
    {
        var units = Tables.Of78().Units;
        foreach (var name in new[] { "LĐLĐ h. Tam Đường", "LĐLĐ huyện Tam Đường", "Liên đoàn Lao động huyện Tam Đường", "Tam Đường", "TAM ĐƯỜNG", "Huyện Tam Đường" })
            Assert.Equal(2, UnitNames.Match(name, units).UnitId);
        Assert.Equal(1, UnitNames.Match("LĐLĐ TP Lai Châu", units).UnitId);
        Assert.Equal(10, UnitNames.Match("CĐ ngành Y tế", units).UnitId);
        Assert.Equal(11, UnitNames.Match("CĐ Viên chức tỉnh", units).UnitId);
        Assert.True(UnitNames.Match("Dự phòng của tỉnh", units).IsReserve);
        Assert.Contains("LĐLĐ huyện Tam Đường", UnitNames.Match("LĐLĐ huyện Tam Đưng", units).Suggestions);
        Assert.False(UnitNames.Match("LĐLĐ huyện Điện Biên Đông", units).IsKnown);
    }

    [Fact]
    public void A_city_and_a_district_of_one_name_are_not_confused()
    {
        AllotmentRow Named(long id, string name) => new(id, name, null, new Dictionary<string, Figure>());
        AllotmentRow[] units = [Named(1, "LĐLĐ thành phố Cao Lãnh"), Named(2, "LĐLĐ huyện Cao Lãnh")];
        Assert.Equal(2, UnitNames.Match("LĐLĐ h. Cao Lãnh", units).UnitId);
        Assert.Equal(1, UnitNames.Match("LĐLĐ TP. Cao Lãnh", units).UnitId);
        Assert.Equal(2, UnitNames.Match("Cao Lãnh", units).Suggestions.Count);
    }

    [Fact]
    public void A_note_that_encourages_marks_the_figures_it_names()
    {
        var taken = Lay(Scanned).Table;
        Assert.True(taken.Units[5].FigureAt(TargetColumns.Members).Encouraged);
        Assert.True(taken.Units[5].FigureAt(TargetColumns.MembersPublicAndSmall).Encouraged);
        Assert.False(taken.Units[5].FigureAt(TargetColumns.PartyRecommended).Encouraged);
        Assert.True(taken.Units[9].FigureAt(TargetColumns.PartyRecommended).Encouraged);
    }

    [Fact]
    public void Another_table_of_the_same_kind_comes_in_whatever_its_order_and_its_parts()
    {
        var taken = Lay("""
            CHỈ TIÊU THÁNG 7
            STT	Tên đơn vị	Giới thiệu ĐV ưu tú	Thành lập CĐCS		Phát triển đoàn viên	
            			Tổng số	DN từ 20 LĐ	Tổng số	DN từ 20 LĐ
            1	Tam Đường	40	2	2	1.091	91 KK
            2	LĐLĐ h. Sìn Hồ	10	1	0	12	0
            3	LĐLĐ huyện Điện Biên	1	0	0	0	0
            Tổng cộng		51	3	2	1.103	91
            """);
        var row = taken.Table.Units[1];
        Assert.Equal((1091, 91, 2, 2, 40), (row[TargetColumns.Members], row[TargetColumns.MembersLarge], row[TargetColumns.Unions], row[TargetColumns.UnionsLarge], row[TargetColumns.PartyRecommended]));
        Assert.True(row.FigureAt(TargetColumns.MembersLarge).Encouraged);
        Assert.Contains("Biểu ghi ngưỡng 20 lao động, kế hoạch ghi 25", taken.Columns.Select(c => c.Why).First(w => w.Contains("ngưỡng", StringComparison.Ordinal)));
        Assert.StartsWith("Ô B6: không có đơn vị “LĐLĐ huyện Điện Biên”.", Assert.Single(taken.Problems));
    }

    [Fact]
    public void A_reserve_without_a_number_is_taken_too()
    {
        var taken = Lay("TT\tĐơn vị\tPhát triển đoàn viên (người)\tThành lập CĐCS (đơn vị)\n1\tTam Đường\t12\t1\n2\tTân Uyên\t20\t1\n3\tSìn Hồ\t7\t1\n\tDự phòng của tỉnh\t9\t2\nCộng\t\t48\t5\n");
        Assert.Equal((9, 2), (taken.Table.Reserve[TargetColumns.Members], taken.Table.Reserve[TargetColumns.Unions]));
    }

    [Fact]
    public void What_cannot_be_a_target_is_said_with_its_cell()
    {
        var taken = Lay("TT\tĐơn vị\tPhát triển đoàn viên (người)\tThành lập CĐCS (đơn vị)\n1\tTam Đường\t12,5\t1\n2\tTân Uyên\thai\t1\n3\tSìn Hồ\t7\t1\n4\tNậm Nhùn\t8\t1\n5\tMường Tè\t9\t1\n");
        Assert.Equal(["Ô C2 ghi “12,5”: chỉ tiêu là số nguyên từ 0 đến 9.999.999", "Ô C3 ghi “hai”, không phải số"], taken.Problems);
    }

    [Fact]
    public void What_is_exported_is_valid_and_tells_its_marks_apart_without_colour()
    {
        using var sheet = SpreadsheetDocument.Open(new MemoryStream(AllotmentPrint.Xlsx(Plan, Version, Tables.Of78(), "Tổng Liên đoàn", "Lai Châu")), false);
        using var paper = WordprocessingDocument.Open(new MemoryStream(AllotmentPrint.Docx(Plan, Version, Tables.Of78(), "Tổng Liên đoàn")), false);
        Assert.Empty(new OpenXmlValidator().Validate(sheet).Concat(new OpenXmlValidator().Validate(paper)).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var formats = sheet.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Select(f => f.OuterXml);
        Assert.Equal(2, formats.Count(f => f.Contains("KK ", StringComparison.Ordinal) || f.Contains(" ?", StringComparison.Ordinal)));
        var words = paper.MainDocumentPart!.Document!.InnerText;
        foreach (var mark in new[] { "KK 12", "1 ?", "KK: chỉ tiêu khuyến khích, vẫn nằm trong tổng.", "?: biểu gốc không rõ.", "LĐLĐ huyện Tân Uyên, CĐCS ở DN dưới 25 (1): Biểu gốc không ghi rõ loại." })
            Assert.Contains(mark, words, StringComparison.Ordinal);
        var top = TableFile.Read(new MemoryStream(AllotmentPrint.Xlsx(Plan, Version, Tables.Of78(), "Tổng Liên đoàn", "Lai Châu")), "a.xlsx").Sheets[0];
        Assert.Equal(["TỔNG LIÊN ĐOÀN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU", "Độc lập - Tự do - Hạnh phúc", "Lai Châu, ngày 11 tháng 6 năm 2024"],
            top.FilledRows.TakeWhile(r => r <= 3).SelectMany(top.Row).Select(c => c.Text));
    }

    [Fact]
    public void A_long_text_in_a_cell_is_quoted_by_its_first_words()
    {
        var longer = string.Join(' ', Enumerable.Repeat("chưa có số liệu của đơn vị", 20));
        Assert.False(AllotmentTyping.TryNumber(longer, out _, out var problem));
        Assert.Equal("“chưa có số liệu của đơn vị chưa có số li…” không phải số; ghi số từ 0 đến 9.999.999, như 12 hoặc 1.234.", problem);
    }

    [Fact]
    public void Reading_an_exported_sheet_again_changes_nothing()
    {
        var table = Tables.Of78();
        var again = ReadAgain(AllotmentPrint.Xlsx(Plan, Version, table, "Tổng Liên đoàn Lao động Việt Nam", "Lai Châu"), "bieu.xlsx", Empty(table));
        Assert.Empty(again.Problems);
        Same(table, again.Table);
        Assert.Equal(table.Units[2].FigureAt(TargetColumns.UnionsSmall).Doubt, again.Table.Units[2].FigureAt(TargetColumns.UnionsSmall).Doubt);
    }

    [Fact]
    public void Reading_an_exported_paper_again_changes_nothing() =>
        Same(Tables.Of78(), ReadAgain(AllotmentPrint.Docx(Plan, Version, Tables.Of78(), "Tổng Liên đoàn Lao động Việt Nam"), "bieu.docx", Tables.Of78()).Table);

    [Fact]
    public void Any_table_survives_being_written_and_read() => Prop.ForAll(Tables.Valid, Gen.Choose(0, 8).ToArbitrary(), (table, encouraged) =>
    {
        var column = table.Columns[encouraged].Code;
        var first = table.Units[0].FigureAt(column) with { Encouraged = true };
        table = table with { Units = [table.Units[0] with { Note = "Theo khảo sát", Figures = new Dictionary<string, Figure>(table.Units[0].Figures) { [column] = first } }, .. table.Units.Skip(1)] };
        var again = ReadAgain(AllotmentPrint.Xlsx(Plan with { Totals = table.Totals }, Version, table, "", ""), "bieu.xlsx", Empty(table)).Table;
        return AllotmentComparison.Of(table, again).Count == 0 && again.Units[0].Note == "Theo khảo sát";
    }).QuickCheckThrowOnFailure();

    private static ImportedAllotment ReadAgain(byte[] bytes, string name, AllotmentTable sheet)
    {
        using var stream = new MemoryStream(bytes);
        return AllotmentImport.Lay(CirculatingReader.Read(stream, name), Plan with { Totals = sheet.Totals }, sheet);
    }

    private static void Same(AllotmentTable expected, AllotmentTable actual)
    {
        Assert.Empty(AllotmentComparison.Of(expected, actual));
        Assert.Equal(expected.Units.Select(r => r.Note), actual.Units.Select(r => r.Note));
    }

    private const string Scanned = """
        TT	Đơn vị	Giao phát triển ĐV tháng cao điểm			Giao thành lập CĐCS tháng cao điểm			Giới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp	Ghi chú	
        		Tổng thực tăng (người)	Trong đó:		Tổng số (đơn vị)	Trong đó:				
        			HCSN, SNCL, DN dưới 25 LĐ (người)	DN có trên 25 LĐ (người)		Khu vực phi chính thức	DN có dưới 25 LĐ (đơn vị)			DN có trên 25 LĐ (đơn vị)
        1	LĐLĐ thành phố Lai Châu	102	0	102	0	0	2	0	50	
        2	LĐLĐ huyện Tam Đường	91	0	91	0	0	2	0	40	
        3	LĐLĐ huyện Tân Uyên	20	20	0	0	0	1	0	30	
        4	LĐLĐ huyện Than Uyên	25	0	0	25	0	1	0	20	
        5	LĐLĐ huyện Phong Thổ	40	15	0	25	0	2	1	40	
        6	LĐLĐ huyện Sìn Hồ	12	12	0	0	0	1	1	10	Khuyến khích TL 01 CĐCS và KN mới 12 ĐV
        7	LĐLĐ huyện Nậm Nhùn	26	0	26	0	0	1	0	15	
        8	LĐLĐ huyện Mường Tè	129	0	129	0	0	3	0	30	
        9	Công đoàn ngành Giáo dục	2	2	0	0	0	0	0	0	
        10	Công đoàn ngành Y tế	8	8	0	0	0	0	0	10	Khuyến khích GT 10 ĐV UT cho Đảng xem xét, BD, KN
        11	Công đoàn Viên chức tỉnh	20	20	0	0	0	0	0	30	
        Cộng:		475	77	348	50	13	8	2	275	
        """;
}

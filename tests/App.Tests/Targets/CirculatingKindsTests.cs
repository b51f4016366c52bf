using DoanKet.App.Platform.Tables;
using DoanKet.App.Targets;
using DoanKet.App.Targets.Exchange;

namespace DoanKet.App.Tests.Targets;

/// <summary>Tables of targets as other unions lay them out: each is read, its columns and rows told, checked, and what comes of it is a table that adds up.</summary>
public partial class CirculatingKindsTests
{
    private static readonly string[] Names = ["LĐLĐ thành phố Cao Bằng", "LĐLĐ huyện Hòa An", "LĐLĐ huyện Trùng Khánh", "Công đoàn ngành Giáo dục", "Công đoàn các Khu công nghiệp"];

    private static AllotmentRow Row(long? unit, string name) => new(unit, name, null, new Dictionary<string, Figure>());

    private static ImportedAllotment Lay(CirculatingTable file, int threshold, params (string Column, int Value)[] totals)
    {
        PlanFigure[] figures = [.. totals.Select(t => new PlanFigure(t.Column, t.Value))];
        var plan = new PlanView(1, 9, "LĐLĐ tỉnh", "Năm 2025", new(2025, 1, 1), new(2025, 12, 31), threshold, null, true, null, figures, []);
        var columns = AllotmentTable.ColumnsFor([.. totals.Select(t => t.Column)], threshold);
        return AllotmentImport.Lay(file, plan, new(columns, [.. Names.Select((name, i) => Row(i + 1, name))], Row(null, ""), figures));
    }

    private static void AddsUp(ImportedAllotment taken)
    {
        Assert.Empty(taken.Problems);
        Assert.Equal("", string.Join("; ", AllotmentCheck.Find(taken.Table).Select(f => f.Text)));
    }

    private static int[] Values(ImportedAllotment taken, string column) => [.. taken.Table.Units.Select(r => r[column])];

    /// <summary>Whoever leaves is taken off the gain and not off the admissions: which of the two the table means is for the officer to say.</summary>
    [Theory]
    [InlineData("Kết nạp mới", 900, true)]
    [InlineData("Kết nạp đoàn viên, thực tăng", 900, false)]
    [InlineData("Kết nạp mới", 1000, false)]
    public void A_table_of_admissions_is_doubted_as_one_of_gains_unless_it_adds_up_to_the_plan(string label, int planned, bool isDoubted)
    {
        var taken = Lay(CirculatingReader.ReadPasted($"TT\tĐơn vị\t{label}\n1\tHòa An\t600\n2\tTrùng Khánh\t400"), 25, (TargetColumns.Members, planned));
        Assert.Equal(TargetColumns.Members, taken.Columns[0].Column);
        Assert.Equal(isDoubted, taken.Columns[0].Why.Contains("sau khi trừ giảm", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_with_roman_numerals_and_subtotals_and_the_total_at_the_top()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            BIỂU GIAO CHỈ TIÊU NĂM 2025
            STT	Tên đơn vị	Phát triển đoàn viên (người)	Thành lập CĐCS (đơn vị)	Tỷ lệ hoàn thành (%)	Ghi chú
            	TỔNG CỘNG	1.310	14	100%	
            I	Khối huyện, thành phố	1.100	11	84%	
            1	TP Cao Bằng	700	6	53,4%	
            2	Hòa An	250	3	19,1%	
            3	Trùng Khánh	150	2	11,5%	
            II	Khối ngành	210	3	16%	
            4	Ngành Giáo dục	60	-	4,6%	
            5	CĐ các KCN	150	3	11,4%	
            """), 20, (TargetColumns.Members, 1310), (TargetColumns.Unions, 14));
        AddsUp(taken);
        Assert.Equal([700, 250, 150, 60, 150], Values(taken, TargetColumns.Members));
        Assert.Equal([6, 3, 2, 0, 3], Values(taken, TargetColumns.Unions));
    }

    [Fact]
    public void Three_levels_of_header_and_an_index_row_and_signatures_below()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            LIÊN ĐOÀN LAO ĐỘNG TỈNH CAO BẰNG		CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            BAN THƯỜNG VỤ		Độc lập - Tự do - Hạnh phúc

            PHỤ LỤC 01
            Giao chỉ tiêu phát triển đoàn viên và thành lập CĐCS năm 2025

            TT	Đơn vị	Phát triển đoàn viên				Thành lập công đoàn cơ sở			
            		Tổng số	Trong đó:			Tổng số	Trong đó:		
            			HCSN, DN < 20 LĐ	DN từ 20 LĐ trở lên	Lao động phi chính thức		DN < 20 LĐ	DN từ 20 LĐ trở lên	Nghiệp đoàn
            (1)	(2)	(3)	(4)	(5)	(6)	(7)	(8)	(9)	(10)
            01	LĐLĐ TP. Cao Bằng	100	30	50	20	5	1	3	1
            02	LĐLĐ h. Hòa An	40	10	30	0	2	0	2	0
            03	LĐLĐ h. Trùng Khánh	25	25	0	0	1	1	0	0
            04	CĐ ngành GD&ĐT	12	12	0	0	0	0	0	0
            05	CĐ các khu công nghiệp	60	0	60	0	3	0	3	0
            	Cộng	237	77	140	20	11	2	8	1

            NGƯỜI LẬP BIỂU		TM. BAN THƯỜNG VỤ
            Nguyễn Văn A		CHỦ TỊCH
            """), 20, (TargetColumns.Members, 237), (TargetColumns.Unions, 11), (TargetColumns.UnionsOccupational, 1));
        AddsUp(taken);
        Assert.Equal([100, 40, 25, 12, 60], Values(taken, TargetColumns.Members));
        Assert.Equal([50, 30, 0, 0, 60], Values(taken, TargetColumns.MembersLarge));
        Assert.Equal([1, 0, 0, 0, 0], Values(taken, TargetColumns.UnionsOccupational));
    }

    [Fact]
    public void Encouraged_figures_in_every_dress()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            TT	Đơn vị	Phát triển đoàn viên	Thành lập CĐCS	Giới thiệu ĐV ưu tú cho Đảng	Ghi chú
            1	TP Cao Bằng	50 (KK)	1	10	
            2	Hòa An	kk 20	2kk	05	
            3	Trùng Khánh	(KK) 12	1*	8 KK.	
            4	Ngành Giáo dục (KK)	9	0	3	
            5	CĐ các KCN	30	1	6	Khuyến khích
            Cộng		121	5	32	
            """), 20, (TargetColumns.Members, 121), (TargetColumns.Unions, 5), (TargetColumns.PartyRecommended, 32));
        AddsUp(taken);
        string Marked(string column) => string.Concat(taken.Table.Units.Select(r => r.FigureAt(column).Encouraged ? 'K' : '.'));
        Assert.Equal(("KKKKK", ".K..K", "..KKK"), (Marked(TargetColumns.Members), Marked(TargetColumns.Unions), Marked(TargetColumns.PartyRecommended)));
        Assert.Equal([50, 20, 12, 9, 30], Values(taken, TargetColumns.Members));
    }

    [Fact]
    public void Comparators_and_words_beside_figures_are_taken_as_the_figure_and_said()
    {
        var file = CirculatingReader.ReadPasted("""
            TT	Đơn vị	Đoàn viên	CĐCS
            1	TP Cao Bằng	≥ 50	2 trở lên
            2	Hòa An	20 người	01 CĐCS
            3	Trùng Khánh	tối thiểu 12	0
            4	Ngành Giáo dục	9	–
            5	CĐ các KCN	1 050	x
            Tổng		1.141	3
            """);
        var taken = Lay(file, 20, (TargetColumns.Members, 1141), (TargetColumns.Unions, 3));
        AddsUp(taken);
        Assert.Equal([50, 20, 12, 9, 1050], Values(taken, TargetColumns.Members));
        Assert.Equal(["C2", "D2", "C4"], file.Remarks.Where(r => r.Contains("trở lên", StringComparison.Ordinal)).Select(r => r.Split(' ')[1]));
    }

    [Fact]
    public void A_header_of_bare_comparators_stays_a_header()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            TT	Đơn vị	Thành lập CĐCS		
            		Tổng	DN < 20 LĐ	DN ≥ 20 LĐ
            1	TP Cao Bằng	3	1	2
            2	Hòa An	2	0	2
            3	Trùng Khánh	1	1	0
            Cộng		6	2	4
            """), 20, (TargetColumns.Unions, 6));
        AddsUp(taken);
        Assert.Equal([2, 2, 0, 0, 0], Values(taken, TargetColumns.UnionsLarge));
    }

    [Fact]
    public void Empty_columns_no_ordinals_and_figures_as_texts_with_commas()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            Đơn vị		Chỉ tiêu đoàn viên tăng thêm		Chỉ tiêu thành lập CĐCS
            LĐLĐ thành phố Cao Bằng		1,200		4
            LĐLĐ huyện Hòa An		300		1
            LĐLĐ huyện Trùng Khánh		0		0
            Tổng cộng:		1,500		5
            """), 20, (TargetColumns.Members, 1500), (TargetColumns.Unions, 5));
        AddsUp(taken);
        Assert.Equal([1200, 300, 0, 0, 0], Values(taken, TargetColumns.Members));
    }

    [Fact]
    public void A_totals_row_that_names_the_province_and_a_note_with_footnotes()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            S.T.T	Công đoàn cấp trên trực tiếp cơ sở	Kết nạp mới đoàn viên	Thành lập nghiệp đoàn	Thành lập CĐCS tổng số
            1	LĐLĐ thành phố Cao Bằng (*)	80	1	3
            2	LĐLĐ huyện Hòa An	20	0	1
            3	LĐLĐ huyện Trùng Khánh **	15	0	1
            Toàn tỉnh		115	1	5
            (*) Bao gồm các đơn vị trực thuộc.
            """), 20, (TargetColumns.Members, 115), (TargetColumns.Unions, 5));
        AddsUp(taken);
        Assert.Equal([1, 0, 0, 0, 0], Values(taken, TargetColumns.UnionsOccupational));
    }

    [Fact]
    public void A_reserve_that_no_unit_is_given_and_a_column_that_is_no_target()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            TT	Đơn vị	Số lao động hiện có	Phát triển đoàn viên	Thành lập CĐCS
            1	TP Cao Bằng	5.120	50	2
            2	Hòa An	830	20	1
            3	Trùng Khánh	1.004	12	0
            4	Chưa phân bổ		18	1
            Cộng		6.954	100	4
            """), 20, (TargetColumns.Members, 100), (TargetColumns.Unions, 4));
        Assert.Null(taken.Columns[0].Column);
        Assert.Equal((18, 1, "Chưa phân bổ"), (taken.Table.Reserve[TargetColumns.Members], taken.Table.Reserve[TargetColumns.Unions], taken.Table.Reserve.Name));
        AddsUp(taken);
    }

    [Fact]
    public void A_unit_with_two_lines_of_parts_below_it()
    {
        var taken = Lay(CirculatingReader.ReadPasted("""
            TT	Đơn vị	Đoàn viên	CĐCS
            1	TP Cao Bằng	50	2
            	Trong đó: phường Hợp Giang	30	1
            2	Hòa An	20	1
            3	Trùng Khánh	12	0
            Cộng		82	3
            """), 20, (TargetColumns.Members, 82), (TargetColumns.Unions, 3));
        AddsUp(taken);
        Assert.Equal([50, 20, 12, 0, 0], Values(taken, TargetColumns.Members));
    }

    [Fact]
    public void A_sum_that_the_file_prints_wrongly_is_told_and_the_rows_are_taken()
    {
        var file = CirculatingReader.ReadPasted("TT\tĐơn vị\tĐoàn viên\tCĐCS\n1\tTP Cao Bằng\t50\t2\n2\tHòa An\t20\t1\n3\tTrùng Khánh\t12\t0\nCộng\t\t83\t3\n");
        Assert.Equal("Ô C5: cả cột cộng được 82, dòng cộng ghi 83", Assert.Single(file.Wrong).Text);
        AddsUp(Lay(file, 20, (TargetColumns.Members, 82), (TargetColumns.Unions, 3)));
    }
}

using DoanKet.App.Platform.Documents;

namespace DoanKet.App.Tests.Platform.Documents;

/// <summary>The papers of plan 78/KH-LĐLĐ of Lai Châu, June 2024, as this product prints them.</summary>
internal static class LaiChau
{
    public const string Titles = "Phát triển đoàn viên, thành lập tổ chức công đoàn cơ sở nhân “Tháng cao điểm phát triển đoàn viên, thành lập công đoàn cấp cơ sở; giới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp”";
    public const string AttachedTo = "(Kèm theo Kế hoạch số 78/KH-LĐLĐ, ngày 11/6/2024 của Ban Thường vụ LĐLĐ tỉnh)";

    public static readonly PaperHead Head = new("Tổng Liên đoàn Lao động Việt Nam", "Liên đoàn Lao động tỉnh Lai Châu", "78", "KH-LĐLĐ", "Lai Châu", new(2024, 6, 11));

    public static readonly Signature Signature = new("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Hoàng Thọ Trung",
    [
        "Tổng Liên đoàn LĐVN;", "Ban Tổ chức TLĐ;", "Ban Dân vận Tỉnh ủy;", "Ban Thường vụ, BCĐ Phát triển đoàn viên LĐLĐ tỉnh;",
        "Văn phòng, các ban LĐLĐ tỉnh;", "LĐLĐ các huyện, Thành phố, CĐN, CĐVC;", "Lưu: VT, Ban TC-KT.",
    ]);

    /// <summary>Members: total, public and small, over 25, informal; unions: total, small, over 25, occupational; recommended to the Party.</summary>
    private static readonly (string Unit, int[] Figures, string Note)[] Units =
    [
        ("LĐLĐ thành phố Lai Châu", [102, 0, 102, 0, 2, 0, 2, 0, 50], ""),
        ("LĐLĐ huyện Tam Đường", [91, 0, 91, 0, 2, 0, 2, 0, 40], ""),
        ("LĐLĐ huyện Tân Uyên", [20, 20, 0, 0, 1, 1, 0, 0, 30], ""),
        ("LĐLĐ huyện Than Uyên", [25, 0, 0, 25, 1, 0, 0, 1, 20], ""),
        ("LĐLĐ huyện Phong Thổ", [40, 15, 0, 25, 2, 1, 0, 1, 40], ""),
        ("LĐLĐ huyện Sìn Hồ", [12, 12, 0, 0, 1, 1, 0, 0, 10], "Khuyến khích TL 01 CĐCS và KN mới 12 ĐV"),
        ("LĐLĐ huyện Nậm Nhùn", [26, 0, 26, 0, 1, 0, 1, 0, 15], ""),
        ("LĐLĐ huyện Mường Tè", [129, 0, 129, 0, 3, 0, 3, 0, 30], ""),
        ("Công đoàn ngành Giáo dục", [2, 2, 0, 0, 0, 0, 0, 0, 0], ""),
        ("Công đoàn ngành Y tế", [8, 8, 0, 0, 0, 0, 0, 0, 10], "Khuyến khích GT 10 ĐV UT cho Đảng xem xét, BD, KN"),
        ("Công đoàn Viên chức tỉnh", [20, 20, 0, 0, 0, 0, 0, 0, 30], ""),
    ];

    public static PrintTable Allotment { get; } = new(
        [
            new("TT", PrintKind.Ordinal, 4),
            new("Đơn vị", PrintKind.Text, 26),
            PrintColumn.Group("Giao phát triển ĐV tháng cao điểm",
                new("Tổng thực tăng (người)"),
                PrintColumn.Group("Trong đó:", new("HCSN, SNCL, DN dưới 25 LĐ (người)", Width: 11), new("DN có trên 25 LĐ (người)"), new("Khu vực phi chính thức"))),
            PrintColumn.Group("Giao thành lập CĐCS tháng cao điểm",
                new("Tổng số (đơn vị)"),
                PrintColumn.Group("Trong đó:", new("DN có dưới 25 LĐ (đơn vị)"), new("DN có trên 25 LĐ (đơn vị)"), new("Khu vực phi chính thức"))),
            new("Giới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp", Width: 14),
            new("Ghi chú", PrintKind.Text, 20),
        ],
        [.. Units.Select((u, i) => PrintRow.Of([i + 1, u.Unit, .. u.Figures.Select(f => (PrintValue)f), u.Note]))])
    {
        TotalLabel = "Cộng:",
    };

    public static SheetPage AllotmentPage { get; } = new("Biểu giao chỉ tiêu", Allotment, "BIỂU GIAO CHỈ TIÊU", Titles, AttachedTo) { Landscape = true, Source = "Số liệu theo Kế hoạch số 78/KH-LĐLĐ ngày 11/6/2024." };

    public static PrintTable Enterprises { get; } = new(
        [new("TT", PrintKind.Ordinal, 5), new("Đơn vị", PrintKind.Text, 50), new("Tổng số lao động (người)", Width: 14), new("Ghi chú", PrintKind.Text, 16)],
        [
            PrintRow.Heading("Huyện Mường Tè"),
            PrintRow.Of(1, "Công ty Cổ phần Sâm Pu Si Lung", 60, ""),
            PrintRow.Of(2, "Công ty Cổ phần Thủy điện Nậm Sí Lùng", 37, ""),
            PrintRow.Of(3, "Công ty Cổ phần Sông Đà 705", 32, ""),
            PrintRow.Heading("Huyện Tam Đường"),
            PrintRow.Of(1, "Công ty TNHH Xây dựng và thương mại Đông Hưng Lai Châu", 30, ""),
            PrintRow.Of(2, "Công ty Cổ phần Xi măng NORCEM Yên Bình tại Lai Châu", 61, ""),
            PrintRow.Heading("Huyện Nậm Nhùn"),
            PrintRow.Of(1, "Công ty Cổ phần Liên Việt Lai Châu", 26, ""),
            PrintRow.Heading("Thành phố Lai Châu"),
            PrintRow.Of(1, "Công ty TNHH số 10 Lai Châu", 73, ""),
            PrintRow.Of(2, "Công ty TNHH MTV Phương Nam Lai Châu", 29, ""),
        ])
    {
        TotalLabel = "CỘNG:",
    };

    public static WordPaper Plan() => new WordPaper(Head, "Kế hoạch", "Phát triển đoàn viên, thành lập CĐCS năm 2024 và triển khai “Tháng cao điểm phát triển đoàn viên, thành lập công đoàn cơ sở; giới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp”")
        .Paragraph("Căn cứ Quyết định số 100/QĐ-LĐLĐ, ngày 22/4/2024 của Ban Thường vụ LĐLĐ tỉnh v/v giao chỉ tiêu phát triển đoàn viên, thành lập tổ chức công đoàn cơ sở năm 2024; Ban Thường vụ LĐLĐ tỉnh xây dựng kế hoạch như sau:")
        .Heading("I. MỤC ĐÍCH, YÊU CẦU")
        .Heading("1. Mục đích")
        .Paragraph("- Nâng cao nhận thức, trách nhiệm của các cấp công đoàn và đội ngũ cán bộ công đoàn toàn tỉnh trong việc cụ thể hóa, triển khai thực hiện Nghị quyết Đại hội XIII Công đoàn Việt Nam, Nghị quyết XIII Công đoàn tỉnh Lai Châu về phát triển đoàn viên, thành lập công đoàn cơ sở (CĐCS).")
        .Paragraph("- Quán triệt, nâng cao nhận thức trách nhiệm của ban chấp hành, ban thường vụ, nhất là trách nhiệm người đứng đầu các cấp công đoàn trong việc phát triển đoàn viên, thành lập CĐCS, việc đổi mới tổ chức và hoạt động của công đoàn các cấp trong tình hình mới.")
        .Heading("II. NỘI DUNG")
        .Paragraph("- Phát triển 475 đoàn viên, trong đó kết nạp mới 50 đoàn viên khu vực phi chính thức; thành lập 13 CĐCS; giới thiệu 275 đoàn viên công đoàn ưu tú cho Đảng xem xét bồi dưỡng, kết nạp.")
        .Table(Enterprises, "Biểu 1. Doanh nghiệp có trên 25 lao động, chưa có tổ chức công đoàn")
        .Paragraph("Trên đây là kế hoạch phát triển đoàn viên, thành lập CĐCS năm 2024. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc báo cáo về LĐLĐ tỉnh để kịp thời giải quyết./.")
        .Sign(Signature)
        .Annex(new("Biểu giao chỉ tiêu", Titles, AttachedTo, Allotment), Head);
}

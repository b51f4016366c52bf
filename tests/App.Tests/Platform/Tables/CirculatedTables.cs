using System.Text;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Tests.Platform.Tables;

/// <summary>The annexes of plan 78/KH-LĐLĐ of Lai Châu as they were scanned: the header has slipped, one column of figures is lost.</summary>
internal static class CirculatedTables
{
    public const string Prose =
        "KẾ HOẠCH\n\nPhát triển đoàn viên, thành lập CĐCS năm 2024\n\n- Phát triển đoàn viên thực tăng là 1.100 đoàn viên.\n\n2024\n\nBIỂU GIAO CHỈ TIÊU\n(Kèm theo Kế hoạch số 78/KH-LĐLĐ, ngày 11/6/2024)\n\n";

    public const string Allotment =
        "TT\tĐơn vị\tGiao phát triển ĐV tháng cao điểm\t\t\tGiao thành lập CĐCS tháng cao điểm\t\t\tGiới thiệu đoàn viên ưu tú cho Đảng xem xét bồi dưỡng, kết nạp\tGhi chú\t\n" +
        "\t\tTổng thực tăng (người)\tTrong đó:\t\tTổng số (đơn vị)\tTrong đó:\t\t\t\t\n" +
        "\t\t\tHCSN, SNCL, DN dưới 25 LĐ (người)\tDN có trên 25 LĐ (người)\t\tKhu vực phi chính thức\tDN có dưới 25 LĐ (đơn vị)\t\t\tDN có trên 25 LĐ (đơn vị)\n" +
        "1\tLĐLĐ thành phố Lai Châu\t102\t0\t102\t0\t0\t2\t0\t50\t\n" +
        "2\tLĐLĐ huyện Tam Đường\t91\t0\t91\t0\t0\t2\t0\t40\t\n" +
        "3\tLĐLĐ huyện Tân Uyên\t20\t20\t0\t0\t0\t1\t0\t30\t\n" +
        "4\tLĐLĐ huyện Than Uyên\t25\t0\t0\t25\t0\t1\t0\t20\t\n" +
        "5\tLĐLĐ huyện Phong Thổ\t40\t15\t0\t25\t0\t2\t1\t40\t\n" +
        "6\tLĐLĐ huyện Sìn Hồ\t12\t12\t0\t0\t0\t1\t1\t10\tKhuyến khích TL 01 CĐCS và KN mới 12 ĐV\n" +
        "7\tLĐLĐ huyện Nậm Nhùn\t26\t0\t26\t0\t0\t1\t0\t15\t\n" +
        "8\tLĐLĐ huyện Mường Tè\t129\t0\t129\t0\t0\t3\t0\t30\t\n" +
        "9\tCông đoàn ngành Giáo dục\t2\t2\t0\t0\t0\t0\t0\t0\t\n" +
        "10\tCông đoàn ngành Y tế\t8\t8\t0\t0\t0\t0\t0\t10\tKhuyến khích GT 10 ĐV UT cho Đảng xem xét, BD, KN\n" +
        "11\tCông đoàn Viên chức tỉnh\t20\t20\t0\t0\t0\t0\t0\t30\t\n" +
        "Cộng:\t\t475\t77\t348\t50\t13\t8\t2\t275\t\n";

    public const string Enterprises =
        "DANH SÁCH\n" +
        "DOANH NGHIỆP CÓ TRÊN 25 LAO ĐỘNG, CHƯA CÓ TỔ CHỨC CÔNG ĐOÀN\n" +
        "\n" +
        "\n" +
        "\n" +
        "TT\tĐơn vị\tTổng số lao động (người)\tGhi chú\n" +
        "Huyện Mường Tè\t\t\t\n" +
        "1\tCông ty Cổ phần Sâm Pu Si Lung\t60\t\n" +
        "2\tCông ty Cổ phần Thủy điện Nậm Sí Lùng\t37\t\n" +
        "3\tCông ty Cổ phần Sông Đà 705\t32\t\n" +
        "Huyện Tam Đường\t\t\t\n" +
        "1\tCông ty TNHH Xây dựng và thương mại Đông Hưng Lai Châu\t30\t\n" +
        "2\tCông ty Cổ phần Xi măng NORCEM Yên Bình tại Lai Châu\t61\t\n" +
        "Huyện Nậm Nhùn\t\t\t\n" +
        "1\tCông ty Cổ phần Liên Việt Lai Châu\t26\t\n" +
        "Thành phố Lai Châu\t\t\t\n" +
        "1\tCông ty TNHH số 10 Lai Châu\t73\t\n" +
        "2\tCông ty TNHH MTV Phương Nam Lai Châu\t29\t\n" +
        "8\tCỘNG:\t348\t\n";

    public static Workbook Read(string text, string fileName = "bang.txt") => Read(Encoding.UTF8.GetBytes(text), fileName);

    public static Workbook Read(byte[] file, string fileName, TableLimits? limits = null) => TableFile.Read(new MemoryStream(file), fileName, limits);

    public static CheckedTable Check(string text, string fileName = "bang.txt") => CrossFoot.Check(Read(text, fileName)).Sheets[0].Tables[0];

    public static TableRefused Refused(byte[] file, string fileName, TableLimits? limits = null) => Assert.Throws<TableRefused>(() => Read(file, fileName, limits));
}

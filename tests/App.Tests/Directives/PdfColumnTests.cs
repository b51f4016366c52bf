using DoanKet.App.Directives.Reading;

namespace DoanKet.App.Tests.Directives;

/// <summary>Pages with two columns side by side, as browsers and word processors draw them.</summary>
public class PdfColumnTests
{
    private static readonly string[] Body =
    [
        "Thuc hien Nghi quyet so 02-NQ/TW ngay 12/6/2021 cua Bo Chinh tri, cac don vi trien khai nhu sau:", "1. Cac huyen ra soat doanh nghiep tren dia ban, hoan thanh viec lap danh sach truoc ngay 30/4/2024.",
        "2. Cac cong doan co so bao cao ve Lien doan Lao dong tinh (qua Van phong) truoc ngay 15/5/2024.",
    ];

    [Fact]
    public void Narrow_columns_of_head_and_foot_keep_their_lines_together()
    {
        var reading = Read(Columns(760, ["TONG LIEN DOAN LAO DONG VIET NAM", "LIEN DOAN LAO DONG", "TINH YEN BAI", "So: 45/LDLD-ToC", "V/v tang cuong cong tac phat", "trien doan vien tai cac khu", "cong nghiep"],
                ["CONG HOA XA HOI CHU NGHIA VIET", "NAM", "Doc lap - Tu do - Hanh phuc", "Yen Bai, ngay 12 thang 3 nam", "2024"])
            + Lines(60, 600, Body)
            + Columns(500, ["Noi nhan:", "- Nhu tren;", "- Thuong truc Tinh uy, Uy ban", "nhan dan tinh;", "- Luu: VT."], ["TM. BAN THUONG", "VU", "CHU TICH", "", "Tran Thi Minh Hanh"]));
        Assert.Equal(("45/LDLD-ToC", "tang cuong cong tac phat trien doan vien tai cac khu cong nghiep", "2024-03-12"), (reading.Head.Number, reading.Head.Subject, reading.Head.Date.ToString()));
        Assert.Equal("Lien doan lao dong tinh Yen Bai", reading.Head.Issuer, ignoreCase: true);
        Assert.Equal("Tong lien doan lao dong Viet Nam", reading.Head.Superior, ignoreCase: true);
        Assert.Equal(["Nhu tren", "Thuong truc Tinh uy, Uy ban nhan dan tinh", "Luu: VT"], reading.Head.Recipients);
        Assert.Equal("TM. BAN THUONG VU, CHU TICH, Tran Thi Minh Hanh", reading.Head.Signer?.Shown);
        Assert.Equal(["2024-04-30", "2024-05-15"], reading.Tasks.Select(t => t.Due.ToString()));
    }

    [Fact]
    public void A_table_of_the_body_stays_in_its_rows()
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => Lines(60, 400 - (i * 16), [$"Huyen {i}"]) + Lines(300, 400 - (i * 16), [$"{i * 10} doan vien"])));
        var reading = Read(Lines(60, 760, ["LIEN DOAN LAO DONG TINH A", "So: 12/KH-LDLD", "KE HOACH", "Cong tac nam 2024"]) + Lines(60, 640, Body) + rows);
        Assert.Matches(@"Huyen 1\s+10 doan vien\s+Huyen 2\s+20 doan vien", reading.Text);
    }

    /// <summary>Some programs draw the accented letters behind the line, in the gaps that the first font leaves.</summary>
    [Fact]
    public void Letters_drawn_into_the_gaps_of_a_line_stand_where_they_are_seen()
    {
        var reading = Read(Lines(60, 760, ["LIEN DOAN LAO DONG TINH A", "So: 12/KH-LDLD", "KE HOACH", "Cong tac nam 2024"]) + "BT /F1 12 Tf 60 600 Td [(1. C)-500(c \\(huy)-500(n\\) g)-500(i ngay 5/6/2024)] TJ ET\n"
            + Enumerable.Range(0, 3).Aggregate("", (all, i) => $"{all}BT /F1 12 Tf {Gap(i)} 600 Td ({"aeu"[i]}) Tj ET\n"));
        Assert.Contains("1. Cac (huyen) gui ngay 5/6/2024", reading.Text, StringComparison.Ordinal);
    }

    /// <summary>Where the gaps lie: behind 4, 10 and 14 letters, each as wide as a letter.</summary>
    private static int Gap(int gap) => 60 + ((new[] { 4, 10, 14 }[gap] + gap) * 6);

    private static DirectiveReading Read(string drawing)
    {
        using var file = new MemoryStream(PdfDrawings.Page(drawing));
        return DirectiveReader.Read(file, "cot.pdf");
    }

    private static string Columns(int top, string[] left, string[] right) => Lines(60, top, left) + Lines(245, top + 7, right);

    private static string Lines(int x, int top, string[] lines) => string.Concat(lines.Select((line, i) => line.Length == 0 ? "" : $"BT /F1 11 Tf {x} {top - (i * 15)} Td ({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"));
}

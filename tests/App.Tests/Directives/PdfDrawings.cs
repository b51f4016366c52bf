using System.Text;

namespace DoanKet.App.Tests.Directives;

internal static class PdfDrawings
{
    /// <summary>The head of a paper: enough for the reader to take it for one.</summary>
    public const string Paper = "BT /F1 12 Tf 72 740 Td (LIEN DOAN LAO DONG TINH A) Tj 0 -18 Td (So: 12/KH-LDLD) Tj 0 -18 Td (KE HOACH) Tj 0 -18 Td (Theo Nghi quyet so 02-NQ/TW ngay 12/6/2021 cua Bo Chinh tri.) Tj ET\n";

    /// <summary>A file of one page with a plain Latin font and these drawing commands.</summary>
    /// <param name="font">More entries of the font.</param>
    /// <param name="resources">More resources of the page.</param>
    /// <param name="contents">Which streams draw the page.</param>
    /// <param name="kids">Which pages there are.</param>
    /// <param name="more">More objects, numbered from 6.</param>
    public static byte[] Page(string content, string font = "/Subtype/Type1/BaseFont/Helvetica", string resources = "", string contents = "4 0 R", string kids = "3 0 R", string more = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{kids}]/Count 1>>endobj\n" +
        $"3 0 obj<</Type/Page/Parent 2 0 R/Contents {contents}/Resources<</Font<</F1 5 0 R>>{resources}>>>>endobj\n" +
        $"{Stream(4, content)}5 0 obj<</Type/Font{font}>>endobj\n{more}trailer<</Root 1 0 R>>");

    public static string Stream(int number, string content, string entries = "") => $"{number} 0 obj<</Length {content.Length}{entries}>>stream\n{content}\nendstream endobj\n";

    /// <summary>The same part many times.</summary>
    public static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}

namespace DoanKet.App.Directives.Reading.Pdf;

internal static class PdfText
{
    public static string Read(byte[] file, string fileName) => throw new DirectiveRefused(fileName);
}

using System.Globalization;
using System.Text;
using QRCoder;

namespace DoanKet.Web.Infrastructure;

/// <summary>A QR code as one path of an SVG that stands in the page: no picture to fetch, no style attribute, sharp on paper.</summary>
/// <param name="Size">Width and height in modules, the quiet margin included.</param>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}

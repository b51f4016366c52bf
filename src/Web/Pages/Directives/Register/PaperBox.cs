using DoanKet.App.Platform.Files;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Takes the file of a document that somebody sends: what it is is told by its bytes; what could do harm is not kept.</summary>
internal sealed class PaperBox(FileStore files)
{
    public const int MostBytes = 10_000_000;
    public const string Refused = "Tệp không phải .pdf, .docx, .jpg, .png, .html, .txt hay .md, lớn hơn 10 MB, hoặc có macro; chọn tệp khác";

    /// <summary>Shown as text by whoever opens it, whatever marks it holds.</summary>
    private const string Plain = "text/plain; charset=utf-8";

    private static readonly string[] Texts = [".TXT", ".MD", ".HTML", ".HTM"];

    /// <summary>Not when it is too large or of a kind that is not kept.</summary>
    public static bool Takes(SentFile sent) => sent.Bytes.Length is > 0 and <= MostBytes && (sent.Kind() is not null || IsText(sent));

    public async Task<long> KeepAsync(long unitId, SentFile sent, CancellationToken cancel)
    {
        var (extension, type) = sent.Kind() ?? (".txt", Plain);
        return (await files.KeepAsync(unitId, sent.SafeName(extension), type, sent.Bytes, cancel)).Id;
    }

    private static bool IsText(SentFile sent) => Texts.Contains(Path.GetExtension(sent.Name).ToUpperInvariant()) && !sent.Bytes.AsSpan(0, Math.Min(sent.Bytes.Length, 8_000)).Contains((byte)0);
}

using DoanKet.App.Directives.Reading;
using DoanKet.App.Directives.Register;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Tables;

namespace DoanKet.Web.Pages.Directives.Register;

/// <summary>Takes the file of a document that somebody sends: what it is is told by its bytes; what could do harm is not kept.</summary>
internal sealed class PaperBox(FileStore files)
{
    public const int MostBytes = 10_000_000;
    public const string Refused = "Tệp không phải .pdf, .docx, .jpg, .png, .html, .txt hay .md, lớn hơn 10 MB, hoặc có macro; chọn tệp khác";

    private const string Stamped = "Tệp có dấu chỉ mức độ mật ở đầu văn bản, không lưu trên máy nối mạng. Chọn độ mật và vào sổ không kèm tệp";

    /// <summary>Shown as text by whoever opens it, whatever marks it holds.</summary>
    private const string Plain = "text/plain; charset=utf-8";

    private static readonly string[] Texts = [".TXT", ".MD", ".HTML", ".HTM"];

    /// <summary>Not when it is too large or of a kind that is not kept.</summary>
    public static bool Takes(SentFile sent) => sent.Bytes.Length is > 0 and <= MostBytes && (sent.Kind() is not null || IsText(sent));

    /// <summary>Why the file cannot be kept with a paper; none when it can. Of a paper entered as secret no file is kept, so that its text is not looked at.</summary>
    public static string? FaultOf(SentFile sent, bool isSecret) => !Takes(sent) ? Refused : !isSecret && BearsStamp(sent) ? Stamped : null;

    /// <summary>Whether the text of the file bears the stamp of a state secret; one whose text cannot be read shows none.</summary>
    private static bool BearsStamp(SentFile sent)
    {
        try
        {
            return SecretStamp.IsIn(DirectiveReader.Read(new MemoryStream(sent.Bytes), sent.Name).Text);
        }
        catch (Exception refused) when (refused is DirectiveRefused or TableRefused)
        {
            return false;
        }
    }

    public async Task<long> KeepAsync(long unitId, SentFile sent, CancellationToken cancel)
    {
        var (extension, type) = sent.Kind() ?? (".txt", Plain);
        return (await files.KeepAsync(unitId, sent.SafeName(extension), type, sent.Bytes, cancel)).Id;
    }

    private static bool IsText(SentFile sent) => Texts.Contains(Path.GetExtension(sent.Name).ToUpperInvariant()) && !sent.Bytes.AsSpan(0, Math.Min(sent.Bytes.Length, 8_000)).Contains((byte)0);
}

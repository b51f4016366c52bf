using System.IO.Compression;

namespace DoanKet.App.Platform.Files;

/// <summary>A file that somebody sends with a form; what it is, is told by its bytes, not by its name.</summary>
public sealed record SentFile(string Name, byte[] Bytes)
{
    public const string Pdf = "application/pdf", Jpeg = "image/jpeg", Png = "image/png";

    private const int LongestName = 120, LongestTypes = 1_000_000;

    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "macrosheet"];

    private static readonly (string Extension, string Type, byte[] Start)[] Known =
    [
        (".pdf", Pdf, "%PDF-"u8.ToArray()),
        (".jpg", Jpeg, [0xFF, 0xD8, 0xFF]),
        (".png", Png, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <summary>The kind of the content; none for what is not taken: anything else, office files with macros, and broken ones.</summary>
    public (string Extension, string Type)? Kind()
    {
        foreach (var (extension, type, start) in Known)
            if (Bytes.AsSpan().StartsWith(start)) return (extension, type);
        return Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Office() : null;
    }

    /// <summary>The name without what a path, a header or a file system could stumble over, ending as the content asks.</summary>
    public string SafeName(string extension)
    {
        var name = VietText.Nfc(Name).Split('/', '\\')[^1];
        var safe = string.Concat(name.Select(c => char.IsControl(c) || char.IsSurrogate(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)).Trim(' ', '.', '-');
        var stem = Path.GetExtension(safe) is { Length: > 1 and <= 6 } typed ? safe[..^typed.Length] : safe;
        if (stem.Length > LongestName) stem = stem[..LongestName];
        return (stem.Trim(' ', '.') is { Length: > 0 } left ? left : "tep") + extension;
    }

    /// <summary>By the names of the parts and by what the file itself says they are: a macro may be called anything.</summary>
    private static bool HasMacros(ZipArchive zip, ZipArchiveEntry types)
    {
        if (types.Length > LongestTypes || zip.Entries.Any(e => e.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("macrosheet", StringComparison.OrdinalIgnoreCase))) return true;
        using var text = new StreamReader(types.Open());
        var said = text.ReadToEnd();
        return MacroTypes.Any(t => said.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    private (string Extension, string Type)? Office()
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(Bytes));
            if (zip.GetEntry("[Content_Types].xml") is not { } types || HasMacros(zip, types)) return null;
            return zip.GetEntry("word/document.xml") is not null ? (".docx", FileStore.Docx) : zip.GetEntry("xl/workbook.xml") is not null ? (".xlsx", FileStore.Xlsx) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DoanKet.App.Platform.Documents;

/// <summary>Packs an Office file again with the same moment on every part, so that the same content gives the same bytes.</summary>
internal static partial class FixedPackage
{
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream from, Stream to)
    {
        from.Position = 0;
        using var source = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Moment;
            using var input = entry.Open();
            using var output = copy.Open();
            if (entry.FullName == "_rels/.rels") output.Write(Encoding.UTF8.GetBytes(Numbered(new StreamReader(input).ReadToEnd())));
            else input.CopyTo(output);
        }
    }

    /// <summary>The library gives the root relationship a random id.</summary>
    private static string Numbered(string relationships)
    {
        var next = 0;
        return Id().Replace(relationships, _ => $" Id=\"rId{++next}\"");
    }

    [GeneratedRegex(" Id=\"[^\"]*\"")]
    private static partial Regex Id();
}

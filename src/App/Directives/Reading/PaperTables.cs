using DoanKet.App.Directives.Reading.Sources;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Directives.Reading;

/// <summary>A table of a paper: what its reader tells of it, and the grid it stands in.</summary>
public sealed record PaperTable(FoundTable Said, Table Table, Sheet Sheet)
{
    /// <summary>As an .xlsx of its own, cell by cell, for the pages that take tables in.</summary>
    public byte[] Workbook()
    {
        using var file = new MemoryStream();
        MarkedTables.WritePlain(Sheet, Table.Range, file);
        return file.ToArray();
    }
}

/// <summary>The tables that the reader finds in a paper, in its order.</summary>
public static class PaperTables
{
    /// <summary>Refused as the reader refuses the file; none when it has no tables.</summary>
    public static IReadOnlyList<PaperTable> Read(Stream stream, string fileName) => ReadingRoom.In(() => FoundTables.In(SourceFile.Read(stream, fileName).Tables));

    public static IReadOnlyList<PaperTable> ReadText(string text) => FoundTables.In(SourceFile.OfText(text, TableFile.Pasted).Tables);
}

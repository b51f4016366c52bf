using DoanKet.App.Members.Import.Reading;

namespace DoanKet.App.Members.Import;

/// <summary>Gives an officer's file back with its findings in the cells.</summary>
public sealed class MarkedList(MemberBatches batches)
{
    private const int ReadAtOnce = 5_000;

    /// <returns>None when the file has been kept long enough.</returns>
    public async Task<byte[]?> WriteAsync(MemberBatch batch, CancellationToken cancel = default)
    {
        if (await batches.FileAsync(batch, cancel) is not { } file) return null;
        var lines = new List<(string Sheet, int Row, IReadOnlyList<Finding> Findings)>();
        for (var after = 0; ;)
        {
            var rows = await batches.RowsAsync(batch.Id, RowsAsked.ToSee, after: after, take: ReadAtOnce, cancel: cancel);
            lines.AddRange(rows.Select(r => (r.Row.Sheet, r.Row.Row, r.Findings)));
            if (rows.Count < ReadAtOnce) break;
            after = rows[^1].Row.Seq;
        }
        using var original = new MemoryStream(file, writable: false);
        using var to = new MemoryStream();
        MemberListMarks.Write(original, batch.FileName, to, lines);
        return to.ToArray();
    }
}

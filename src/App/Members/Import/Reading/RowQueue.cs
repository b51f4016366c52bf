using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Rows in their order, some of which may be looked at before their turn.</summary>
internal sealed class RowQueue(IEnumerator<StoredRow> rows)
{
    private readonly List<StoredRow> ahead = [];
    private int start;
    private bool ended;

    public StoredRow? Next()
    {
        if (Peek(1).Count == 0) return null;
        var row = ahead[start];
        // the list is cut from time to time, not at every row
        if (++start == 512)
        {
            ahead.RemoveRange(0, start);
            start = 0;
        }
        return row;
    }

    /// <summary>The next rows, at most so many, which stay in the queue.</summary>
    public IReadOnlyList<StoredRow> Peek(int most)
    {
        while (!ended && ahead.Count - start < most)
            if (rows.MoveNext()) ahead.Add(rows.Current);
            else ended = true;
        return most == 1 && ahead.Count > start ? ahead : ahead.GetRange(start, Math.Min(most, ahead.Count - start));
    }

    public void Skip(int rowsToSkip)
    {
        for (var i = 0; i < rowsToSkip; i++) Next();
    }
}

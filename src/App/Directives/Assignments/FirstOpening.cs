using DoanKet.App.Platform.Data;

namespace DoanKet.App.Directives.Assignments;

/// <summary>Notes the day on which the receiving side first opened an assignment. Like the last moment of a session it is no act of anybody: it is written beside the history, after the page has gone out.</summary>
public sealed class FirstOpening(AppDbContext db, TimeProvider time)
{
    public Task NoteAsync(long assignmentId, CancellationToken cancel = default)
    {
        var today = time.Today;
        return db.Set<Assignment>().Where(a => a.Id == assignmentId && a.SeenOn == null).ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenOn, today), cancel);
    }
}

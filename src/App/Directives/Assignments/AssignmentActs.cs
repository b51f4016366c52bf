using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Directives.Assignments;

/// <summary>What both sides' acts have in common: find, see whose turn it is, write the note that tells it.</summary>
public sealed class AssignmentActs(AppDbContext db, CurrentWork work, AssignmentSides sides, EvidenceFiles evidence, TimeProvider time)
{
    private const int LongestWords = 4000, LongestReason = 1000;

    /// <summary>The assignment, when it is in the scope, open, and the work stands on the side asked for; none otherwise.</summary>
    /// <param name="version">The version that the officer saw; a later one is not overwritten. None for one not seen.</param>
    internal async Task<Assignment?> FindAsync(long id, Func<Sides, bool> side, int? version, OperationKind kind, string? reason, CancellationToken cancel)
    {
        if (await db.Set<Assignment>().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } assignment || !side(await sides.OfAsync(assignment, cancel))) return null;
        Rule.Check(assignment.IsOpen, $"Việc này đã kết thúc ngày {VietFormat.Date(assignment.DoneOn)}; tải lại trang để xem");
        if (version is { } seen) db.Entry(assignment).Property(a => a.Version).OriginalValue = seen;
        work.Begin(kind, reason is { Length: > LongestReason } ? reason[..LongestReason] : reason);
        return assignment;
    }

    /// <summary>Saves the assignment with the note of what happened to it.</summary>
    internal async Task NoteAsync(Assignment assignment, ProgressKind kind, string? words, int? percent, Evidence shown, CancellationToken cancel)
    {
        Rule.Check((words?.Length ?? 0) <= LongestWords, "Words", $"Dài quá {VietFormat.Number(LongestWords)} chữ; rút gọn, hoặc gửi tệp");
        // first, so that of two officers at once the second is stopped before a file is kept for nothing
        db.Entry(assignment).Property(a => a.State).IsModified = true;
        await db.SaveChangesAsync(cancel);
        var (file, link) = await evidence.KeepAsync(assignment, shown, cancel);
        db.Add(new AssignmentNote
        {
            OrgUnitId = assignment.OrgUnitId, AssignmentId = assignment.Id, At = time.UtcNow, AccountId = work.AccountId, By = work.AccountName, Kind = kind,
            Text = Clean(words), Percent = percent, FileId = file, Link = link,
        });
        await db.SaveChangesAsync(cancel);
    }

    internal Task<T> DoAsync<T>(Func<Task<T>> act, CancellationToken cancel) => db.InTransactionAsync(act, cancel);

    internal static string? Clean(string? words) => Register.EntryForm.Lines(words);
}

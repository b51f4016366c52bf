using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Once a day: what sheets said that can no longer come back is forgotten.</summary>
internal sealed class OldSheets(AppDbContext db, CurrentWork work, TimeProvider time) : IJob
{
    private const int AtOnce = 100;

    public string Kind => "member.old-sheets";

    public string Label => "Bỏ nội dung bảng sửa quá hạn";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var before = time.UtcNow.AddDays(-EditSheets.DaysKept);
        work.Begin(MemberOperations.ForgetSheets);
        for (List<EditSheet> old; (old = await db.Set<EditSheet>().Where(s => s.TakenAt < before && s.Lines != "").OrderBy(s => s.Id).Take(AtOnce).ToListAsync(cancel)).Count > 0;)
        {
            foreach (var sheet in old) (sheet.Lines, sheet.Rows, sheet.State) = ("", null, EditSheetState.Done);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}

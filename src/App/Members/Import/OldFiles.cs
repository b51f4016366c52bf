using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Files;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Members.Import;

/// <summary>Once a day: the files of imports carried out long ago go, and trials that nobody has carried out. The lines of imports stay; what of the file was not imported is kept nowhere.</summary>
public sealed class OldFiles(AppDbContext db, CurrentWork work, FileStore files, MemberTrial trials, TimeProvider time) : IJob
{
    public const int DaysKept = 90;

    private const int AtOnce = 50;

    public string Kind => "member.old-files";

    public string Label => "Bỏ tệp gốc và bản chạy thử quá hạn";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var before = time.UtcNow.AddDays(-DaysKept);
        work.BeginBatch(MemberOperations.ForgetFiles, $"Tệp gửi trước ngày {VietFormat.Date(DateOnly.FromDateTime(before))}");
        for (List<long> old; (old = await db.Set<MemberBatch>().Where(b => b.State != BatchState.Tried && b.State != BatchState.Running && b.UploadedAt < before && db.Set<StoredFile>().Any(f => f.Id == b.FileId))
            .OrderBy(b => b.Id).Select(b => b.FileId).Take(AtOnce).ToListAsync(cancel)).Count > 0;)
        {
            foreach (var file in old) await files.ForgetAsync(file, cancel);
            db.ChangeTracker.Clear();
        }
        await trials.ForgetOldAsync(cancel);
    }
}

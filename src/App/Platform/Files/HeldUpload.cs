using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Jobs;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Files;

/// <summary>
/// A file that came with a form which could not be carried out: kept beside all registers until the form is sent again, for the account that sent it and nobody else.
/// It is no file of a unit yet, so no history tells of it.
/// </summary>
public sealed class HeldUpload
{
    public long Id { get; private set; }
    public required long AccountId { get; init; }
    public required string Name { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class HeldUploadMap : IEntityTypeConfiguration<HeldUpload>
{
    public void Configure(EntityTypeBuilder<HeldUpload> held)
    {
        held.ToTable("held_upload");
        held.Property(h => h.Name).HasMaxLength(HeldUploads.LongestName);
        held.HasIndex(h => h.AccountId);
        held.HasIndex(h => h.At);
    }
}

/// <summary>Holds files for the account at work until its form is right.</summary>
public sealed class HeldUploads(AppDbContext db, CurrentWork work, TimeProvider time)
{
    public const int DaysKept = 2;

    internal const int LongestName = 200;

    /// <summary>Of one account: forms that come back again and again must not fill the database.</summary>
    private const int MostOfOne = 5;

    /// <summary>None for work without an account.</summary>
    public async Task<long?> HoldAsync(SentFile file, CancellationToken cancel = default)
    {
        if (work.AccountId is not { } account) return null;
        var name = file.Name.Length <= LongestName ? file.Name : file.Name[^LongestName..];
        var held = new HeldUpload { AccountId = account, Name = name, Bytes = file.Bytes, At = time.UtcNow };
        db.Add(held);
        await db.SaveChangesAsync(cancel);
        var newest = Own.OrderByDescending(h => h.Id).Select(h => h.Id).Take(MostOfOne);
        await Own.Where(h => !newest.Contains(h.Id)).ExecuteDeleteAsync(cancel);
        return held.Id;
    }

    /// <summary>None when it is another's, or is gone.</summary>
    public async Task<SentFile?> FindAsync(long id, CancellationToken cancel = default) =>
        await Own.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, cancel) is { } held ? new SentFile(held.Name, held.Bytes) : null;

    /// <summary>False when somebody else has taken it meanwhile.</summary>
    public async Task<bool> ForgetAsync(long id, CancellationToken cancel = default) => await Own.Where(h => h.Id == id).ExecuteDeleteAsync(cancel) > 0;

    private IQueryable<HeldUpload> Own => db.Set<HeldUpload>().Where(h => h.AccountId == work.AccountId);
}

/// <summary>Once a day: files of forms that nobody has sent again go.</summary>
internal sealed class OldUploads(AppDbContext db, TimeProvider time) : IJob
{
    public string Kind => "form.old-uploads";

    public string Label => "Bỏ tệp giữ tạm của biểu mẫu gửi dở";

    public TimeSpan? Every => TimeSpan.FromDays(1);

    public Task RunAsync(string payload, CancellationToken cancel)
    {
        var before = time.UtcNow.AddDays(-HeldUploads.DaysKept);
        return db.Set<HeldUpload>().Where(h => h.At < before).ExecuteDeleteAsync(cancel);
    }
}

using System.Security.Cryptography;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Files;

/// <summary>A file of a unit. Its bytes stand in the database, so that a decision and its paper are kept or lost together and a backup is one thing.</summary>
public sealed class StoredFile : IOrgScoped, IAudited
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required int Length { get; init; }
    public required string Sha256 { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("stored_file");
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.ContentType).HasMaxLength(100);
        file.Property(f => f.Sha256).HasMaxLength(64);
    }
}

/// <summary>The bytes, apart from the row that lists them.</summary>
internal sealed class FileContent
{
    public required long StoredFileId { get; init; }
    public required byte[] Bytes { get; init; }
}

internal sealed class FileContentMap : IEntityTypeConfiguration<FileContent>
{
    public void Configure(EntityTypeBuilder<FileContent> content)
    {
        content.ToTable("stored_file_content");
        content.HasKey(c => c.StoredFileId);
        content.Property(c => c.StoredFileId).ValueGeneratedNever();
        content.HasOne<StoredFile>().WithOne().HasForeignKey<FileContent>(c => c.StoredFileId);
    }
}

/// <summary>Keeps and returns files within the scope of the current work.</summary>
public sealed class FileStore(AppDbContext db, TimeProvider time)
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<StoredFile> KeepAsync(long orgUnitId, string name, string contentType, byte[] bytes, CancellationToken cancel = default)
    {
        var file = new StoredFile
        {
            OrgUnitId = orgUnitId, Name = Path.GetFileName(name), ContentType = contentType, Length = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), At = time.UtcNow,
        };
        db.Add(file);
        await db.SaveChangesAsync(cancel);
        db.Add(new FileContent { StoredFileId = file.Id, Bytes = bytes });
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>Removes a file with its bytes: a draft that came to nothing. Files that something rests on are never removed.</summary>
    public async Task ForgetAsync(long id, CancellationToken cancel = default)
    {
        if (await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } file) return;
        db.Remove(await db.Set<FileContent>().SingleAsync(c => c.StoredFileId == id, cancel));
        db.Remove(file);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The file with its bytes, for a caller that has found by a rule of its own that it may be read (a document sent down to other units).</summary>
    public async Task<(StoredFile File, byte[] Bytes)?> FindForAsync(long id, CancellationToken cancel = default) =>
        await db.Set<StoredFile>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) is { } file
            ? (file, (await db.Set<FileContent>().AsNoTracking().SingleAsync(c => c.StoredFileId == id, cancel)).Bytes)
            : null;

    /// <summary>The file with its bytes, or nothing when it is not in scope.</summary>
    public async Task<(StoredFile File, byte[] Bytes)?> FindAsync(long id, CancellationToken cancel = default) =>
        await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel) is { } file
            ? (file, (await db.Set<FileContent>().AsNoTracking().SingleAsync(c => c.StoredFileId == id, cancel)).Bytes)
            : null;
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DoanKet.App.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Operations;

/// <summary>Closes a run of operations: its hash covers their content and the hash of the seal before, so that neither can be altered unseen.</summary>
public sealed class AuditSeal
{
    public long Id { get; private set; }
    public required DateTime At { get; init; }
    public required int Operations { get; init; }
    public required string Hash { get; init; }
    public required long? PreviousId { get; init; }
}

internal sealed class AuditSealMap : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> seal)
    {
        seal.ToTable("audit_seal");
        seal.Property(s => s.Hash).HasMaxLength(64);
        // One seal follows another: two processes sealing at once cannot fork the chain.
        seal.HasIndex(s => s.PreviousId).IsUnique();
    }
}

/// <summary>Seals new operations and verifies the chain.</summary>
/// <remarks>Sealing runs after the fact so that writers never wait for one another's hash.</remarks>
public sealed class AuditChain(AppDbContext db, TimeProvider time)
{
    private const int Batch = 1000;

    /// <summary>Seals what is not yet sealed; returns how many operations.</summary>
    public async Task<int> SealAsync(CancellationToken cancel = default)
    {
        var sealedNow = 0;
        while (true)
        {
            var open = await Content().Where(o => o.SealId == null).OrderBy(o => o.Id).Take(Batch).ToListAsync(cancel);
            if (open.Count == 0) return sealedNow;
            var last = await db.Set<AuditSeal>().AsNoTracking().OrderByDescending(s => s.Id).FirstOrDefaultAsync(cancel);
            var seal = new AuditSeal { At = time.UtcNow, Operations = open.Count, PreviousId = last?.Id, Hash = HashOf(last?.Hash, open) };
            db.Add(seal);
            await db.SaveChangesAsync(cancel);
            var ids = open.ConvertAll(o => o.Id);
            await db.Set<Operation>().Where(o => ids.Contains(o.Id)).ExecuteUpdateAsync(s => s.SetProperty(o => o.SealId, seal.Id), cancel);
            sealedNow += open.Count;
        }
    }

    /// <summary>What is wrong with the chain, in Vietnamese; empty when every seal still fits its operations.</summary>
    public async Task<List<string>> VerifyAsync(CancellationToken cancel = default)
    {
        var wrong = new List<string>();
        AuditSeal? previous = null;
        foreach (var seal in await db.Set<AuditSeal>().AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel))
        {
            var content = await Content().Where(o => o.SealId == seal.Id).OrderBy(o => o.Id).ToListAsync(cancel);
            if (seal.PreviousId != previous?.Id) wrong.Add($"Niêm phong {seal.Id}: không nối tiếp niêm phong {previous?.Id}; có niêm phong đã bị xóa.");
            if (content.Count != seal.Operations) wrong.Add($"Niêm phong {seal.Id}: còn {content.Count} trên {seal.Operations} thao tác; có thao tác đã bị xóa.");
            else if (HashOf(previous?.Hash, content) != seal.Hash) wrong.Add($"Niêm phong {seal.Id}: nội dung của {content.Count} thao tác đã bị sửa.");
            previous = seal;
        }
        return wrong;
    }

    private IQueryable<Operation> Content() => db.Set<Operation>().AsNoTracking().Include(o => o.Changes.OrderBy(c => c.Id)).AsSplitQuery();

    private static string HashOf(string? previous, List<Operation> operations)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(previous ?? ""));
        foreach (var o in operations)
        {
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new
            {
                o.Id, o.Kind, At = o.At.Ticks / TimeSpan.TicksPerMillisecond, o.AccountId, o.AccountName, o.Address, o.Reason, o.DocumentId,
                Changes = o.Changes.Select(c => new { c.Id, c.Entity, c.EntityId, c.RootEntity, c.RootId, c.OrgUnitId, Action = c.Action.ToString(), c.Values }),
            }));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

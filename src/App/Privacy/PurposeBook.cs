using System.Globalization;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Regulations;

namespace DoanKet.App.Privacy;

/// <summary>The register of purposes and legal bases. It is the same for the whole organisation, as the regulations are.</summary>
public sealed class PurposeBook(AppDbContext db, CurrentWork work)
{
    public Task<List<ProcessingPurpose>> AllAsync(CancellationToken cancel = default) =>
        db.Set<ProcessingPurpose>().AsNoTracking().OrderBy(p => p.ValidTo != null).ThenBy(p => p.Id).ToListAsync(cancel);

    public Task<List<ProcessingPurpose>> InForceAsync(DateOnly day, CancellationToken cancel = default) => db.Set<ProcessingPurpose>().AsNoTracking()
        .Where(p => p.ValidFrom <= day && (p.ValidTo == null || day <= p.ValidTo)).OrderBy(p => p.Id).ToListAsync(cancel);

    public Task<ProcessingPurpose?> FindAsync(long id, CancellationToken cancel = default) => db.Set<ProcessingPurpose>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>A further purpose, or another wording of one: then the former ends the day before.</summary>
    /// <returns>None when the former is not there.</returns>
    public async Task<ProcessingPurpose?> AddAsync(ProcessingPurpose purpose, long? instead, string reason, CancellationToken cancel = default)
    {
        work.Begin(PrivacyOperations.AddPurpose, VietText.Nfc(reason));
        if (instead is { } id)
        {
            if (await db.Set<ProcessingPurpose>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } former) return null;
            End(former, purpose.ValidFrom.AddDays(-1), nameof(ProcessingPurpose.ValidFrom));
        }
        db.Add(purpose);
        await db.SaveChangesAsync(cancel);
        return purpose;
    }

    /// <returns>False when there is no such purpose.</returns>
    public async Task<bool> EndAsync(long id, DateOnly lastDay, string reason, CancellationToken cancel = default)
    {
        if (await db.Set<ProcessingPurpose>().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } purpose) return false;
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi lý do");
        End(purpose, lastDay, "LastDay");
        work.Begin(PrivacyOperations.EndPurpose, VietText.Nfc(reason));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Fills an empty register with what the program itself does with personal data; otherwise does nothing.</summary>
    public async Task EnsureAsync(CancellationToken cancel = default)
    {
        if (await db.Set<ProcessingPurpose>().AnyAsync(cancel)) return;
        work.BeginBatch(PrivacyOperations.FirstPurposes, "Nội dung đi kèm chương trình");
        using var text = new StreamReader(typeof(PurposeBook).Assembly.GetManifestResourceStream("DoanKet.App.Privacy.purposes.tsv")!);
        db.AddRange((await text.ReadToEndAsync(cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => PurposeOf(line.TrimEnd('\r').Split('\t'))));
        await db.SaveChangesAsync(cancel);
    }

    private static void End(ProcessingPurpose purpose, DateOnly lastDay, string field)
    {
        Rule.Check(purpose.ValidTo is null, "Mục đích này đã kết thúc; mở bản đang có hiệu lực");
        Rule.Check(lastDay >= purpose.ValidFrom, field, $"Mục đích này có hiệu lực từ ngày {VietFormat.Date(purpose.ValidFrom)}; chọn ngày sau đó");
        purpose.ValidTo = lastDay;
    }

    private static ProcessingPurpose PurposeOf(string[] row) => new()
    {
        Name = row[0], DataKinds = row[1], IsSensitive = row[2] == "1", Basis = Enum.Parse<LegalBasis>(row[3]), Source = row[4], Recipients = row[5], Retention = row[6],
        ValidFrom = DateOnly.ParseExact(row[7], "yyyy-MM-dd", CultureInfo.InvariantCulture), Verification = Enum.Parse<Verification>(row[8]),
    };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Forms;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises.Surveys.Kept;

/// <summary>An employer that waits for its answer, as far as a phone needs to know it.</summary>
/// <param name="Workers">As the register has it.</param>
public sealed record TakenEntry(long Id, int Version, string Name, string? Place, int Workers);

/// <summary>Answers that waited on a phone: what it takes along, and what it brings back, each once.</summary>
public sealed class KeptAnswers(AppDbContext db, CurrentWork work, SurveyList list, SurveyAnswers answers, IDatabaseProvider provider, TimeProvider time)
{
    /// <summary>An officer has not more ahead of him in one go; a larger round is taken along unit by unit.</summary>
    public const int MostTaken = 500;

    /// <summary>The employers of the question that wait, in the order of their names.</summary>
    public Task<List<TakenEntry>> TakeAlongAsync(SurveyQuestion asked, CancellationToken cancel = default) => list.Lines(asked with { Waiting = true })
        .OrderBy(l => l.Enterprise.NameKey).ThenBy(l => l.Enterprise.Id).Take(MostTaken)
        .Select(l => new TakenEntry(l.Entry.Id, l.Entry.Version, l.Enterprise.Name, l.Enterprise.Place, l.Enterprise.Workers)).ToListAsync(cancel);

    /// <summary>Writes an answer. The same key again, of the same account, changes nothing and answers as the first time.</summary>
    /// <param name="key">Made by the phone for this answer.</param>
    /// <param name="version">The version that the officer has seen: on the list that he took along, or beside his own answer when the two met.</param>
    /// <returns>None when there is no such entry in the scope.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody has answered since.</exception>
    public async Task<SurveyEntry?> TakeAsync(long roundId, long entryId, Guid key, SurveyFacts facts, int version, CancellationToken cancel = default)
    {
        try
        {
            return await db.InTransactionAsync(() => WriteAsync(roundId, entryId, key, facts, version, cancel), cancel);
        }
        // The same answer has come in at the same moment by another line.
        catch (Exception failure) when (failure is DbUpdateConcurrencyException || provider.IsCollision(failure) || failure is DbUpdateException twin && provider.IsDuplicateKey(twin))
        {
            if (await IsKnownAsync(key, cancel)) return await answers.FindAsync(roundId, entryId, cancel);
            if (failure is DbUpdateConcurrencyException) throw;
            throw new DbUpdateConcurrencyException("Another writer came first.", failure);
        }
    }

    private async Task<SurveyEntry?> WriteAsync(long roundId, long entryId, Guid key, SurveyFacts facts, int version, CancellationToken cancel)
    {
        if (await IsKnownAsync(key, cancel)) return await answers.FindAsync(roundId, entryId, cancel);
        if (await answers.AnswerAsync(roundId, entryId, facts, version, cancel) is not { } entry) return null;
        db.Add(new FormReceipt { FormId = IdOf(key), AccountId = work.AccountId, At = time.UtcNow, Location = $"/khao-sat/{roundId}/phieu/{entryId}" });
        await db.SaveChangesAsync(cancel);
        return entry;
    }

    private Task<bool> IsKnownAsync(Guid key, CancellationToken cancel)
    {
        var id = IdOf(key);
        return db.Set<FormReceipt>().AnyAsync(r => r.FormId == id, cancel);
    }

    /// <summary>A key is its account's own: that of another one says nothing.</summary>
    private Guid IdOf(Guid key) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"survey {work.AccountId} {key:N}"))).AsSpan(0, 16));
}

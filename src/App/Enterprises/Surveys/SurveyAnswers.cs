using DoanKet.App.Enterprises.Import;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>Takes answers: each is kept in its round and at once in the register, as a count of its day with the round as its source.</summary>
public sealed class SurveyAnswers(AppDbContext db, CurrentWork work, SurveyRounds rounds, EnterpriseRegister register, ImportMatching matching, TimeProvider time)
{
    public Task<SurveyEntry?> FindAsync(long roundId, long entryId, CancellationToken cancel = default) =>
        db.Set<SurveyEntry>().SingleOrDefaultAsync(e => e.Id == entryId && e.RoundId == roundId, cancel);

    /// <summary>Answers for one employer, or corrects its answer.</summary>
    /// <param name="version">The version that the officer saw; a later one is not overwritten.</param>
    public Task<SurveyEntry?> AnswerAsync(long roundId, long entryId, SurveyFacts facts, int version, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        if (await rounds.FindAsync(roundId, cancel) is not { } round || await FindAsync(roundId, entryId, cancel) is not { } entry) return (SurveyEntry?)null;
        CheckOpen(round);
        facts = facts.Checked(round, time.Today);
        work.Begin(SurveyOperations.Answer, round.Name);
        db.Entry(entry).Property(e => e.Version).OriginalValue = version;
        await WriteAsync(round, [(entry, facts)], cancel);
        return entry;
    }, cancel);

    /// <summary>Writes checked answers into the round and the register, under the operation that the caller has begun.</summary>
    internal async Task WriteAsync(SurveyRound round, IReadOnlyList<(SurveyEntry Entry, SurveyFacts Facts)> answers, CancellationToken cancel)
    {
        CheckOpen(round);
        foreach (var batch in answers.Chunk(ImportMatching.Batch))
        {
            var known = await matching.KnownAsync([.. batch.Select(a => a.Entry.EnterpriseId)], tracked: true, cancel);
            foreach (var (entry, facts) in batch)
            {
                var (enterprise, counts) = known[entry.EnterpriseId];
                WriteCount(round, entry, facts, enterprise, counts);
                WriteKnown(facts, enterprise);
                facts.WriteTo(entry);
            }
            await db.SaveChangesAsync(cancel);
        }
    }

    private static void CheckOpen(SurveyRound round) => Rule.Check(round.ClosedOn is null, $"Đợt này đã kết thúc ngày {VietFormat.Date(round.ClosedOn)}; đơn vị tổ chức phải mở lại mới ghi được");

    /// <summary>A corrected answer takes its former count along: of a round there is one count of an employer.</summary>
    private void WriteCount(SurveyRound round, SurveyEntry entry, SurveyFacts facts, Enterprise enterprise, List<Headcount> counts)
    {
        var count = facts.Count(round)?.Checked(time.Today);
        if (counts.Find(c => c.Day == entry.SurveyedOn && c.Source == round.Source) is { } former && former.Day != count?.Day)
        {
            db.Remove(former);
            counts.Remove(former);
        }
        if (count is not null) register.WriteCount(enterprise, counts.Find(c => c.Day == count.Day), count, isLatest: false);
        enterprise.Workers = count is not null && counts.TrueForAll(c => c.Day <= count.Day) ? count.Total : counts.MaxBy(c => c.Day)?.Total ?? 0;
    }

    /// <summary>What the answer says of the employer itself; what it leaves open stays as it was.</summary>
    private static void WriteKnown(SurveyFacts facts, Enterprise enterprise)
    {
        var trade = facts.Sector is { } sector && sector != enterprise.Sector ? sector.Label() : enterprise.Trade;
        EnterpriseRegister.Write(new EnterpriseFacts(enterprise.OrgUnitId, enterprise.Name, facts.Ownership ?? enterprise.Ownership, enterprise.TaxCode, trade, enterprise.Place, enterprise.Address,
            facts.ContactName ?? enterprise.ContactName, facts.ContactPhone ?? enterprise.ContactPhone), enterprise);
        enterprise.Readiness = facts.Readiness ?? enterprise.Readiness;
    }
}

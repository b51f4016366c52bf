using System.Security.Cryptography;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises.Surveys;

/// <summary>What is set down of a round.</summary>
public sealed record RoundFacts(string Name, string? Paper, DateOnly From, DateOnly To, int Threshold);

/// <summary>Which employers a round takes in.</summary>
/// <param name="Units">The units that take part: the one that runs it, or below it. Each with all units below.</param>
/// <param name="AtLeast">Only employers of so many workers; those never counted are always taken in.</param>
/// <param name="OnlyWithoutUnion">Employers with a union are left out.</param>
public sealed record RoundReach(IReadOnlyCollection<long> Units, int AtLeast = 0, bool OnlyWithoutUnion = false);

/// <summary>Opens, changes and ends rounds.</summary>
public sealed class SurveyRounds(AppDbContext db, CurrentWork work, ManyRows rows, TimeProvider time)
{
    /// <summary>The rounds that the current work runs, takes part in, or has employers of.</summary>
    public IQueryable<SurveyRound> Known => db.Set<SurveyRound>().Where(r => db.Set<SurveyPart>().Any(p => p.RoundId == r.Id) || db.Set<SurveyEntry>().Any(e => e.RoundId == r.Id));

    public Task<SurveyRound?> FindAsync(long id, CancellationToken cancel = default) => Known.SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>Opens a round with its list. Refused: units that are not below the one that runs it, a reach without employers.</summary>
    public Task<SurveyRound> OpenAsync(long unitId, RoundFacts facts, RoundReach reach, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        facts = await CheckedAsync(facts, unitId, null, cancel);
        await CheckUnitsAsync(unitId, reach.Units, cancel);
        work.Begin(SurveyOperations.Open, facts.Name);
        var round = new SurveyRound { OrgUnitId = unitId, Name = facts.Name, Paper = facts.Paper, From = facts.From, To = facts.To, Threshold = facts.Threshold, Secret = RandomNumberGenerator.GetBytes(32) };
        db.Add(round);
        await db.SaveChangesAsync(cancel);
        db.AddRange(reach.Units.Distinct().Select(unit => new SurveyPart { RoundId = round.Id, OrgUnitId = unit }));
        await db.SaveChangesAsync(cancel);
        Rule.Check(await TakeInAsync(round, reach, cancel) > 0, nameof(reach.Units), "Các đơn vị này chưa có doanh nghiệp nào trong sổ để khảo sát; nhập danh sách doanh nghiệp trước");
        return round;
    }, cancel);

    /// <summary>Takes in employers that have come into the register since; those on the list stay.</summary>
    /// <returns>How many were added; none when there is no such round.</returns>
    public Task<int?> RefillAsync(long id, RoundReach reach, CancellationToken cancel = default) => db.InTransactionAsync<int?>(async () =>
    {
        if (await OwnAsync(id, cancel) is not { } round) return null;
        Rule.Check(round.ClosedOn is null, "Đợt này đã kết thúc; mở lại trước khi bổ sung danh sách");
        work.Begin(SurveyOperations.Refill, round.Name);
        var units = await db.Set<SurveyPart>().Where(p => p.RoundId == id).Select(p => p.OrgUnitId).ToListAsync(cancel);
        return await TakeInAsync(round, reach with { Units = units }, cancel);
    }, cancel);

    /// <summary>Corrects a round. Its days may not leave out an answer that was given.</summary>
    public async Task<SurveyRound?> ChangeAsync(long id, RoundFacts facts, int version, CancellationToken cancel = default)
    {
        if (await OwnAsync(id, cancel) is not { } round) return null;
        facts = await CheckedAsync(facts, round.OrgUnitId, id, cancel);
        var outside = await db.Set<SurveyEntry>().CountAsync(e => e.RoundId == id && (e.SurveyedOn < facts.From || e.SurveyedOn > facts.To), cancel);
        Rule.Check(outside == 0, nameof(facts.To), $"Có {VietFormat.Number(outside)} phiếu ghi ngày ngoài khoảng này; chọn khoảng gồm cả các ngày ấy");
        work.Begin(SurveyOperations.Change, facts.Name);
        db.Entry(round).Property(r => r.Version).OriginalValue = version;
        (round.Name, round.Paper, round.From, round.To, round.Threshold) = (facts.Name, facts.Paper, facts.From, facts.To, facts.Threshold);
        await db.SaveChangesAsync(cancel);
        return round;
    }

    /// <summary>Ends a round: no answer is taken any more. Or lets one that has ended go on.</summary>
    public async Task<SurveyRound?> SetClosedAsync(long id, bool closed, CancellationToken cancel = default)
    {
        if (await OwnAsync(id, cancel) is not { } round) return null;
        Rule.Check(closed != round.ClosedOn is not null, closed ? "Đợt này đã kết thúc rồi" : "Đợt này đang chạy");
        work.Begin(closed ? SurveyOperations.Close : SurveyOperations.Reopen, round.Name);
        round.ClosedOn = closed ? time.Today : null;
        await db.SaveChangesAsync(cancel);
        return round;
    }

    /// <summary>The round, when the unit that runs it lies in the scope.</summary>
    public async Task<SurveyRound?> OwnAsync(long id, CancellationToken cancel = default) =>
        await FindAsync(id, cancel) is { } round && await db.IsInScopeAsync(round.OrgUnitId, cancel) ? round : null;

    private async Task<RoundFacts> CheckedAsync(RoundFacts facts, long unitId, long? exceptId, CancellationToken cancel)
    {
        var (name, paper) = (VietText.Nfc(facts.Name), VietText.Nfc(facts.Paper ?? ""));
        Rule.Check(name.Length is > 0 and <= SurveyRoundMap.LongestName, nameof(facts.Name), name.Length == 0 ? "Ghi tên đợt, như: Đợt khảo sát 2/2024" : "Tên đợt dài quá 150 chữ; rút gọn lại");
        Rule.Check(paper.Length <= SurveyRoundMap.LongestPaper, nameof(facts.Paper), "Văn bản dài quá 300 chữ; chỉ ghi số, ngày và cơ quan ban hành");
        Rule.Check(facts.From <= facts.To, nameof(facts.To), $"Ngày cuối {VietFormat.Date(facts.To)} trước ngày đầu {VietFormat.Date(facts.From)}; sửa một trong hai ngày");
        Rule.Check(facts.Threshold is > 0 and <= HeadcountFacts.MostWorkers, nameof(facts.Threshold), "Ngưỡng lao động là số từ 1 trở lên");
        var twin = await db.Set<SurveyRound>().AnyAsync(r => r.OrgUnitId == unitId && r.Id != exceptId && r.Name == name, cancel);
        Rule.Check(!twin, nameof(facts.Name), $"Đã có đợt “{name}”; đặt tên khác");
        return facts with { Name = name, Paper = paper.Length > 0 ? paper : null };
    }

    private async Task CheckUnitsAsync(long unitId, IReadOnlyCollection<long> units, CancellationToken cancel)
    {
        if (!await db.IsInScopeAsync(unitId, cancel)) throw new OutOfScopeException(unitId);
        Rule.Check(units.Count > 0, nameof(RoundReach.Units), "Chọn ít nhất một đơn vị khảo sát");
        var below = await db.Set<OrgLink>().Below(unitId, time.Today).Where(id => units.Contains(id)).CountAsync(cancel);
        Rule.Check(below == units.Distinct().Count(), nameof(RoundReach.Units), "Có đơn vị không thuộc đơn vị tổ chức đợt; chọn lại");
    }

    private async Task<int> TakeInAsync(SurveyRound round, RoundReach reach, CancellationToken cancel)
    {
        var (today, units, least, without) = (time.Today, reach.Units, reach.AtLeast, reach.OnlyWithoutUnion);
        var below = db.Set<OrgLink>().Where(l => units.Contains(l.AncestorId) && l.ValidFrom <= today && today < l.ValidTo).Select(l => l.DescendantId);
        var found = await db.Set<Enterprise>().Where(e => below.Contains(e.OrgUnitId) && e.ClosedOn == null
                && (e.Workers >= least || !db.Set<Headcount>().Any(h => h.EnterpriseId == e.Id)) && (!without || e.UnionSince == null)
                && !db.Set<SurveyEntry>().Any(s => s.RoundId == round.Id && s.EnterpriseId == e.Id))
            .OrderBy(e => e.Id).Select(e => new { e.Id, e.OrgUnitId }).ToListAsync(cancel);
        await rows.WriteAsync(found.Select(e => new SurveyEntry { RoundId = round.Id, EnterpriseId = e.Id, OrgUnitId = e.OrgUnitId }), cancel);
        return found.Count;
    }
}

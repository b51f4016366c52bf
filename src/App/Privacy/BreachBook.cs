using System.Globalization;
using DoanKet.App.Identity;
using DoanKet.App.Identity.Notices;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Documents;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Privacy;

/// <summary>What is known of a breach. Moments are in UTC.</summary>
public sealed record BreachFacts(string What, DateTime DetectedAt, string WhoseData, string DataKinds, int? People, bool HarmPossible, string? Harm, string? Measures,
    DateTime? NotifiedAt = null, string? NotifiedTo = null, DateOnly? PeopleToldOn = null);

/// <param name="State">Where the limit to tell the authority stands.</param>
public sealed record BreachView(DataBreach Breach, string Unit, ClockState State);

/// <summary>The register of breaches of personal data.</summary>
public sealed class BreachBook(AppDbContext db, CurrentWork work, PrivacyLimits limits, NoticeBoard board, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>One page, the latest first, and where the next begins.</summary>
    public async Task<(List<BreachView> Rows, string? Next)> PageAsync(string? after, CancellationToken cancel = default)
    {
        var asked = db.Set<DataBreach>().AsNoTracking();
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) asked = asked.Where(b => b.Id < last);
        var found = await asked.OrderByDescending(b => b.Id).Take(PageSize + 1).ToListAsync(cancel);
        var shown = found.Count > PageSize ? found[..PageSize] : found;
        return (await ViewsAsync(shown, cancel), found.Count > PageSize ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<BreachView?> FindAsync(long id, CancellationToken cancel = default) =>
        (await ViewsAsync(await db.Set<DataBreach>().AsNoTracking().Where(b => b.Id == id).ToListAsync(cancel), cancel)).SingleOrDefault();

    /// <summary>Whoever looks after the privacy of the unit is told at once.</summary>
    public async Task<DataBreach> RecordAsync(OrgUnit unit, BreachFacts facts, CancellationToken cancel = default)
    {
        Check(facts);
        work.Begin(PrivacyOperations.RecordBreach);
        var breach = new DataBreach
        {
            OrgUnitId = unit.Id, What = facts.What, DetectedAt = facts.DetectedAt, WhoseData = facts.WhoseData, DataKinds = facts.DataKinds, HarmPossible = facts.HarmPossible,
        };
        await TakeAsync(breach, facts, cancel);
        db.Add(breach);
        await db.SaveChangesAsync(cancel);
        await board.TellUnitAsync(unit.Id, Permission.PrivacyManage, "Sự cố dữ liệu cá nhân vừa được ghi; xem hạn thông báo cho Bộ Công an", breach.Link, cancel);
        return breach;
    }

    /// <param name="version">The version that the officer saw; a later one is not overwritten.</param>
    /// <returns>False when there is no such breach in the scope.</returns>
    public async Task<bool> ChangeAsync(long id, BreachFacts facts, int version, CancellationToken cancel = default)
    {
        if (await db.Set<DataBreach>().SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } breach) return false;
        Rule.Check(breach.ClosedOn is null, "Sự cố này đã kết thúc");
        Check(facts);
        work.Begin(PrivacyOperations.ChangeBreach);
        db.Entry(breach).Property(b => b.Version).OriginalValue = version;
        await TakeAsync(breach, facts, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <inheritdoc cref="ChangeAsync"/>
    public async Task<bool> CloseAsync(long id, string conclusion, CancellationToken cancel = default)
    {
        if (await db.Set<DataBreach>().SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } breach) return false;
        Rule.Check(breach.ClosedOn is null, "Sự cố này đã kết thúc");
        Rule.Check(!breach.HarmPossible || breach.NotifiedAt is not null, "Sự cố có thể gây hại mà chưa ghi lúc thông báo cho cơ quan chuyên trách; ghi rồi mới kết thúc");
        Rule.Check(!string.IsNullOrWhiteSpace(conclusion), "Conclusion", "Ghi kết luận: nguyên nhân, đã khắc phục thế nào");
        Rule.StopIfBroken();
        work.Begin(PrivacyOperations.CloseBreach, VietText.Nfc(conclusion));
        (breach.ClosedOn, breach.Conclusion) = (time.Today, VietText.Nfc(conclusion));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The notification to the authority as a letter without number and day, which the clerk gives; none outside the scope.</summary>
    public async Task<byte[]?> LetterAsync(long id, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { Breach: var breach }) return null;
        var units = db.Set<OrgUnit>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]);
        var unit = await units.AsNoTracking().SingleAsync(u => u.Id == breach.OrgUnitId, cancel);
        var above = await units.Where(u => u.Id == unit.ParentId).Select(u => u.Name).SingleOrDefaultAsync(cancel);
        return BreachLetter.Write(breach, new PaperHead(OfficialName.Of(above ?? unit.Name), OfficialName.Of(unit.Name), "", unit.IsGrassroots ? "CĐCS" : "LĐLĐ", unit.Place ?? "", null));
    }

    private async Task TakeAsync(DataBreach breach, BreachFacts facts, CancellationToken cancel)
    {
        (breach.What, breach.DetectedAt, breach.WhoseData, breach.DataKinds) = (facts.What, facts.DetectedAt, facts.WhoseData, facts.DataKinds);
        (breach.People, breach.HarmPossible, breach.Harm, breach.Measures) = (facts.People, facts.HarmPossible, facts.Harm, facts.Measures);
        (breach.NotifiedAt, breach.NotifiedTo, breach.PeopleToldOn) = (facts.NotifiedAt, facts.NotifiedTo, facts.PeopleToldOn);
        breach.NotifyBy = await limits.NotifyByAsync(facts.DetectedAt, cancel);
    }

    private void Check(BreachFacts facts)
    {
        Rule.Check(facts.DetectedAt <= time.UtcNow, "DetectedOn", "Lúc phát hiện ở sau bây giờ");
        Rule.Check(facts.People is not < 0, "People", "Số người không âm; để trống nếu chưa biết");
        Rule.Check(!facts.HarmPossible || !string.IsNullOrWhiteSpace(facts.Harm), "Harm", "Ghi hậu quả có thể xảy ra");
        Rule.Check(facts.NotifiedAt is null || (facts.NotifiedAt >= facts.DetectedAt && facts.NotifiedAt <= time.UtcNow), "NotifiedOn", "Lúc thông báo phải sau lúc phát hiện và không sau bây giờ");
        Rule.Check(facts.NotifiedAt is null || !string.IsNullOrWhiteSpace(facts.NotifiedTo), "NotifiedTo", "Ghi đã thông báo cho cơ quan nào");
        Rule.Check(facts.PeopleToldOn is null || facts.PeopleToldOn <= time.Today, "PeopleToldOn", "Ngày báo cho người bị ảnh hưởng ở sau hôm nay");
    }

    private async Task<List<BreachView>> ViewsAsync(List<DataBreach> found, CancellationToken cancel)
    {
        var (units, now) = (found.ConvertAll(b => b.OrgUnitId), time.UtcNow);
        var names = await db.Set<OrgUnit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        return found.ConvertAll(b => new BreachView(b, names[b.OrgUnitId], PrivacyLimits.StateOf(b.DetectedAt, b.Due, now)));
    }
}

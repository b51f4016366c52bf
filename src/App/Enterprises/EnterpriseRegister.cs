using DoanKet.App.Enterprises.Surveys;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Enterprises;

/// <summary>Everything that is done to the register of employers. Each command is one operation; an id outside the scope gives nothing.</summary>
public sealed partial class EnterpriseRegister(AppDbContext db, CurrentWork work, EnterpriseDuplicates duplicates, TimeProvider time)
{
    /// <summary>The field by which an officer confirms that a possible double is another employer.</summary>
    public const string AnotherField = "IsAnother";

    /// <summary>Enters an employer, with its first count of workers when there is one.</summary>
    /// <param name="isAnother">The officer has seen the possible doubles and says that this is another employer.</param>
    public Task<Enterprise> AddAsync(EnterpriseFacts facts, HeadcountFacts? headcount, bool isAnother, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        facts = facts.Checked();
        await CheckUnitAsync(facts.OrgUnitId, cancel);
        await CheckDoublesAsync(facts, null, isAnother, cancel);
        work.Begin(EnterpriseOperations.Add);
        var enterprise = Make(facts);
        db.Add(enterprise);
        await db.SaveChangesAsync(cancel);
        if (headcount is not null) await CountAsync(enterprise, headcount, cancel);
        return enterprise;
    }, cancel);

    /// <summary>Changes what is known of the employer.</summary>
    /// <param name="version">The version that the officer saw; a later one is not overwritten.</param>
    /// <param name="movedOn">When another unit takes charge: from which day. Figures of days before stay with the former unit.</param>
    public Task<Enterprise?> ChangeAsync(long id, EnterpriseFacts facts, int version, bool isAnother, DateOnly? movedOn = null, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        facts = facts.Checked();
        if (await FindAsync(id, cancel) is not { } enterprise) return (Enterprise?)null;
        await CheckUnitAsync(facts.OrgUnitId, cancel);
        if (IsRenamed(enterprise, facts)) await CheckDoublesAsync(facts, id, isAnother, cancel);
        work.Begin(EnterpriseOperations.Change);
        db.Entry(enterprise).Property(e => e.Version).OriginalValue = version;
        if (facts.OrgUnitId != enterprise.OrgUnitId) await MoveAsync(enterprise, facts.OrgUnitId, movedOn ?? time.Today, cancel);
        Write(facts, enterprise);
        await db.SaveChangesAsync(cancel);
        return enterprise;
    }, cancel);

    /// <summary>Records how many workers there were on a day; a second count of the same day corrects the first.</summary>
    public async Task<Enterprise?> RecordHeadcountAsync(long id, HeadcountFacts headcount, CancellationToken cancel = default)
    {
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        work.Begin(EnterpriseOperations.Count);
        await CountAsync(enterprise, headcount, cancel);
        return enterprise;
    }

    /// <summary>Records that the employer has ceased to operate; from that day on it is not counted.</summary>
    public async Task<Enterprise?> CloseAsync(long id, DateOnly day, string reason, CancellationToken cancel = default)
    {
        Rule.Check(day <= time.Today, nameof(Enterprise.ClosedOn), $"Ngày {VietFormat.Date(day)} chưa đến; ghi khi doanh nghiệp đã ngừng hoạt động");
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi căn cứ, như: thông báo giải thể ngày nào, của cơ quan nào");
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        Rule.Check(enterprise.ClosedOn is null, nameof(Enterprise.ClosedOn), $"Doanh nghiệp đã ngừng hoạt động từ {VietFormat.Date(enterprise.ClosedOn)}");
        work.Begin(EnterpriseOperations.Close, VietText.Nfc(reason));
        enterprise.ClosedOn = day;
        (enterprise.NextStep, enterprise.NextStepOn) = (null, null);
        await db.SaveChangesAsync(cancel);
        return enterprise;
    }

    /// <summary>Takes a closing back: it was a mistake, or the employer works again.</summary>
    public async Task<Enterprise?> ReopenAsync(long id, string reason, CancellationToken cancel = default)
    {
        Rule.Check(!string.IsNullOrWhiteSpace(reason), "Reason", "Ghi căn cứ");
        if (await FindAsync(id, cancel) is not { } enterprise) return null;
        work.Begin(EnterpriseOperations.Reopen, VietText.Nfc(reason));
        enterprise.ClosedOn = null;
        await db.SaveChangesAsync(cancel);
        return enterprise;
    }

    /// <summary>Ties the employer to the grassroots union founded in it, under the operation of the decision that the caller has begun.</summary>
    public async Task LinkUnionAsync(long enterpriseId, long unionId, DateOnly since, CancellationToken cancel = default)
    {
        var enterprise = await FindAsync(enterpriseId, cancel) ?? throw new InvalidOperationException($"No enterprise {enterpriseId} in the scope.");
        Rule.Check(enterprise.UnionId is null, $"“{enterprise.Name}” đã có công đoàn cơ sở từ ngày {VietFormat.Date(enterprise.UnionSince)}");
        (enterprise.UnionId, enterprise.UnionSince) = (unionId, since);
        await db.SaveChangesAsync(cancel);
    }

    internal static Enterprise Make(EnterpriseFacts facts)
    {
        var enterprise = new Enterprise { OrgUnitId = facts.OrgUnitId, Name = facts.Name, Ownership = facts.Ownership };
        Write(facts, enterprise);
        return enterprise;
    }

    internal static void Write(EnterpriseFacts facts, Enterprise enterprise)
    {
        (enterprise.OrgUnitId, enterprise.Name, enterprise.TaxCode, enterprise.Ownership) = (facts.OrgUnitId, facts.Name, facts.TaxCode, facts.Ownership);
        (enterprise.Trade, enterprise.Place, enterprise.Address) = (facts.Trade, facts.Place, facts.Address);
        (enterprise.Sector, enterprise.ContactName, enterprise.ContactPhone) = (SectorWords.Read(facts.Trade), facts.ContactName, facts.ContactPhone);
        enterprise.SearchText = EnterpriseName.SearchText(facts.Name, facts.Place, facts.TaxCode);
        enterprise.NameKey = EnterpriseName.Key(facts.Name);
    }

    private Task<Enterprise?> FindAsync(long id, CancellationToken cancel) => db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == id, cancel);

    private static bool IsRenamed(Enterprise enterprise, EnterpriseFacts facts) =>
        (enterprise.Name, enterprise.TaxCode, enterprise.Place) != (facts.Name, facts.TaxCode, facts.Place);

    private async Task CheckUnitAsync(long unitId, CancellationToken cancel)
    {
        var unit = await db.Set<OrgUnit>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == unitId, cancel) ?? throw new OutOfScopeException(unitId);
        Rule.Check(unit.ClosedOn is null || unit.ClosedOn > time.Today, nameof(Enterprise.OrgUnitId), $"{unit.Name} đã kết thúc hoạt động; chọn đơn vị khác");
        Rule.Check(UnitKinds.Upper.Contains(unit.Kind), nameof(Enterprise.OrgUnitId), $"{unit.Name} không phải công đoàn cấp trên; chọn công đoàn phụ trách doanh nghiệp");
    }

    private async Task CheckDoublesAsync(EnterpriseFacts facts, long? exceptId, bool isAnother, CancellationToken cancel)
    {
        await db.HoldAsync<OrgUnit>(facts.OrgUnitId, cancel);
        var found = await duplicates.FindAsync(new(facts.TaxCode, facts.Name, facts.Place), exceptId, cancel);
        var same = found.FirstOrDefault(d => d.SameTaxCode);
        Rule.Check(same is null, nameof(Enterprise.TaxCode), $"Mã số thuế này là của “{same?.Name}”, {same?.UnitName} phụ trách");
        Rule.Check(isAnother || found.Count == 0, AnotherField, "Có thể doanh nghiệp này đã có trong sổ. Xem các doanh nghiệp bên dưới trước khi lưu");
    }

    /// <summary>Another unit takes charge; that the former was until then is kept.</summary>
    internal async Task MoveAsync(Enterprise enterprise, long unitId, DateOnly day, CancellationToken cancel)
    {
        var latest = await db.Set<FormerCharge>().Where(c => c.EnterpriseId == enterprise.Id).MaxAsync(c => (DateOnly?)c.Until, cancel);
        Rule.Check(latest is null || day > latest, "MovedOn", $"Doanh nghiệp đã đổi đơn vị phụ trách từ ngày {VietFormat.Date(latest)}; chọn ngày sau ngày ấy");
        Rule.Check(day <= time.Today, "MovedOn", $"Ngày {VietFormat.Date(day)} chưa đến");
        db.Add(new FormerCharge { EnterpriseId = enterprise.Id, UnitId = enterprise.OrgUnitId, Until = day });
        await TakeAlongAsync(enterprise, unitId, cancel);
    }

    /// <summary>Counts, visits and what waits in survey rounds go with the employer.</summary>
    internal async Task TakeAlongAsync(Enterprise enterprise, long unitId, CancellationToken cancel)
    {
        foreach (var count in await db.Set<Headcount>().Where(h => h.EnterpriseId == enterprise.Id).ToListAsync(cancel)) count.OrgUnitId = unitId;
        foreach (var visit in await db.Set<Visit>().Where(v => v.EnterpriseId == enterprise.Id).ToListAsync(cancel)) visit.OrgUnitId = unitId;
        foreach (var entry in await db.Set<SurveyEntry>().Where(s => s.EnterpriseId == enterprise.Id && s.Outcome == null).ToListAsync(cancel)) entry.OrgUnitId = unitId;
    }

    private async Task CountAsync(Enterprise enterprise, HeadcountFacts headcount, CancellationToken cancel)
    {
        var checkedCount = headcount.Checked(time.Today);
        var known = await db.Set<Headcount>().SingleOrDefaultAsync(h => h.EnterpriseId == enterprise.Id && h.Day == checkedCount.Day, cancel);
        var newer = await db.Set<Headcount>().AnyAsync(h => h.EnterpriseId == enterprise.Id && h.Day > checkedCount.Day, cancel);
        WriteCount(enterprise, known, checkedCount, isLatest: !newer);
        await db.SaveChangesAsync(cancel);
    }

    internal void WriteCount(Enterprise enterprise, Headcount? known, HeadcountFacts count, bool isLatest)
    {
        if (known is null)
        {
            known = new Headcount { OrgUnitId = enterprise.OrgUnitId, EnterpriseId = enterprise.Id, Day = count.Day, Total = count.Total, Source = count.Source };
            db.Add(known);
        }
        (known.Total, known.Women, known.Insured, known.Source) = (count.Total, count.Women, count.Insured, count.Source);
        if (isLatest) enterprise.Workers = count.Total;
    }
}

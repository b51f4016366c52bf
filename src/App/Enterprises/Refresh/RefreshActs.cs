using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises.Refresh;

/// <summary>Does in the register what a difference proposes, and takes it back. The caller saves and answers for the operation.</summary>
public sealed class RefreshActs(AppDbContext db, EnterpriseRegister register, EnterpriseDuplicates duplicates, EnterpriseReferences references)
{
    /// <summary>What is to be done with the union of an employer that has closed.</summary>
    public const string AfterClosing = "Làm thủ tục với công đoàn cơ sở: doanh nghiệp đã ngừng hoạt động";

    /// <summary>Why the difference can no longer be accepted; none when it was done.</summary>
    internal async Task<string?> ApplyAsync(RefreshList list, RefreshItem item, CancellationToken cancel)
    {
        if (item.Kind is RefreshKind.New) return await AddAsync(list, item, cancel);
        if (await FindAsync(item, cancel) is not { } e) return "doanh nghiệp không còn trong phạm vi của bạn";
        switch (item.Kind)
        {
            case RefreshKind.Closed or RefreshKind.ClosedWithUnion:
                if (e.ClosedOn is { } closed) return $"đã ghi ngừng hoạt động từ {VietFormat.Date(closed)}";
                item.Before = new RefreshJournal(NextStep: e.NextStep, NextStepOn: e.NextStepOn).Write();
                (e.ClosedOn, e.NextStep, e.NextStepOn) = (list.Day, item.Kind is RefreshKind.ClosedWithUnion ? AfterClosing : null, null);
                return null;
            case RefreshKind.Reopened:
                if (e.ClosedOn is null) return "đang hoạt động";
                item.Before = new RefreshJournal(ClosedOn: e.ClosedOn).Write();
                e.ClosedOn = null;
                return null;
            case RefreshKind.Renamed:
                item.Before = new RefreshJournal(Name: e.Name).Write();
                Write(e, item.Name, e.Place, e.Address);
                return null;
            case RefreshKind.Moved: return await MoveAsync(list, item, e, cancel);
            default: return await CountAsync(list, item, e, cancel);
        }
    }

    /// <summary>Whether the register is as it was before the difference was accepted; not when somebody has changed the same since.</summary>
    internal async Task<bool> RevertAsync(RefreshList list, RefreshItem item, CancellationToken cancel)
    {
        if (await FindAsync(item, cancel) is not { } e) return false;
        var before = RefreshJournal.Read(item);
        switch (item.Kind)
        {
            case RefreshKind.New: return await ForgetAsync(list, e, before, item, cancel);
            case RefreshKind.Closed or RefreshKind.ClosedWithUnion:
                if (e.ClosedOn != list.Day || e.NextStep != (item.Kind is RefreshKind.ClosedWithUnion ? AfterClosing : null)) return false;
                (e.ClosedOn, e.NextStep, e.NextStepOn) = (null, before.NextStep, before.NextStepOn);
                return true;
            case RefreshKind.Reopened:
                if (e.ClosedOn is not null) return false;
                e.ClosedOn = before.ClosedOn;
                return true;
            case RefreshKind.Renamed:
                if (e.Name != item.Name) return false;
                Write(e, before.Name!, e.Place, e.Address);
                return true;
            case RefreshKind.Moved: return await MoveBackAsync(list, item, e, before, cancel);
            default: return await TakeCountBackAsync(list, item, e, before, cancel);
        }
    }

    private async Task<string?> AddAsync(RefreshList list, RefreshItem item, CancellationToken cancel)
    {
        var doubles = await duplicates.FindAsync(new(item.TaxCode, item.Name, item.Place), null, cancel);
        if (doubles.Count > 0) return $"đã có trong sổ: “{doubles[0].Name}”, {doubles[0].UnitName} phụ trách";
        var facts = new EnterpriseFacts(item.UnitId!.Value, item.Name, item.Ownership ?? Ownership.Other, item.TaxCode, item.Trade, item.Place, item.Address, item.ContactName, item.ContactPhone);
        var made = EnterpriseRegister.Make(facts.Checked());
        db.Add(made);
        // Its count needs its id.
        await db.SaveChangesAsync(cancel);
        if (item.Workers is { } workers) register.WriteCount(made, null, new(list.Day, workers, null, null, list.Source), isLatest: true);
        await db.SaveChangesAsync(cancel);
        (item.EnterpriseId, item.Before) = (made.Id, new RefreshJournal(Version: made.Version).Write());
        return null;
    }

    private async Task<bool> ForgetAsync(RefreshList list, Enterprise e, RefreshJournal before, RefreshItem item, CancellationToken cancel)
    {
        var counts = await CountsAsync(e, cancel);
        if (e.Version != before.Version || counts.Exists(c => c.Source != list.Source) || await references.AnyAsync(e.Id, cancel)) return false;
        db.RemoveRange(counts);
        db.Remove(e);
        item.EnterpriseId = null;
        return true;
    }

    private async Task<string?> MoveAsync(RefreshList list, RefreshItem item, Enterprise e, CancellationToken cancel)
    {
        if (item.UnitId is { } unit && unit != e.OrgUnitId)
        {
            var latest = await db.Set<FormerCharge>().Where(c => c.EnterpriseId == e.Id).MaxAsync(c => (DateOnly?)c.Until, cancel);
            if (latest >= list.Day) return $"đã đổi đơn vị phụ trách từ ngày {VietFormat.Date(latest)}";
            item.Before = new RefreshJournal(Place: e.Place, Address: e.Address, UnitId: e.OrgUnitId).Write();
            await register.MoveAsync(e, unit, list.Day, cancel);
            e.OrgUnitId = unit;
        }
        else item.Before = new RefreshJournal(Place: e.Place, Address: e.Address).Write();
        Write(e, e.Name, item.Place, item.Address ?? e.Address);
        return null;
    }

    private async Task<bool> MoveBackAsync(RefreshList list, RefreshItem item, Enterprise e, RefreshJournal before, CancellationToken cancel)
    {
        if (e.Place != item.Place || before.UnitId is not null && e.OrgUnitId != item.UnitId) return false;
        if (before.UnitId is { } unit)
        {
            var charge = await db.Set<FormerCharge>().SingleOrDefaultAsync(c => c.EnterpriseId == e.Id && c.Until == list.Day && c.UnitId == unit, cancel);
            if (charge is null) return false;
            db.Remove(charge);
            await register.TakeAlongAsync(e, unit, cancel);
            e.OrgUnitId = unit;
        }
        Write(e, e.Name, before.Place, item.Address is not null && e.Address == item.Address ? before.Address : e.Address);
        return true;
    }

    private async Task<string?> CountAsync(RefreshList list, RefreshItem item, Enterprise e, CancellationToken cancel)
    {
        var counts = await CountsAsync(e, cancel);
        var known = counts.Find(c => c.Day == list.Day);
        item.Before = new RefreshJournal(Count: known is null ? null : new(known.Total, known.Women, known.Insured, known.Source)).Write();
        register.WriteCount(e, known, new(list.Day, item.Workers!.Value, null, null, list.Source), isLatest: counts.TrueForAll(c => c.Day <= list.Day));
        return null;
    }

    private async Task<bool> TakeCountBackAsync(RefreshList list, RefreshItem item, Enterprise e, RefreshJournal before, CancellationToken cancel)
    {
        var counts = await CountsAsync(e, cancel);
        if (counts.Find(c => c.Day == list.Day) is not { } own || own.Source != list.Source || own.Total != item.Workers) return false;
        if (before.Count is { } former) (own.Total, own.Women, own.Insured, own.Source) = (former.Total, former.Women, former.Insured, former.Source);
        else
        {
            db.Remove(own);
            counts.Remove(own);
        }
        e.Workers = counts.MaxBy(c => c.Day)?.Total ?? 0;
        return true;
    }

    private static void Write(Enterprise e, string name, string? place, string? address) => EnterpriseRegister.Write(
        new(e.OrgUnitId, name, e.Ownership, e.TaxCode, e.Trade, place, address, e.ContactName, e.ContactPhone), e);

    private async Task<Enterprise?> FindAsync(RefreshItem item, CancellationToken cancel) => await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == item.EnterpriseId, cancel);

    private Task<List<Headcount>> CountsAsync(Enterprise e, CancellationToken cancel) => db.Set<Headcount>().Where(h => h.EnterpriseId == e.Id).ToListAsync(cancel);
}

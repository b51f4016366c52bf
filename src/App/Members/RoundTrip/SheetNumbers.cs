using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Whether the people and numbers that a workbook adds are in the workbook or the register already.</summary>
public sealed class SheetNumbers(AppDbContext db, MemberLookup lookup, TimeProvider time)
{
    internal async Task CheckAsync(List<RowDraft> drafts, CancellationToken cancel)
    {
        var typed = drafts.Where(d => d.Typed.GetValueOrDefault(SheetField.CitizenId) is not null).ToLookup(d => d.Typed[SheetField.CitizenId]!);
        var wanted = typed.Select(g => g.Key).ToList();
        var holders = await db.Set<Person>().IgnoreQueryFilters([AppDbContext.OrgScopeFilter]).AsNoTracking()
            .Where(p => p.CitizenId != null && wanted.Contains(p.CitizenId)).ToDictionaryAsync(p => p.CitizenId!, cancel);
        var unions = await lookup.UnionsOfAsync(wanted, time.Today, cancel);
        foreach (var group in typed)
            foreach (var draft in group) Check(draft, group.Key, [.. group.Select(d => d.Row.Row)], holders.GetValueOrDefault(group.Key), unions.GetValueOrDefault(group.Key));
        await FindAgainAsync([.. drafts.Where(d => d.Line is null && d.Typed.GetValueOrDefault(SheetField.CitizenId) is null && d.Union is not null)], cancel);
    }

    private static void Check(RowDraft draft, string number, List<int> rows, Person? holder, string? union)
    {
        if (rows.Count > 1) draft.Fault(SheetField.CitizenId, $"Số này có ở các dòng {string.Join(", ", rows)}; mỗi người một số");
        if (holder is null || holder.Id == draft.Line?.PersonId) return;
        if (draft.Line is not null || !MemberArrivals.IsHolder(SheetValues.Newcomer(draft.Typed), holder))
            draft.Fault(SheetField.CitizenId, $"Số định danh {CitizenId.Mask(number)} đã có trong sổ, của người khác{(union is null ? "" : $" ở {union}")}; đối chiếu lại với thẻ");
        else if (union is not null && holder.OrgUnitId == draft.Union?.Id) draft.IsKnown = true;
        else if (union is not null) draft.Fault(SheetField.CitizenId, $"Đang là đoàn viên ở {union}; dùng “Chuyển sinh hoạt” thay vì thêm mới");
    }

    /// <summary>Without a number, who has the same name and birth in the same union is the same person: the workbook has been carried out before.</summary>
    private async Task FindAgainAsync(List<RowDraft> drafts, CancellationToken cancel)
    {
        var keys = drafts.ConvertAll(d => VietText.NameKey(d.Name));
        var alike = await (
            from person in db.Set<Person>().AsNoTracking()
            where keys.Contains(person.NameKey)
            join spell in db.Set<Membership>() on person.Id equals spell.PersonId
            where spell.To == Membership.Open
            select new { person, spell.OrgUnitId }).ToListAsync(cancel);
        foreach (var draft in drafts)
            draft.IsKnown |= alike.Any(a => a.OrgUnitId == draft.Union!.Id && a.person.NameKey == VietText.NameKey(draft.Name) && a.person.Born == SheetValues.Born(draft.Typed));
    }
}

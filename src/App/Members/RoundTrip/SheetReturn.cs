using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>What the officer has decided about the differences.</summary>
/// <param name="Mark">Of the differences that were looked at.</param>
/// <param name="LeftOut">Rows that are not carried out.</param>
/// <param name="FromSheet">Rows whose conflicts are decided for the workbook; else the register stands.</param>
/// <param name="Gone">People whose rows are missing and whose membership ends like <paramref name="GoneBy"/>.</param>
public sealed record SheetDecision(string Mark, IReadOnlySet<int> LeftOut, IReadOnlySet<int> FromSheet, IReadOnlySet<long> Gone, SheetEnding? GoneBy);

/// <summary>Takes workbooks back, and carries out what was confirmed: all of it or nothing.</summary>
public sealed class SheetReturn(AppDbContext db, CurrentWork work, SheetComparison comparison, MemberRegister register, PersonCorrection correction, TimeProvider time)
{
    private const string Stale = "Sổ, hoặc tệp gửi về của bảng này, đã đổi từ lúc bạn mở trang. Xem lại những chỗ khác nhau rồi bấm ghi lần nữa; chưa có gì được ghi";

    /// <summary>Keeps the rows of a workbook that came back; nothing enters the register yet.</summary>
    /// <returns>The sheet whose keys it carries; none when that lies beyond the scope.</returns>
    /// <exception cref="TableRefused">It is no such workbook, or its sheet is not known any more.</exception>
    public async Task<EditSheet?> ReceiveAsync(string fileName, byte[] bytes, CancellationToken cancel = default)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        var table = ReturnedTable.Read(stream, fileName);
        var of = table.Rows.Select(r => r.Key is { } key ? SheetKeys.SheetOf(key) : null).OfType<long>().GroupBy(id => id).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        if (of is null) throw new TableRefused("Không dòng nào của bảng còn khóa đọc được nên không biết là bảng nào. Lấy bảng mới rồi chép phần đã sửa sang.");
        if (await db.Set<EditSheet>().SingleOrDefaultAsync(s => s.Id == of, cancel) is not { } sheet) return null;
        if (sheet.Lines.Length == 0) throw new TableRefused($"Bảng {sheet.Number} lấy đã quá {EditSheets.DaysKept} ngày nên không nhận lại được. Lấy bảng mới rồi chép phần đã sửa sang.");
        if (!table.Rows.Any(r => r.Key is { } key && SheetKeys.SeqOf(sheet, key) is not null))
            throw new TableRefused($"Không khóa dòng nào của tệp là của bảng {sheet.Number} ở hệ thống này; tệp lấy từ nơi khác hoặc các khóa đã bị sửa. Lấy bảng mới rồi chép phần đã sửa sang.");
        work.Begin(MemberOperations.ReceiveSheet, $"{sheet.Number}, tệp {fileName}");
        (sheet.Rows, sheet.State, sheet.ReturnedAt, sheet.ReturnedBy) = (BatchJson.Write(table), EditSheetState.Returned, time.UtcNow, work.AccountName);
        sheet.FileName = fileName.Length <= 200 ? fileName : fileName[^200..];
        await db.SaveChangesAsync(cancel);
        return sheet;
    }

    /// <summary>Writes into the register what the workbook changes, as far as the officer has not left it out.</summary>
    public Task CarryOutAsync(EditSheet sheet, SheetDecision decision, CancellationToken cancel = default) => db.InTransactionAsync(async () =>
    {
        Rule.Check(sheet.State is EditSheetState.Returned, $"Bảng {sheet.Number} đã được ghi vào sổ; gửi lại tệp nếu còn phải sửa");
        var differences = await comparison.CompareAsync(sheet, cancel);
        Rule.Check(differences.Mark == decision.Mark, Stale);
        var rows = differences.Rows.Where(r => r.Kind is not (DifferenceKind.Broken or DifferenceKind.Absent or DifferenceKind.Known) && !decision.LeftOut.Contains(r.Row)).ToList();
        work.Begin(MemberOperations.CarryOutSheet, $"{sheet.Number}, tệp {sheet.FileName}");
        sheet.Changed += await ChangeAsync(rows, decision.FromSheet, cancel);
        sheet.Added += await AddAsync(rows, cancel);
        sheet.Ended += await EndAsync(rows, cancel) + await EndGoneAsync(differences, decision, cancel);
        (sheet.State, sheet.DoneAt, sheet.DoneBy) = (EditSheetState.Done, time.UtcNow, work.AccountName);
        await db.SaveChangesAsync(cancel);
        return 0;
    }, cancel);

    private async Task<int> ChangeAsync(List<RowDifference> rows, IReadOnlySet<int> fromSheet, CancellationToken cancel)
    {
        var changed = rows.Where(r => r.PersonId > 0).Select(r => (Row: r, Fields: r.Fields.Where(f => !f.Conflicts || fromSheet.Contains(r.Row)).ToList())).Where(r => r.Fields.Count > 0).ToList();
        var ids = changed.ConvertAll(c => c.Row.PersonId);
        await db.HoldAllAsync<Person>(HeldFor.Change, ids, cancel);
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var spells = await db.Set<Membership>().Where(m => m.To == Membership.Open && ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, cancel);
        // Merged or taken back with an import in the moment between the comparison and here.
        Rule.Check(ids.TrueForAll(id => people.ContainsKey(id) && spells.ContainsKey(id)), Stale);
        foreach (var (row, fields) in changed) await WriteAsync(people[row.PersonId], spells[row.PersonId], fields, cancel);
        return changed.Count;
    }

    private Task WriteAsync(Person person, Membership spell, IEnumerable<FieldDifference> fields, CancellationToken cancel)
    {
        var values = SheetLine.ValuesOf(person, spell).ToDictionary(v => v.Key, v => (string?)v.Value);
        foreach (var field in fields) values[field.Field] = field.Back;
        (spell.Position, spell.CardNumber) = (values.GetValueOrDefault(SheetField.Position), values.GetValueOrDefault(SheetField.CardNumber));
        return correction.WriteAsync(person, SheetValues.Facts(values), SheetValues.Papers(values), cancel);
    }

    private async Task<int> AddAsync(List<RowDifference> rows, CancellationToken cancel)
    {
        var added = rows.FindAll(r => r.Kind is DifferenceKind.Added);
        foreach (var group in added.GroupBy(r => (r.UnitId, Day: r.AdmittedOn!.Value)))
        {
            var unit = await db.Set<OrgUnit>().SingleAsync(u => u.Id == group.Key.UnitId, cancel);
            var newcomers = group.Select(r => r.Fields.ToDictionary(f => f.Field, f => f.Back)).ToList();
            var people = await register.AdmitAsync(unit, newcomers.ConvertAll(SheetValues.Newcomer), MovementKind.Admitted, group.Key.Day, cancel: cancel);
            var ids = people.Select(p => p.Id).ToList();
            var spells = await db.Set<Membership>().Where(m => m.To == Membership.Open && ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, cancel);
            foreach (var (person, values) in people.Zip(newcomers))
                await WriteAsync(person, spells[person.Id], values.Select(v => new FieldDifference(v.Key, null, null, v.Value, false)), cancel);
        }
        return added.Count;
    }

    private async Task<int> EndAsync(List<RowDifference> rows, CancellationToken cancel)
    {
        var ended = rows.FindAll(r => r.Ending is not null);
        foreach (var group in ended.GroupBy(r => r.Ending!))
            await register.EndAsync([.. group.Select(r => r.PersonId)], group.Key.Kind, group.Key.Day, group.Key.Reason, cancel: cancel);
        return ended.Count;
    }

    private async Task<int> EndGoneAsync(SheetDifferences differences, SheetDecision decision, CancellationToken cancel)
    {
        var gone = differences.Rows.Where(r => r.Kind is DifferenceKind.Absent && decision.Gone.Contains(r.PersonId)).Select(r => r.PersonId).ToList();
        if (gone.Count == 0) return 0;
        var by = decision.GoneBy!;
        Rule.Check(EditSheets.Endings.Contains(by.Kind), "GoneKind", "Chọn một cách thôi trong danh sách");
        await register.EndAsync(gone, by.Kind, by.Day, by.Reason, cancel: cancel);
        return gone.Count;
    }
}

using System.Security.Cryptography;
using System.Text;
using DoanKet.App.Members.Import;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;

namespace DoanKet.App.Members.RoundTrip;

/// <summary>Holds a workbook that came back against what it said when it left and what the register says now.</summary>
public sealed class SheetComparison(AppDbContext db, EditSheets sheets, SheetNumbers numbers, JoiningAge age, TimeProvider time)
{
    private static readonly SheetField[] Agreeing = [SheetField.CitizenId, SheetField.Born, SheetField.Sex];

    private sealed record Known(Person Person, Membership? Spell);

    public async Task<SheetDifferences> CompareAsync(EditSheet sheet, CancellationToken cancel = default)
    {
        var (table, unions) = (ReturnedTable.Read(sheet), await sheets.UnionsAsync(sheet.OrgUnitId, cancel));
        var lines = SheetLine.Read(sheet).ToDictionary(l => l.Seq);
        var (drafts, broken) = Drafts(sheet, table, lines, unions.Values);
        var asking = drafts.FindAll(d => !d.AsksNothing);
        var absent = Absent(lines.Values.Except(drafts.Select(d => d.Line).OfType<SheetLine>()), broken);
        var known = await KnownAsync([.. asking.Select(d => d.Line).Concat(absent).OfType<SheetLine>().Select(l => l.PersonId)], cancel);
        await numbers.CheckAsync(asking, cancel);
        await CheckAgesAsync(asking, cancel);
        var judged = asking.ConvertAll(d => d.Line is null ? Added(d) : Held(d, d.Line, known.GetValueOrDefault(d.Line.PersonId)));
        var gone = absent.Where(l => known.GetValueOrDefault(l.PersonId)?.Spell?.OrgUnitId == l.UnitId)
            .Select(l => new RowDifference(0, DifferenceKind.Absent, l.PersonId, l.UnitId, l.Name, []));
        List<RowDifference> rows = [.. judged.OfType<RowDifference>().Concat(broken).OrderBy(r => r.Row), .. gone];
        var same = drafts.Count - rows.Count(r => r.Row > 0 && !broken.Contains(r));
        return new(rows, same, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BatchJson.Write(rows)))));
    }

    /// <summary>Lines that no row speaks of. A row whose key is lost stands for one line of its name: where more of that name are missing, all are told.</summary>
    private static List<SheetLine> Absent(IEnumerable<SheetLine> missing, List<RowDifference> broken)
    {
        var lost = broken.Where(b => b.PersonId == 0).CountBy(b => b.Name).ToDictionary();
        return [.. missing.Where(l => !broken.Exists(b => b.PersonId == l.PersonId)).GroupBy(l => l.Name).Where(g => g.Count() > lost.GetValueOrDefault(g.Key)).SelectMany(g => g)];
    }

    /// <summary>Rows by their keys. A key that was not given out, or came back twice, is told and not guessed.</summary>
    private (List<RowDraft> Drafts, List<RowDifference> Broken) Drafts(EditSheet sheet, ReturnedTable table, Dictionary<int, SheetLine> lines, IReadOnlyCollection<OrgUnit> unions)
    {
        var (drafts, broken, reader) = (new List<RowDraft>(), new List<RowDifference>(), new SheetCellReader(time.Today));
        var twice = table.Rows.Where(r => r.Key is not null).GroupBy(r => r.Key!).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.Select(r => r.Row).ToList());
        foreach (var row in table.Rows)
        {
            SheetLine? line = null;
            if (row.Key is { } key && (SheetKeys.SeqOf(sheet, key) is not { } seq || !lines.TryGetValue(seq, out line) || twice.ContainsKey(key)))
            {
                broken.Add(Broken(row, line, KeyProblem(sheet, row, twice.GetValueOrDefault(key))));
                continue;
            }
            var draft = new RowDraft(table, row, line);
            draft.Read(reader);
            if (line is null) draft.ReadAdmission(reader, unions, time.Today);
            else draft.CheckUnion(unions.FirstOrDefault(u => u.Id == line.UnitId));
            drafts.Add(draft);
        }
        CheckKeysStayed(drafts, lines.Values);
        return (drafts, broken);
    }

    /// <summary>Who now is exactly somebody else of the sheet, by name and birth, has got that one's key: nobody renames and is reborn at once.</summary>
    private static void CheckKeysStayed(List<RowDraft> drafts, IEnumerable<SheetLine> lines)
    {
        var left = lines.Select(l => (Name: l.Values.GetValueOrDefault(SheetField.FullName), Born: l.Values.GetValueOrDefault(SheetField.Born))).ToHashSet();
        foreach (var draft in drafts.Where(d => d.Line is not null && d.Typed.ContainsKey(SheetField.FullName)))
        {
            var was = draft.Line!.Values.GetValueOrDefault(SheetField.Born);
            if (left.Contains((draft.Typed[SheetField.FullName], draft.Typed.GetValueOrDefault(SheetField.Born, was))) && (draft.Typed.ContainsKey(SheetField.Born) || was is null))
                draft.Fault(SheetField.FullName, "Họ tên và ngày sinh này là của một dòng khác của bảng: khóa của dòng đã bị đổi chỗ. Chép lại khóa từ bảng đã tải, hoặc tải bảng mới rồi sửa lại");
        }
    }

    private static string KeyProblem(EditSheet sheet, ReturnedRow row, List<int>? twice) => twice is not null
        ? $"Các dòng {string.Join(", ", twice)} mang cùng một khóa vì đã chép cả dòng; người mới thì ghi vào dòng trống ở cuối bảng"
        : SheetKeys.SheetOf(row.Key!) is { } other && other != sheet.Id ? $"Dòng này chép từ một bảng sửa khác; gửi bảng ấy riêng"
        : "Khóa của dòng đã bị sửa nên không biết là ai; lấy bảng mới, hoặc sửa ở trang của người ấy";

    private static RowDifference Broken(ReturnedRow row, SheetLine? line, string message) =>
        new(row.Row, DifferenceKind.Broken, line?.PersonId ?? 0, line?.UnitId ?? 0, row.Cells.GetValueOrDefault(SheetField.FullName, $"Dòng {row.Row}"), []) { Problems = [new($"dòng {row.Row}", message)] };

    private async Task CheckAgesAsync(List<RowDraft> drafts, CancellationToken cancel)
    {
        foreach (var draft in drafts.Where(d => d.Typed.ContainsKey(SheetField.Born)))
            if (await age.FaultAsync(SheetValues.Born(draft.Typed), draft.AdmittedOn ?? time.Today, cancel) is { } young) draft.Fault(SheetField.Born, young);
    }

    private static RowDifference Added(RowDraft draft) =>
        new(draft.Row.Row, draft.Problems.Count > 0 ? DifferenceKind.Broken : draft.IsKnown ? DifferenceKind.Known : DifferenceKind.Added, 0, draft.Union?.Id ?? 0, draft.Name,
            [.. draft.Typed.Where(t => t.Value is not null).Select(t => new FieldDifference(t.Key, null, null, t.Value, false, DoubtOf(t.Key, draft.Typed, draft.Typed)))])
        { AdmittedOn = draft.AdmittedOn, Problems = draft.Problems };

    /// <summary>None when the register says the same by now.</summary>
    private static RowDifference? Held(RowDraft draft, SheetLine line, Known? known)
    {
        if (known?.Spell is not { } spell || spell.OrgUnitId != line.UnitId)
        {
            // what the workbook asks for has come about, or cannot any more
            return draft is { Ending: not null, Typed.Count: 0, Problems.Count: 0 } ? null
                : Broken(draft.Row, line, "Từ khi lấy bảng, người này đã thôi hoặc chuyển đơn vị; nếu cần thì sửa ở trang của người ấy");
        }
        var now = SheetLine.ValuesOf(known.Person, spell);
        var after = now.Keys.Union(draft.Typed.Keys).ToDictionary(f => f, f => draft.Typed.TryGetValue(f, out var typed) ? typed : now.GetValueOrDefault(f));
        var fields = draft.Typed.Where(t => now.GetValueOrDefault(t.Key) != t.Value).Select(t => new FieldDifference(
            t.Key, line.Values.GetValueOrDefault(t.Key), now.GetValueOrDefault(t.Key), t.Value, now.GetValueOrDefault(t.Key) != line.Values.GetValueOrDefault(t.Key), DoubtOf(t.Key, draft.Typed, after))).ToList();
        foreach (var (field, fault) in SheetValues.Faults(after)) draft.Fault(field, fault);
        if (draft.Typed.ContainsKey(SheetField.Born) && SheetValues.Born(after) is { } born && born.Year >= spell.From.Year) draft.Fault(SheetField.Born, $"Là đoàn viên của đơn vị từ ngày {VietFormat.Date(spell.From)}, không thể sinh năm {born.Year}");
        if (draft.Ending is { } ending && ending.Day < spell.From) draft.Fault(SheetField.EndedOn, $"Là đoàn viên của đơn vị từ ngày {VietFormat.Date(spell.From)}; chọn ngày từ ngày ấy");
        if (fields.Count == 0 && draft.Ending is null && draft.Problems.Count == 0) return null;
        var kind = draft.Problems.Count > 0 ? DifferenceKind.Broken : fields.Exists(f => f.Conflicts) ? DifferenceKind.Conflicting : draft.Ending is not null ? DifferenceKind.Ended : DifferenceKind.Changed;
        return new(draft.Row.Row, kind, line.PersonId, line.UnitId, known.Person.FullName, fields) { Ending = draft.Ending, Problems = draft.Problems };
    }

    /// <summary>Number, birth and sex must agree; what was changed of them and no longer does is told at the first of them.</summary>
    private static string? DoubtOf(SheetField field, Dictionary<SheetField, string?> typed, Dictionary<SheetField, string?> after)
    {
        if (field != Agreeing.FirstOrDefault(typed.ContainsKey, SheetField.Note) || after.GetValueOrDefault(SheetField.CitizenId) is not { } number) return null;
        var born = after.GetValueOrDefault(SheetField.Born) is { } text ? VietParse.Date(text).Value.Year : (int?)null;
        return CitizenId.Parse(number).Value.Problem(born, SheetValues.SexOf(after));
    }

    private async Task<Dictionary<long, Known>> KnownAsync(List<long> ids, CancellationToken cancel)
    {
        var spells = await db.Set<Membership>().Where(m => m.To == Membership.Open && ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, cancel);
        return (await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToListAsync(cancel)).ToDictionary(p => p.Id, p => new Known(p, spells.GetValueOrDefault(p.Id)));
    }
}

using DoanKet.App.Platform.Data;

namespace DoanKet.App.Enterprises.Import;

/// <summary>Compares the rows of a list with the register: what is new, what differs, what may be there already.</summary>
public sealed class ImportMatching(AppDbContext db, EnterpriseDuplicates duplicates)
{
    internal const int Batch = 500;

    internal async Task<IReadOnlyList<PlannedRow>> PlanAsync(IReadOnlyList<ListRow> rows, CancellationToken cancel)
    {
        var marks = rows.Where(r => r.Facts is not null).ToDictionary(r => r, r => new EnterpriseMark(r.Facts!.TaxCode, r.Facts.Name, r.Facts.Place));
        var doubles = await duplicates.FindAllAsync([.. marks.Values], cancel);
        var known = await KnownAsync([.. doubles.SelectMany(d => d).Select(d => d.Id).OfType<long>().Distinct()], tracked: false, cancel);
        var seen = new SeenRows();
        var taken = new Dictionary<long, ListRow>();
        return [.. rows.Select(row =>
        {
            if (row.HasError) return Plan(row, RowState.Error);
            if (seen.Twin(row) is { } twin)
                return Wrong(row, $"cùng {(twin.Facts!.TaxCode is { } code && code == row.Facts!.TaxCode ? $"mã số thuế {code}" : "tên và địa bàn")} với dòng {twin.Row}{(twin.Sheet == row.Sheet ? "" : $" trang “{twin.Sheet}”")}; bỏ một dòng");
            var plan = Decide(row, [.. doubles[marks[row]]], known);
            if (plan.EnterpriseId is not { } id || taken.TryAdd(id, row)) return plan;
            return Wrong(row, $"trùng dòng {taken[id].Row}: cùng là “{known[id].Enterprise.Name}” trong sổ; bỏ một dòng");
        })];
    }

    internal async Task<Dictionary<long, (Enterprise Enterprise, List<Headcount> Counts)>> KnownAsync(IReadOnlyList<long> ids, bool tracked, CancellationToken cancel)
    {
        var known = new Dictionary<long, (Enterprise, List<Headcount>)>();
        foreach (var batch in ids.Chunk(Batch))
        {
            var enterprises = db.Set<Enterprise>().Where(e => batch.Contains(e.Id));
            var counts = db.Set<Headcount>().Where(h => batch.Contains(h.EnterpriseId));
            var byEnterprise = (await (tracked ? counts : counts.AsNoTracking()).ToListAsync(cancel)).ToLookup(h => h.EnterpriseId);
            foreach (var enterprise in await (tracked ? enterprises : enterprises.AsNoTracking()).ToListAsync(cancel))
                known[enterprise.Id] = (enterprise, [.. byEnterprise[enterprise.Id].OrderBy(h => h.Day)]);
        }
        return known;
    }

    /// <summary>The register's facts with what the list adds. A list corrects a name only where the tax code proves that it is the same employer.</summary>
    internal static EnterpriseFacts Merge(Enterprise known, ListRow row)
    {
        var told = row.Facts!;
        var renamed = told.TaxCode is not null && told.TaxCode == known.TaxCode && EnterpriseName.Key(told.Name) != EnterpriseName.Key(known.Name);
        var moved = row.PlaceFromColumn && !PlaceName.MayBeSame(told.Place, known.Place);
        return new(known.OrgUnitId, renamed ? told.Name : known.Name, row.OwnershipFromColumn ? told.Ownership : known.Ownership, told.TaxCode ?? known.TaxCode,
            told.Trade ?? known.Trade, moved ? told.Place : known.Place ?? told.Place, told.Address ?? known.Address,
            told.ContactName ?? known.ContactName, told.ContactPhone ?? known.ContactPhone);
    }

    /// <summary>Whether the count of the row says something that the register does not: on its day, or, when it names none, against the latest count.</summary>
    internal static bool IsNews(ListRow row, List<Headcount> counts)
    {
        if (row.Workers is null) return false;
        var known = row.Day is { } day ? counts.Find(c => c.Day == day) : counts.LastOrDefault();
        return known is null || known.Total != row.Workers || row.Women is not null && known.Women != row.Women || row.Insured is not null && known.Insured != row.Insured;
    }

    private static PlannedRow Decide(ListRow row, IReadOnlyList<EnterpriseDuplicate> doubles, Dictionary<long, (Enterprise Enterprise, List<Headcount> Counts)> known)
    {
        if (doubles.Count == 0) return Plan(row, RowState.New);
        var certain = doubles.Where(d => d.SameTaxCode).ToList();
        var candidates = certain.Count > 0 ? certain : [.. doubles];
        var own = candidates.Where(d => d.Id is not null && known[d.Id.Value].Enterprise.OrgUnitId == row.Facts!.OrgUnitId).ToList();
        if (own is [{ Id: { } id }]) return Compare(row, known[id].Enterprise, known[id].Counts);
        var other = candidates[0];
        var where = $"“{other.Name}”, {other.UnitName} phụ trách";
        return certain.Count > 0
            ? Plan(row, RowState.Duplicate, note: $"mã số thuế đã có trong sổ: {where}. Nếu chuyển đơn vị phụ trách, sửa ở trang của doanh nghiệp ấy")
            : Plan(row, RowState.Duplicate, note: $"có thể đã có trong sổ: {where}", mayBeNew: true);
    }

    private static PlannedRow Compare(ListRow row, Enterprise known, List<Headcount> counts)
    {
        var now = Merge(known, row);
        var changes = Differences(known, now).ToList();
        if (IsNews(row, counts)) changes.Add($"Số lao động {(counts.Count > 0 ? VietFormat.Number(known.Workers) : VietFormat.Missing)} → {VietFormat.Number(row.Workers)}");
        var renamed = now.Name == known.Name ? null : $"mã số thuế {known.TaxCode} trong sổ là của “{known.Name}”; nhập thì tên đổi thành “{now.Name}”";
        var doubt = renamed ?? Leap(row, known, counts);
        return Plan(row, changes.Count > 0 ? RowState.Changed : RowState.Same, known.Id, changes, doubt) with { DeservesALook = doubt is not null };
    }

    /// <summary>A count several times the last one is more often a slip than news: 60 and 1.060.</summary>
    private static string? Leap(ListRow row, Enterprise known, List<Headcount> counts)
    {
        const int times = 3, fewest = 50;
        if (!IsNews(row, counts) || counts.Count == 0 || row.Workers is not { } told || Math.Max(told, known.Workers) < fewest) return null;
        return told >= known.Workers * times || told * times <= known.Workers
            ? $"số lao động {VietFormat.Number(known.Workers)} thành {VietFormat.Number(told)}: chênh hơn {times} lần, xem lại số trong tệp" : null;
    }

    private static IEnumerable<string> Differences(Enterprise known, EnterpriseFacts now) =>
        new (string Label, string? Old, string? New)[]
        {
            ("Tên", known.Name, now.Name), ("Mã số thuế", known.TaxCode, now.TaxCode), ("Loại hình", known.Ownership.Label(), now.Ownership.Label()),
            ("Ngành nghề", known.Trade, now.Trade), ("Địa bàn", known.Place, now.Place), ("Địa chỉ", known.Address, now.Address),
            ("Người liên hệ", known.ContactName, now.ContactName), ("Điện thoại", known.ContactPhone is { } old ? PhoneNumber.Mask(old) : null, now.ContactPhone is { } phone ? PhoneNumber.Mask(phone) : null),
        }
        .Where(f => f.Old != f.New).Select(f => $"{f.Label}: {f.Old ?? VietFormat.Missing} → {f.New}");

    private static PlannedRow Wrong(ListRow row, string why) => Plan(row, RowState.Error, note: why, isError: true);

    private static PlannedRow Plan(ListRow row, RowState state, long? id = null, IReadOnlyList<string>? changes = null, string? note = null, bool isError = false, bool mayBeNew = false) =>
        new(row.Sheet, row.Row, row.Name, row.Facts?.TaxCode, row.UnitName, row.Workers, state, id, changes ?? [], mayBeNew,
            note is null ? row.Notes : [.. row.Notes, new CellNote(row.NameCell, note, isError)])
        { Source = row };
}

/// <summary>The rows of a file passed so far, to find one that stands in it twice.</summary>
internal sealed class SeenRows
{
    private readonly Dictionary<string, ListRow> byTaxCode = [];
    private readonly Dictionary<string, List<ListRow>> byName = [];

    /// <summary>The earlier row of the same employer; remembers the row when there is none.</summary>
    public ListRow? Twin(ListRow row)
    {
        var facts = row.Facts!;
        if (facts.TaxCode is { } code && !byTaxCode.TryAdd(code, row)) return byTaxCode[code];
        var key = EnterpriseName.Key(facts.Name);
        if (!byName.TryGetValue(key, out var alike)) byName[key] = alike = [];
        var twin = alike.Find(a => (a.Facts!.TaxCode is null || facts.TaxCode is null) && a.Facts.OrgUnitId == facts.OrgUnitId && PlaceName.MayBeSame(a.Facts.Place, facts.Place));
        if (twin is null) alike.Add(row);
        return twin;
    }
}

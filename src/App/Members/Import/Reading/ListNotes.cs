using DoanKet.App.Platform.Tables;

namespace DoanKet.App.Members.Import.Reading;

/// <summary>Gathers what is to be said of the whole file while its lines go by.</summary>
internal sealed class ListNotes
{
    private const int MostShown = 20, MostNamed = 5;
    private readonly List<ListColumn> columns = [];
    private readonly List<string> notTaken = [], refused = [], warnings = [];
    private readonly List<Conversion> conversions = [];
    private readonly HashSet<string> shown = [];
    private readonly List<PrintedTotal> printed = [];
    private readonly int[] sure = new int[4];
    private int rows, male, female, fromId;
    private long digitSum;

    /// <summary>By the letters and figures of the card, where it was first seen.</summary>
    private readonly Dictionary<long, (string Sheet, int Row)> cards = [];

    public void Warn(string text) => warnings.Add(text);

    public void Columns(string sheet, ListMap map)
    {
        columns.AddRange(map.Columns(sheet).Where(c => !columns.Contains(c)));
        notTaken.AddRange(map.NotTaken.Where(n => !notTaken.Contains(n)));
        refused.AddRange(map.Refused.Where(r => !refused.Contains(r)));
        if (map.Columns(sheet).FirstOrDefault(c => c.Field is MemberField.FullName) is { } name && map.NotTaken.Contains(name.Header))
            Warn($"Trang “{sheet}” có hai danh sách cạnh nhau; chỉ danh sách bên trái được đọc. Chép danh sách bên phải xuống dưới rồi gửi lại.");
        if (!map.HasBirth && map[MemberField.BirthDay] == 0) Warn($"Trang “{sheet}” không có cột ngày sinh; bổ sung sau.");
    }

    /// <summary>Where the card of a line stood before, on this sheet or another; none when it is seen for the first time.</summary>
    public string? CardBefore(string card, string sheet, int row)
    {
        var key = VietText.NameKey(card);
        if (cards.TryAdd(key, (sheet, row))) return null;
        var first = cards[key];
        return first.Sheet == sheet ? $"dòng {first.Row}" : $"dòng {first.Row} trang “{first.Sheet}”";
    }

    public void Converted(string cell, string from, string to)
    {
        if (conversions.Count < MostShown && from != to && shown.Add(from)) conversions.Add(new(cell, from, VietText.Nfc(to)));
    }

    public void Add(ListedMember line, int idDigits, bool sexFromId)
    {
        rows++;
        if (line.Sex is Sex.Male) male++;
        else if (line.Sex is Sex.Female) female++;
        digitSum += idDigits;
        if (sexFromId) fromId++;
    }

    public void End(string sheet, int lines, IEnumerable<PrintedTotal> totals, int[] typed, HashSet<int> hidden)
    {
        if (lines == 0) Warn($"Trang “{sheet}” có tiêu đề nhưng không có người nào.");
        printed.AddRange(totals);
        for (var i = 0; i < sure.Length; i++) sure[i] += typed[i];
        if (hidden.Count > 0)
            Warn($"Trang “{sheet}”: {hidden.Count} dòng đang ẩn ({string.Join(", ", hidden.Take(MostNamed))}{(hidden.Count > MostNamed ? "…" : "")}) vẫn được đọc. Nếu không dùng, hãy xoá hẳn rồi gửi lại.");
    }

    public ListSummary Sum(IReadOnlyList<string> ofFile, bool isUtf16)
    {
        if (fromId > 0) Warn($"{VietFormat.Number(fromId)} người không ghi giới tính; lấy theo số định danh.");
        return new(columns, notTaken, refused, [.. ofFile, .. warnings], Encoding(isUtf16), conversions, printed, rows, male, female, digitSum);
    }

    private ListEncoding Encoding(bool isUtf16)
    {
        var kinds = Enumerable.Range(0, sure.Length).Where(i => sure[i] > 0).ToList();
        if (kinds.Count > 1) return ListEncoding.Mixed;
        if (kinds.Count == 0 || kinds[0] == (int)Reading.Unicode) return isUtf16 ? ListEncoding.Utf16 : ListEncoding.Unicode;
        return (Reading)kinds[0] switch { Reading.Tcvn3 => ListEncoding.Tcvn3, Reading.Vni => ListEncoding.Vni, _ => ListEncoding.Windows1258 };
    }
}

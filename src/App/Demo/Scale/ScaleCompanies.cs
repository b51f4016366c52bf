using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Demo.Scale;

/// <summary>The employers: one for each union of an enterprise, the others without a union, each with one count of its workers.</summary>
internal sealed class ScaleCompanies(ScaleCountry country, int enterprises)
{
    public static readonly string[] Columns =
    [
        nameof(Enterprise.Id), nameof(Enterprise.OrgUnitId), nameof(Enterprise.Name), nameof(Enterprise.TaxCode), nameof(Enterprise.Ownership), nameof(Enterprise.Trade), nameof(Enterprise.Sector), nameof(Enterprise.Workers),
        nameof(Enterprise.UnionId), nameof(Enterprise.UnionSince), nameof(Enterprise.SearchText), nameof(Enterprise.NameKey), nameof(Enterprise.Version),
    ];

    public static readonly string[] HeadcountColumns = [nameof(Headcount.OrgUnitId), nameof(Headcount.EnterpriseId), nameof(Headcount.Day), nameof(Headcount.Total), nameof(Headcount.Source)];

    private static readonly DateOnly Counted = new(2025, 12, 31);
    private static readonly string[] Trades = ["May mặc", "Da giày", "Điện tử", "Xây dựng", "Thương mại", "Vận tải", "Thực phẩm", "Cơ khí", "Nông sản", "Du lịch"];
    private static readonly string[] Words = ["An Phát", "Minh Đức", "Hưng Thịnh", "Tây Bắc", "Hoa Ban", "Sao Mai", "Thành Công", "Bình Minh", "Đại Lợi", "Phú Cường", "Nam Sơn", "Trường Giang", "Hoàng Gia", "Việt Tiến", "Đông Á"];
    private static readonly Ownership[] Forms = [Ownership.Limited, Ownership.Limited, Ownership.Limited, Ownership.SingleLimited, Ownership.JointStock, Ownership.JointStock, Ownership.Private, Ownership.Foreign, Ownership.Cooperative];

    private readonly List<ScaleUnit> _firms = [.. country.Unions.Where(u => u.Group is not TargetGroup.PublicService).Take(enterprises)];
    private readonly List<ScaleUnit> _uppers = [.. country.Uppers];

    public IEnumerable<object?[]> Rows() => Enumerable.Range(1, enterprises).Select(Row);

    public IEnumerable<object?[]> Headcounts() => Enumerable.Range(1, enterprises).Select(id => (object?[])[ChargeOf(id), (long)id, Counted, WorkersOf(id), "Khảo sát cuối năm 2025"]);

    private ScaleUnit? UnionOf(int id) => id <= _firms.Count ? _firms[id - 1] : null;

    private long ChargeOf(int id) => UnionOf(id)?.Parent!.Id ?? _uppers[id % _uppers.Count].Id;

    private int WorkersOf(int id) => UnionOf(id) is { } union ? 1 + union.Members * 10 / 9 : 2 + new Dice(id, 11).Next(60);

    private object?[] Row(int id)
    {
        var (dice, union) = (new Dice(id, 10), UnionOf(id));
        var (form, trade) = (Forms[dice.Next(Forms.Length)], Trades[dice.Next(Trades.Length)]);
        var name = $"{form.Label()} {trade} {Words[dice.Next(Words.Length)]} {id}";
        var tax = dice.Falls(900) ? TaxNumber(id) : null;
        return [(long)id, ChargeOf(id), name, tax, form.ToString(), trade, SectorWords.Read(trade).ToString(), WorkersOf(id), union?.Id, union?.OpenedOn, EnterpriseName.SearchText(name, null, tax), EnterpriseName.Key(name), 0];
    }

    /// <summary>Nine digits that count up and the digit that checks them (TT 86/2024/TT-BTC); of those that would need two, the digit is nine.</summary>
    private static string TaxNumber(int id)
    {
        var first = $"{100_000_000 + id:0000000000}"[1..];
        int[] weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
        return first + Math.Min(9, 10 - first.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11);
    }
}

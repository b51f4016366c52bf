using DoanKet.App.Members;
using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Demo.Scale;

/// <summary>The people of the invented country, row by row: who they are, where they have been members, how they came and went.</summary>
internal sealed class ScaleMembers(ScaleCountry country, DateOnly today)
{
    private const int OneBatchFor = 14;

    public static readonly string[] PersonColumns =
    [
        nameof(Person.Id), nameof(Person.OrgUnitId), nameof(Person.FullName), nameof(Person.BirthDate), nameof(Person.BirthYear), nameof(Person.Sex), nameof(Person.CitizenId), nameof(Person.OtherId),
        nameof(Person.Phone), nameof(Person.JobTitle), nameof(Person.SearchText), nameof(Person.NameKey), nameof(Person.SortKey), nameof(Person.Version),
    ];

    public static readonly string[] NameColumns = [nameof(PersonName.SortKey), nameof(PersonName.SearchText)];

    public static readonly string[] SpellColumns = [nameof(Membership.PersonId), nameof(Membership.OrgUnitId), nameof(Membership.From), nameof(Membership.To), nameof(Membership.CardNumber)];

    public static readonly string[] MovementColumns = [nameof(Movement.PersonId), nameof(Movement.OrgUnitId), nameof(Movement.Day), nameof(Movement.Kind), nameof(Movement.Group), nameof(Movement.Reason)];

    private static readonly MovementKind[] Endings = [MovementKind.Left, MovementKind.Left, MovementKind.Left, MovementKind.Retired, MovementKind.Retired, MovementKind.Removed, MovementKind.Died];
    private static readonly string[] Jobs = ["Công nhân", "Giáo viên", "Nhân viên văn phòng", "Kỹ thuật viên", "Điều dưỡng", "Tổ trưởng sản xuất", "Lái xe", "Kế toán", "Bảo vệ", "Cán bộ"];
    private static readonly string[] Networks = ["32", "33", "34", "35", "36", "37", "38", "39", "70", "76", "77", "81", "82", "83", "84", "85", "86", "88", "89", "90", "91", "93", "94", "96", "97", "98"];

    private readonly Dictionary<long, ScaleUnit> _neighbours = country.Unions.GroupBy(u => u.Parent!.Id).ToDictionary(g => g.Key, g => g.First());

    private readonly HashSet<(string SortKey, string SearchText)> _names = [];

    public IEnumerable<object?[]> People() => Each().Select(m => PersonOf(m.Union, m.Id));

    /// <summary>The names of all people written before.</summary>
    public IEnumerable<object?[]> Names() => _names.Select(n => (object?[])[n.SortKey, n.SearchText]);

    public IEnumerable<object?[]> Spells() => Each().SelectMany(m => SpellsOf(m.Union, m.Id));

    public IEnumerable<(long Person, ScaleUnit Union, DateOnly Day, MovementKind Kind)> Movements() => Each().SelectMany(m => MovementsOf(m.Union, m.Id));

    public static object?[] MovementRow((long Person, ScaleUnit Union, DateOnly Day, MovementKind Kind) m) =>
        [m.Person, m.Union.Id, m.Day, m.Kind.ToString(), m.Union.Group.ToString(), m.Kind.Sign() < 0 ? "Theo đơn của đoàn viên" : null];

    private IEnumerable<(ScaleUnit Union, long Id)> Each()
    {
        foreach (var union in country.Unions)
            for (var i = 0; i < union.Members; i++) yield return (union, union.FirstMember + i);
    }

    /// <summary>One in three hundred is entered twice: the second time as his neighbour in the list, without the number of his card.</summary>
    private static bool IsDouble(ScaleUnit union, long id) => id > union.FirstMember && id % 300 == 0;

    private object?[] PersonOf(ScaleUnit union, long id)
    {
        var isDouble = IsDouble(union, id);
        var (dice, own) = (new Dice(isDouble ? id - 1 : id, 5), new Dice(id, 6));
        var sex = dice.Falls(520) ? Sex.Female : Sex.Male;
        var name = NamePool.Pick(ref dice, sex);
        var born = new DateOnly(2006, 1, 1).AddDays(-dice.Next(42 * 365));
        var onlyYear = dice.Falls(20);
        var phone = dice.Falls(750) ? $"0{Networks[dice.Next(Networks.Length)]}{dice.Next(10_000_000):0000000}" : null;
        var (search, sort) = (VietText.SearchText(name), VietText.NameSortKey(name));
        _names.Add((sort, search));
        return
        [
            id, union.Id, name, onlyYear ? null : born, born.Year, own.Falls(10) ? null : sex.ToString(), isDouble || own.Falls(30) ? null : CitizenNumber(union.Province, id, born, sex),
            own.Falls(80) ? $"{own.Next(400):000}{own.Next(1_000_000):000000}" : null, isDouble && own.Falls(500) ? null : phone, Jobs[own.Next(Jobs.Length)],
            search, VietText.NameKey(name), sort, 0,
        ];
    }

    /// <summary>Right in structure, and never twice: ids of a province follow one another, and none has a million members.</summary>
    private static string CitizenNumber(ScaleUnit province, long id, DateOnly born, Sex sex) =>
        $"{province.Codes[(int)(id % province.Codes.Count)]}{(born.Year < 2000 ? 0 : 2) + (sex is Sex.Female ? 1 : 0)}{born.Year % 100:00}{id % 1_000_000:000000}";

    /// <summary>People are admitted in batches, by decisions; some have come from a neighbouring union, some have gone.</summary>
    private (DateOnly Admitted, ScaleUnit? Before, DateOnly Here, DateOnly? Gone, MovementKind Ending) LifeOf(ScaleUnit union, long id)
    {
        var dice = new Dice(id, 7);
        var batches = 1 + union.Members / OneBatchFor;
        var days = today.DayNumber - union.OpenedOn.DayNumber;
        var admitted = union.OpenedOn.AddDays(new Dice(union.Id * 100_000 + dice.Next(batches), 8).Next(days));
        var here = admitted;
        ScaleUnit? before = null;
        if (dice.Falls(60) && _neighbours[union.Parent!.Id] is var neighbour && neighbour != union && neighbour.OpenedOn < admitted)
            (before, here) = (neighbour, admitted.AddDays(dice.Next(today.DayNumber - admitted.DayNumber + 1)));
        DateOnly? gone = dice.Falls(70) && here < today ? here.AddDays(1 + dice.Next(today.DayNumber - here.DayNumber)) : null;
        return (admitted, before, here, gone, Endings[dice.Next(Endings.Length)]);
    }

    private IEnumerable<object?[]> SpellsOf(ScaleUnit union, long id)
    {
        var life = LifeOf(union, id);
        var card = new Dice(id, 9).Falls(700) ? $"{union.Province.Code}{id:00000000}" : null;
        if (life.Before is { } before && life.Admitted < life.Here) yield return [id, before.Id, life.Admitted, life.Here, card];
        yield return [id, union.Id, life.Here, life.Gone ?? OrgLink.Open, card];
    }

    private IEnumerable<(long, ScaleUnit, DateOnly, MovementKind)> MovementsOf(ScaleUnit union, long id)
    {
        var life = LifeOf(union, id);
        if (life.Before is { } before && life.Admitted < life.Here)
        {
            yield return (id, before, life.Admitted, MovementKind.Admitted);
            yield return (id, before, life.Here, MovementKind.TransferredOut);
            yield return (id, union, life.Here, MovementKind.TransferredIn);
        }
        else yield return (id, union, life.Here, MovementKind.Admitted);
        if (life.Gone is { } gone) yield return (id, union, gone, life.Ending);
    }
}

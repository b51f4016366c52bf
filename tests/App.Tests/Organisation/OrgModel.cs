using DoanKet.App.Platform.Scope;

namespace DoanKet.App.Tests.Organisation;

/// <summary>The organisation as a plain list of who stood under whom from which day: what the closure is checked against.</summary>
internal sealed class OrgModel
{
    internal sealed record Link(long Descendant, long Ancestor, int Distance);

    private sealed class Unit(DateOnly opened)
    {
        public DateOnly Opened => opened;
        public DateOnly Closed { get; set; } = OrgLink.Open;
        public SortedList<DateOnly, long> Parents { get; } = [];
        public SortedList<DateOnly, string> Names { get; } = [];
    }

    private static readonly DateOnly LastDay = OrgLink.Open.AddDays(-1);

    private readonly Dictionary<long, Unit> units = [];

    public IEnumerable<long> Ids => units.Keys;

    public void Add(long id, long? parent, string name, DateOnly day)
    {
        var unit = units[id] = new Unit(day);
        unit.Names[day] = name;
        if (parent is { } above) unit.Parents[day] = above;
    }

    public void Move(long id, long parent, DateOnly day) => units[id].Parents[day] = parent;

    public void Rename(long id, string name, DateOnly day) => units[id].Names[day] = name;

    public void Close(long id, DateOnly day) => units[id].Closed = day;

    public string? NameOn(long id, DateOnly day) => Exists(id, day) ? On(units[id].Names, day) : null;

    /// <summary>Every way upward on the day, walked from parent to parent. A circle never ends, so it is cut with an error.</summary>
    public List<Link> LinksOn(DateOnly day)
    {
        var links = new List<Link>();
        foreach (var id in units.Keys.Where(u => Exists(u, day)))
        {
            var distance = 0;
            for (long? at = id; at is { } ancestor; at = ParentOn(ancestor, day))
            {
                Assert.True(Exists(ancestor, day), $"{id} stands under {ancestor}, which does not exist on {day}");
                Assert.True(distance <= units.Count, $"{id} is its own ancestor on {day}");
                links.Add(new Link(id, ancestor, distance++));
            }
        }
        return links;
    }

    /// <summary>The open units that stand today where the unit stands, itself first.</summary>
    public List<long> Beside(long id) => [id, .. units.Keys.Where(u => u != id && units[u].Closed == OrgLink.Open && ParentOn(u, LastDay) == ParentOn(id, LastDay))];

    private bool Exists(long id, DateOnly day) => units[id].Opened <= day && day < units[id].Closed;

    private long? ParentOn(long id, DateOnly day) => units[id].Parents.Count == 0 ? null : On(units[id].Parents, day);

    private static T On<T>(SortedList<DateOnly, T> spells, DateOnly day) => spells.Last(s => s.Key <= day).Value;
}

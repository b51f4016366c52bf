using DoanKet.App.Founding;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.PartyReferral;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Events;
using DoanKet.App.Reports;
using DoanKet.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DoanKet.App.Tests.Reports;

/// <summary>A small province that lives through random acts, day after day, and remembers in plain lists what it has done.</summary>
internal sealed class RandomHistory(TestApp app, Random dice)
{
    private static readonly DateOnly Birth = new(2020, 1, 1);

    public static readonly DateOnly First = new(2024, 5, 20);

    /// <summary>Parents of each unit from each day on, in order.</summary>
    private readonly Dictionary<long, List<(DateOnly From, long? Parent)>> _parents = [];
    private readonly Dictionary<long, DateOnly> _closed = [];
    private readonly List<long> _districts = [];
    private readonly List<long> _leaves = [];
    private long _person;

    public List<CountLine> Facts { get; } = [];

    public DateOnly Today { get; private set; } = First;

    public IEnumerable<long> Units => _parents.Keys;

    public async Task LiveAsync(int acts)
    {
        await SettleAsync();
        for (var i = 0; i < acts; i++)
        {
            Today = Today.AddDays(dice.Next(3));
            await ActAsync(dice.Next(12));
        }
    }

    /// <summary>The units above, the unit itself first, on the day, or at its end when it had ended.</summary>
    public List<long> Above(long unit, DateOnly day)
    {
        var at = _closed.TryGetValue(unit, out var end) && end <= day ? end.AddDays(-1) : day;
        var above = new List<long>();
        for (long? up = unit; up is { } id && _parents[id][0].From <= at; up = _parents[id].Last(p => p.From <= at).Parent) above.Add(id);
        return above;
    }

    private async Task SettleAsync()
    {
        var country = await AddAsync(UnitKind.Confederation, null, Birth);
        for (var p = 0; p < 2; p++)
        {
            var province = await AddAsync(UnitKind.Provincial, country, Birth);
            for (var d = 0; d < 2; d++) _districts.Add(await AddAsync(UnitKind.DistrictFederation, province, Birth));
        }
        foreach (var district in _districts.ToList()) _leaves.Add(await AddAsync(UnitKind.Grassroots, district, Birth));
    }

    private Task ActAsync(int kind) => kind switch
    {
        0 => FoundAsync(Pick(_districts)),
        1 => MoveAsync(Pick(_leaves), Pick(_districts)),
        2 => MoveAsync(Pick(_districts), Pick([.. Units.Where(u => Above(u, Today).Count == 2)])),
        3 when _leaves.Count > 2 => CloseAsync(Pick(_leaves)),
        4 => RecommendAsync(Pick(_leaves)),
        _ => PostAsync(Pick(_leaves), dice.Next(1, 4)),
    };

    private T Pick<T>(IReadOnlyList<T> from) => from[dice.Next(from.Count)];

    private TargetGroup Group() => Pick(Enum.GetValues<TargetGroup>());

    private async Task<long> AddAsync(UnitKind kind, long? parent, DateOnly day)
    {
        var unit = await app.AddUnitAsync(kind, $"U{_parents.Count}", $"Đơn vị {_parents.Count}", parent, day);
        _parents[unit.Id] = [(day, parent)];
        return unit.Id;
    }

    private async Task FoundAsync(long district)
    {
        var (union, group) = (await AddAsync(UnitKind.Grassroots, district, Today), Group());
        _leaves.Add(union);
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            (await db.Set<OrgUnit>().SingleAsync(u => u.Id == union)).Group = group;
            var founding = new FoundingCase { OrgUnitId = district, RegisterUnitId = district, Number = $"TL-{union}", UnionKind = UnitKind.Grassroots, Name = "Công ty", OpenedOn = Today };
            var entry = db.Add(founding);
            entry.Property(c => c.Step).CurrentValue = FoundingStep.Recognised;
            entry.Property(c => c.StepOn).CurrentValue = Today;
            entry.Property(c => c.UnionId).CurrentValue = union;
            entry.Property(c => c.Group).CurrentValue = group;
            await db.SaveChangesAsync();
            await s.GetRequiredService<Events>().PublishAsync(new UnionRecognised(union, founding.Id, UnitKind.Grassroots, group, Today));
        });
        Facts.Add(new CountLine(union, Today, Measure.UnionsFounded, group, 1));
    }

    private async Task MoveAsync(long unit, long parent)
    {
        if (Above(unit, Today)[1] == parent) return;
        await app.RunAsync(s => s.GetRequiredService<OrgTree>().MoveAsync(unit, parent, Today));
        _parents[unit].Add((Today, parent));
    }

    private async Task CloseAsync(long leaf)
    {
        if (_parents[leaf][^1].From >= Today) return;
        await app.RunAsync(s => s.GetRequiredService<OrgTree>().CloseAsync(leaf, Today, null));
        _leaves.Remove(leaf);
        _closed[leaf] = Today;
    }

    private async Task RecommendAsync(long unit)
    {
        var group = Group();
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            db.Add(new Recommendation { OrgUnitId = unit, PersonId = ++_person, Day = Today, Group = group });
            await db.SaveChangesAsync();
            await s.GetRequiredService<CounterBook>().PostAsync(unit, Today, Measure.PartyRecommended, group, 1);
        });
        Facts.Add(new CountLine(unit, Today, Measure.PartyRecommended, group, 1));
    }

    private async Task PostAsync(long unit, int count)
    {
        var (kind, group) = (Pick(Enum.GetValues<MovementKind>()), Group());
        await app.RunAsync(async s =>
        {
            var db = s.GetRequiredService<AppDbContext>();
            for (var i = 0; i < count; i++)
            {
                var person = new Person { OrgUnitId = unit };
                person.Rename("Lò Văn An");
                db.Add(person);
                await db.SaveChangesAsync();
                db.Add(new Movement { PersonId = person.Id, OrgUnitId = unit, Day = Today, Kind = kind, Group = group });
            }
            await db.SaveChangesAsync();
            await s.GetRequiredService<Events>().PublishAsync(new MembersMoved(unit, Today, kind, group, count));
        });
        var measure = kind switch
        {
            MovementKind.Admitted => Measure.MembersAdmitted,
            MovementKind.Readmitted => Measure.MembersReadmitted,
            MovementKind.TransferredIn => Measure.MembersIn,
            MovementKind.TransferredOut => Measure.MembersOut,
            _ => Measure.MembersLost,
        };
        Facts.Add(new CountLine(unit, Today, measure, group, count));
    }
}

using System.Runtime.InteropServices;
using DoanKet.App.Members;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Reports;

namespace DoanKet.App.Demo.Scale;

/// <summary>Counts the movements while they are written, so that the counters are those of a recount.</summary>
internal sealed class ScaleCounts
{
    public static readonly string[] DayColumns = [nameof(DayCount.OrgUnitId), nameof(DayCount.Day), nameof(DayCount.Measure), nameof(DayCount.Group), nameof(DayCount.N)];

    public static readonly string[] MonthColumns = [nameof(MonthCount.OrgUnitId), nameof(MonthCount.Month), nameof(MonthCount.Measure), nameof(MonthCount.Group), nameof(MonthCount.N)];

    private readonly Dictionary<(long Unit, DateOnly Day, Measure Measure, TargetGroup Group), int> _days = [];

    public (long Person, ScaleUnit Union, DateOnly Day, MovementKind Kind) Counted((long Person, ScaleUnit Union, DateOnly Day, MovementKind Kind) movement)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_days, (movement.Union.Id, movement.Day, movement.Kind.Measure(), movement.Union.Group!.Value), out _)++;
        return movement;
    }

    public IEnumerable<object?[]> Days() => _days.Select(d => (object?[])[d.Key.Unit, d.Key.Day, d.Key.Measure.ToString(), d.Key.Group.ToString(), d.Value]);

    public IEnumerable<object?[]> Months() => _days.GroupBy(d => (d.Key.Unit, Month.Of(d.Key.Day).Number, d.Key.Measure, d.Key.Group))
        .Select(m => (object?[])[m.Key.Unit, m.Key.Number, m.Key.Measure.ToString(), m.Key.Group.ToString(), m.Sum(d => d.Value)]);
}

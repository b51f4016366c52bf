using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Directives.Assignments;

/// <summary>To which units below the giver a task goes.</summary>
public enum Spread { Chosen, OfKind, Direct, All }

/// <summary>What is given, by which unit, until when.</summary>
/// <param name="GiverUnitId">A unit where the current work stands.</param>
public sealed record NewTask(long GiverUnitId, string Text, DateOnly? Due)
{
    /// <summary>The document that it comes from, and the task read in it.</summary>
    public long? EntryId { get; init; }

    public long? TaskId { get; init; }

    /// <summary>The giver's own assignment that it hands down; document and task are then taken from there.</summary>
    public long? ParentId { get; init; }

    /// <summary>Why units below may take longer than the giver itself was given.</summary>
    public string? LaterBecause { get; init; }
}

/// <summary>Who receives it.</summary>
public sealed record GivenTo(Spread Spread)
{
    /// <summary>The units, when they are chosen one by one.</summary>
    public IReadOnlyCollection<long> Units { get; init; } = [];

    public UnitKind? Kind { get; init; }

    /// <summary>Of the units those that support the leading one.</summary>
    public IReadOnlyCollection<long> Supporting { get; init; } = [];

    /// <summary>Days of single units; all others have the day of the task.</summary>
    public IReadOnlyDictionary<long, DateOnly> DueOf { get; init; } = new Dictionary<long, DateOnly>();

    /// <summary>Bodies outside the union.</summary>
    public IReadOnlyCollection<long> Bodies { get; init; } = [];

    /// <summary>Leaves out those that have the task already, instead of refusing.</summary>
    public bool OnlyNew { get; init; }
}

/// <summary>A unit or a body that would receive the task.</summary>
/// <param name="HasIt">The same task is open there already.</param>
public sealed record Receiver(long Id, string Name, bool IsBody, bool HasIt);

namespace DoanKet.App.Platform.Scope;

/// <summary>Data that belongs to one organisation unit, and is seen only from that unit or above it.</summary>
public interface IOrgScoped
{
    long OrgUnitId { get; }
}

/// <summary>The row of an organisation unit itself: seen from the unit or above it; created by whoever holds its parent.</summary>
public interface IOrgUnitRow
{
    long Id { get; }

    long? ParentId { get; }
}

/// <summary>The part of the organisation that the current work may see: nothing, or some units with all below them.</summary>
/// <remarks>The whole country is "below the national unit". An extra "or everything" in the filter would cost PostgreSQL its semi-join.</remarks>
public sealed record OrgScope(params long[] Roots)
{
    /// <summary>The confederation is the first unit of every database.</summary>
    public const long NationalUnit = 1;

    public static readonly OrgScope Nothing = new();
    public static readonly OrgScope Everything = new(NationalUnit);
}

/// <summary>A write to a unit outside the scope of the current work. Pages answer 404: what is outside does not exist.</summary>
public sealed class OutOfScopeException(long orgUnitId) : Exception($"Org unit {orgUnitId} is outside the current scope.");

using DoanKet.App.Organisation.Units;

namespace DoanKet.App.Organisation.Changes;

/// <summary>What an act rests on: the decision as it stands on paper, the day from which it holds, and why.</summary>
/// <param name="IssuerId">The unit that issued the decision; it must lie in the scope.</param>
public sealed record Grounds(
    long IssuerId, int Number, string Symbol, DateOnly DocumentDate, string? SignerTitle, string SignerName, DateOnly EffectiveOn, string Reason);

/// <summary>A unit to be opened.</summary>
public sealed record NewUnit(long ParentId, UnitKind Kind, string Code, string Name, TargetGroup? Group = null, string? Place = null, string? Symbol = null);

namespace DoanKet.App.Organisation.Units;

/// <summary>A unit exists from the day on. Told in the transaction that opens it.</summary>
public sealed record UnitOpened(long UnitId, UnitKind Kind, DateOnly Day);

/// <summary>A unit is about to end: told while it can still be written to, so that modules settle what is theirs, or refuse by a broken rule.</summary>
/// <param name="HeirId">The successor, or else the unit above: who answers for what is left.</param>
public sealed record UnitClosing(long UnitId, UnitKind Kind, DateOnly Day, long HeirId);

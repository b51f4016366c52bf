namespace DoanKet.App.Members.Duplicates;

/// <summary>Which of two spells that overlap is true, where the person was counted twice.</summary>
public enum SpellChoice
{
    /// <summary>Those of the first record hold; overlapping ones of the second were never.</summary>
    First,

    Second,

    /// <summary>Both are true one after the other: a move between two units that nobody wrote down.</summary>
    Moved,
}

/// <summary>Two records are to become one.</summary>
/// <param name="Chosen">From which record each field is taken; needed where both say something and not the same.</param>
/// <param name="Spells">Needed where spells overlap.</param>
/// <param name="FirstVersion">The records as the officer saw them.</param>
public sealed record MergeRequest(long PairId, IReadOnlyDictionary<MergeField, MergeSide> Chosen, SpellChoice? Spells, string Reason, int FirstVersion, int SecondVersion);

/// <summary>Two records are about to become one, within the same transaction. Whoever knows a reason against it breaks a rule; rows that name the person are moved by <see cref="PersonReferences"/>.</summary>
public sealed record PeopleMerging(long KeptId, long GoneId);

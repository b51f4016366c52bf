namespace DoanKet.App.Members;

/// <summary>What the years of membership do not need of these people has been erased from their records: what other places keep of it goes too, in the same transaction.</summary>
public sealed record PeopleErased(IReadOnlyCollection<long> PersonIds);

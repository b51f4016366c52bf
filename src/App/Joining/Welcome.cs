namespace DoanKet.App.Joining;

/// <summary>What a door shows to whoever has its code: where it leads, and nothing about people.</summary>
/// <param name="Name">The union, or the enterprise or trade whose union is to be founded.</param>
/// <param name="Office">The union unit to ask when something is unclear.</param>
public sealed record Welcome(Invitation Invitation, string Name, string? Place, string Office)
{
    /// <summary>Where those who apply may work, to choose from: the employers of a case of several. Empty where nothing is asked.</summary>
    public IReadOnlyList<string> Workplaces { get; init; } = [];

    /// <summary>Who takes the application, as the page says it.</summary>
    public string Receiver => Invitation.CaseId is null ? "Ban Chấp hành" : "Ban vận động";
}

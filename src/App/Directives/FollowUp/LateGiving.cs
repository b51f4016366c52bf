namespace DoanKet.App.Directives.FollowUp;

/// <summary>One act of giving of which something is late.</summary>
/// <param name="First">The earliest deadline that has passed.</param>
/// <param name="Count">How many units and bodies are late.</param>
/// <param name="Names">Those among them that are named.</param>
public sealed record LateGiving(long FanOutId, string Text, string? Source, DateOnly First, DateOnly Last, int Count, IReadOnlyList<string> Names)
{
    /// <summary>So many are named; the others are counted.</summary>
    public const int Named = 12;

    /// <summary>"15/07/2024", or "từ 15/07/2024 đến 20/07/2024" where deadlines differ.</summary>
    public string Due => First == Last ? VietFormat.Date(First) : $"từ {VietFormat.Date(First)} đến {VietFormat.Date(Last)}";

    public string Who => string.Join("; ", Names) + (Count > Names.Count ? $" và {VietFormat.Number(Count - Names.Count)} nơi khác" : "");
}

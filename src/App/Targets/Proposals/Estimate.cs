namespace DoanKet.App.Targets.Proposals;

/// <summary>How many it will be at the least, most likely, at the most: low ≤ likely ≤ high.</summary>
public readonly record struct Estimate(int Low, int Likely, int High)
{
    public static Estimate operator +(Estimate one, Estimate other) => new(one.Low + other.Low, one.Likely + other.Likely, one.High + other.High);

    /// <summary>The same count as far as it is counted at all: surely, likely, at the most.</summary>
    public static Estimate Of(int count, bool surely, bool likely, bool atMost = true) => new(surely ? count : 0, surely || likely ? count : 0, surely || likely || atMost ? count : 0);
}

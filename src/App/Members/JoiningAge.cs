using DoanKet.App.Regulations;

namespace DoanKet.App.Members;

/// <summary>The least age of somebody who works, and so of a member (labour.min_age; unverified, a setting).</summary>
public sealed class JoiningAge(RegulationBook regulations)
{
    /// <summary>Its key in the regulations, in years; where it is not given, ages are not looked at.</summary>
    public const string Key = "labour.min_age";

    /// <summary>Why somebody born then cannot have been a member on the day, with the source of the rule; none when he can, or nothing is known.</summary>
    public async Task<string?> FaultAsync(TypedDate? born, DateOnly day, CancellationToken cancel = default)
    {
        if (born is not { } birth || await regulations.FindAsync(Key, day, cancel) is not { } rule || !int.TryParse(rule.Value, out var least)) return null;
        var isBelow = birth.Day is { } known ? known.AddYears(least) > day : day.Year - birth.Year < least;
        return isBelow ? $"Chưa đủ {least} tuổi vào ngày {VietFormat.Date(day)} ({rule.Source})" : null;
    }
}

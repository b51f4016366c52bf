namespace DoanKet.Kernel;

/// <summary>A rule of the business that the input breaks: the field it concerns and, in Vietnamese, what is wrong and what to do.</summary>
public sealed class RuleBroken(string field, string message) : Exception(message)
{
    /// <summary>The name of the field as the form knows it; empty when the whole form is meant.</summary>
    public string Field { get; } = field;
}

/// <summary>Checks of business rules; pages turn a broken rule into a message beside the field and undo the whole request.</summary>
public static class Rule
{
    /// <summary>Breaks off with the Vietnamese message at the field when the rule does not hold.</summary>
    public static void Check(bool holds, string field, string message)
    {
        if (!holds) throw new RuleBroken(field, message);
    }

    /// <summary>Breaks off with a message that concerns the whole form.</summary>
    public static void Check(bool holds, string message) => Check(holds, "", message);
}

namespace DoanKet.Kernel;

/// <summary>A rule of the business that the input breaks: the field it concerns and, in Vietnamese, what is wrong and what to do.</summary>
public sealed class RuleBroken(string field, string message) : Exception(message)
{
    /// <summary>The name of the field as the form knows it; empty when the whole form is meant.</summary>
    public string Field { get; } = field;
}

/// <summary>
/// Checks of business rules; pages turn broken rules into messages beside the fields and undo the whole request. Where faults are gathered
/// (<see cref="Gather"/>), a rule of one field does not break off: the work goes on to the next rules and stops at the first attempt to save.
/// </summary>
public static class Rule
{
    private static readonly AsyncLocal<FormFaults?> Gathered = new();

    private static readonly AsyncLocal<string?> Subject = new();

    /// <summary>Breaks off with the Vietnamese message at the field when the rule does not hold, or notes it while faults are gathered.</summary>
    public static void Check(bool holds, string field, string message)
    {
        if (holds) return;
        if (Subject.Value is { } subject) message = $"{subject}: {message}";
        if (field.Length == 0 || Gathered.Value is not { } faults) throw new RuleBroken(field, message);
        faults.Add(field, message);
    }

    /// <summary>Breaks off with a message that concerns the whole form.</summary>
    public static void Check(bool holds, string message) => Check(holds, "", message);

    /// <summary>From here on in the calling method, messages begin with whom they concern: one of the many that a form is about.</summary>
    public static void About(string subject) => Subject.Value = subject;

    /// <summary>From here on the faults of one form are gathered, so that the officer reads all of them at once.</summary>
    /// <param name="unread">Fields whose input could not even be read: rules about them have nothing to say, and nothing is saved.</param>
    public static FormFaults Gather(IEnumerable<string> unread) => Gathered.Value = new FormFaults([.. unread], () => Gathered.Value = null);

    /// <summary>The rules that these checks break, apart from any form under way: rows of a file are told one by one.</summary>
    public static IReadOnlyList<RuleBroken> Faults(Action checks)
    {
        var form = Gathered.Value;
        var own = Gather([]);
        try
        {
            checks();
            return [.. own.Broken];
        }
        catch (RuleBroken broken)
        {
            return [.. own.Broken, broken];
        }
        finally
        {
            own.Dispose();
            Gathered.Value = form;
        }
    }

    /// <summary>Breaks off when faults have been gathered: nothing is saved after a broken rule.</summary>
    public static void StopIfBroken()
    {
        if (Gathered.Value is { Any: true }) throw new FormRefused();
    }
}

/// <summary>The work has come to its first save with faults gathered; what they are stands in the <see cref="FormFaults"/>.</summary>
public sealed class FormRefused() : Exception("Faults of the form have been gathered.");

/// <summary>The faults of one form, the first of each field.</summary>
public sealed class FormFaults(IReadOnlyList<string> unread, Action end) : IDisposable
{
    private readonly Dictionary<string, RuleBroken> broken = [];

    /// <summary>Broken rules, in the order in which they were met.</summary>
    public IReadOnlyCollection<RuleBroken> Broken => broken.Values;

    public bool Any => unread.Count > 0 || broken.Count > 0;

    /// <summary>From here on broken rules break off again.</summary>
    public void Dispose() => end();

    internal void Add(string field, string message)
    {
        if (!unread.Any(key => key == field || key.EndsWith("." + field, StringComparison.Ordinal))) broken.TryAdd(field, new RuleBroken(field, message));
    }
}

namespace DoanKet.App.Platform.Operations;

/// <summary>
/// An entity whose every change is recorded with old and new value. Properties are shown under their DisplayName; those without one are
/// recorded but not told (keys, what another line tells).
/// </summary>
public interface IAudited;

/// <summary>An entity whose changes belong to the history of something larger. The DisplayName of its class says what it is there.</summary>
public interface IPartOf
{
    (string Entity, long Id) Whole { get; }
}

/// <summary>A part whose acts are told apart from those of what it belongs to, since fewer people may read them; whose row it is follows from what keeps it.</summary>
public interface IToldApart : IPartOf
{
    (string Entity, long Id) Keeper { get; }
}

/// <summary>An entity that two people may edit at once: the later save is refused instead of silently winning.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>The value is left out of the history (secrets, derived columns).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;

/// <summary>The history shows only the first and last digits (identity and phone numbers), or nothing but that there was something.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedMaskedAttribute(bool whole = false) : Attribute
{
    public bool Whole => whole;
}

/// <summary>The value is the id of such a thing; histories show its name (<see cref="INames"/>).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersToAttribute(Type kind) : Attribute
{
    public Type Kind => kind;
}

/// <summary>Tells one part of a thing from another in its history: the name of the applicant, the day of the visit.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesPartAttribute : Attribute;

/// <summary>How the recorded value is read where its type does not tell: a code of the module, a number in words.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class RecordedWordsAttribute : Attribute
{
    /// <param name="other">What was recorded of another property in the same change, by its name.</param>
    public abstract string Say(string value, Func<string, string?> other);
}

/// <summary>Digits that are no quantity: the year of birth, the number of a paper.</summary>
public sealed class AsWrittenAttribute : RecordedWordsAttribute
{
    public override string Say(string value, Func<string, string?> other) => value;
}

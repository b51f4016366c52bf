namespace DoanKet.App.Platform.Operations;

/// <summary>An entity whose every change is recorded with old and new value. Properties are shown under their DisplayName.</summary>
public interface IAudited;

/// <summary>An entity whose changes belong to the history of something larger.</summary>
public interface IPartOf
{
    (string Entity, long Id) Whole { get; }
}

/// <summary>An entity that two people may edit at once: the later save is refused instead of silently winning.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>The value is left out of the history (secrets, derived columns).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;

/// <summary>The history shows only the first and last digits (identity and phone numbers).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedMaskedAttribute : Attribute;

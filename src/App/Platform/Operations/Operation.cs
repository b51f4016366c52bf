using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Platform.Operations;

/// <summary>A kind of act, named once per module: the code is stored, the Vietnamese label is shown in histories.</summary>
public sealed record OperationKind(string Code, string Label)
{
    private static readonly Lazy<Dictionary<string, string>> Labels = new(() => typeof(OperationKind).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(OperationKind))
        .Select(f => (OperationKind)f.GetValue(null)!)
        .ToDictionary(k => k.Code, k => k.Label));

    public static string LabelOf(string code) => Labels.Value.GetValueOrDefault(code, code);
}

/// <summary>One act of one person for one reason; every row it changes is listed under it. Never changed afterwards.</summary>
public sealed class Operation
{
    public long Id { get; private set; }
    public required string Kind { get; init; }
    public required DateTime At { get; init; }
    public required long? AccountId { get; init; }
    public required string AccountName { get; init; }
    public string? Address { get; init; }
    public string? Reason { get; init; }

    /// <summary>The decision it rests on or produced.</summary>
    public long? DocumentId { get; set; }

    /// <summary>The seal that closes this operation in the audit chain; none until the sealing job has run.</summary>
    public long? SealId { get; set; }

    public List<ChangeRecord> Changes { get; } = [];
}

/// <summary>What one operation did to one row: old and new values as JSON {"property": [old, new]}.</summary>
public sealed class ChangeRecord
{
    public long Id { get; private set; }
    public long OperationId { get; private set; }
    public required string Entity { get; init; }
    public required string EntityId { get; init; }

    /// <summary>The thing in whose history it is shown, when the row is a part of something (an applicant of a case).</summary>
    public required string RootEntity { get; init; }
    public required string RootId { get; init; }

    /// <summary>The unit whose row it was at that moment: what it did is told to that unit and above, also when the row has moved on. Of a part without a unit of its own, that of the whole. None of what belongs to no unit.</summary>
    public required long? OrgUnitId { get; init; }
    public required ChangeAction Action { get; init; }
    public required string Values { get; init; }
}

public enum ChangeAction
{
    Added, Modified, Deleted,

    /// <summary>Shown on purpose (whole numbers, a file): told in the history of the thing.</summary>
    Read,

    /// <summary>Its ordinary page was opened. The log of viewings tells it; in the history of the thing it would hide what has been done.</summary>
    Opened,
}

internal sealed class OperationMap : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> operation)
    {
        operation.ToTable("operation");
        operation.Property(o => o.Kind).HasMaxLength(64);
        operation.Property(o => o.AccountName).HasMaxLength(200);
        operation.Property(o => o.Address).HasMaxLength(64);
        operation.Property(o => o.Reason).HasMaxLength(1000);
        operation.HasMany(o => o.Changes).WithOne().HasForeignKey(c => c.OperationId);
        operation.HasIndex(o => o.SealId);
        operation.HasIndex(o => o.At);
        // What the accounts of one unit have done since a day, among the acts of the country.
        operation.HasIndex(o => new { o.AccountId, o.At });
        // The log of who viewed whom reads a few kinds out of all acts, the latest first.
        operation.HasIndex(o => new { o.Kind, o.Id });
    }
}

internal sealed class ChangeRecordMap : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> change)
    {
        change.ToTable("change_record");
        change.Property(c => c.Entity).HasMaxLength(64);
        change.Property(c => c.EntityId).HasMaxLength(100);
        change.Property(c => c.RootEntity).HasMaxLength(64);
        change.Property(c => c.RootId).HasMaxLength(100);
        change.HasIndex(c => new { c.RootEntity, c.RootId });
        change.HasIndex(c => c.OperationId);
    }
}

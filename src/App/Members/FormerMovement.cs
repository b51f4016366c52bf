using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members;

/// <summary>A movement as it stood before it was put right or annulled. It counts nowhere and is never changed; the file of the person shows it.</summary>
public sealed class FormerMovement : IOrgScoped
{
    public long Id { get; private set; }
    public required long MovementId { get; init; }
    public required long PersonId { get; init; }
    public required long OrgUnitId { get; init; }
    public required DateOnly Day { get; init; }
    public required MovementKind Kind { get; init; }
    public required TargetGroup Group { get; init; }
    public string? Reason { get; init; }
    public long? DocumentId { get; init; }

    /// <summary>Until when it was believed.</summary>
    public required DateTime ReplacedAt { get; init; }
    public required string ReplacedBy { get; init; }

    /// <summary>What was wrong with it.</summary>
    public required string Why { get; init; }

    /// <summary>Whether it never happened; else another day, kind, reason or paper stands in its place.</summary>
    public required bool Annulled { get; init; }
}

internal sealed class FormerMovementMap : IEntityTypeConfiguration<FormerMovement>
{
    public void Configure(EntityTypeBuilder<FormerMovement> former)
    {
        former.ToTable("former_movement");
        former.Property(f => f.Reason).HasMaxLength(500);
        former.Property(f => f.ReplacedBy).HasMaxLength(200);
        former.Property(f => f.Why).HasMaxLength(500);
        former.HasIndex(f => f.PersonId);
        former.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
    }
}

using System.ComponentModel;
using DoanKet.App.Founding;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Joining;

/// <summary>The open door of one union, or of one founding case: whoever has its code may hand in an application, and nothing else.</summary>
public sealed class Invitation : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The union, or the unit that runs the case.</summary>
    public required long OrgUnitId { get; set; }

    /// <summary>The case whose union is to be founded; none for a union that stands.</summary>
    public long? CaseId { get; init; }

    /// <summary>What the QR picture carries (<see cref="SecretCode"/>); it tells nothing of the unit.</summary>
    [NotRecorded]
    public required string Code { get; init; }

    /// <summary>Under which phones lock applications while there is no network; SubjectPublicKeyInfo in base64.</summary>
    [NotRecorded]
    public required string PublicKey { get; init; }

    [NotRecorded]
    public required string PrivateKey { get; init; }

    [DisplayName("Ngày mở")]
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last day on which applications are taken; none for no end.</summary>
    [DisplayName("Nhận đơn đến hết ngày")]
    public DateOnly? Until { get; internal set; }

    [DisplayName("Ngày đóng")]
    public DateOnly? ClosedOn { get; set; }

    public int Version { get; set; }

    public bool IsOpenOn(DateOnly day) => ClosedOn is null && (Until is null || day <= Until);
}

internal sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("join_invitation");
        invitation.Property(i => i.Code).HasMaxLength(16);
        invitation.Property(i => i.PublicKey).HasMaxLength(200);
        invitation.Property(i => i.PrivateKey).HasMaxLength(1000);
        invitation.HasIndex(i => i.Code).IsUnique();
        // One open door at a place: two officers who open it at once get the same one.
        invitation.HasIndex(i => i.OrgUnitId).IsUnique().HasFilter("\"ClosedOn\" IS NULL AND \"CaseId\" IS NULL");
        invitation.HasIndex(i => i.CaseId).IsUnique().HasFilter("\"ClosedOn\" IS NULL AND \"CaseId\" IS NOT NULL");
        invitation.HasOne<OrgUnit>().WithMany().HasForeignKey(i => i.OrgUnitId);
        invitation.HasOne<FoundingCase>().WithMany().HasForeignKey(i => i.CaseId);
    }
}

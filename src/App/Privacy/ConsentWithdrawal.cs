using System.ComponentModel;
using DoanKet.App.Joining;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Privacy;

/// <summary>The fact that the consent of an application was taken back on a day. It stands: who agrees again does so by another consent.</summary>
/// <remarks>The application may lie in a unit that the member has left, so it has no scope of its own; only the carrying out of a request writes it.</remarks>
[DisplayName("Rút lại lời đồng ý")]
public sealed class ConsentWithdrawal : IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long ApplicationId { get; init; }

    /// <summary>The request by which it was taken back.</summary>
    public required long RequestId { get; init; }

    [DisplayName("Rút ngày"), NamesPart]
    public required DateOnly On { get; init; }

    public (string Entity, long Id) Whole => (nameof(JoinApplication), ApplicationId);
}

internal sealed class ConsentWithdrawalMap : IEntityTypeConfiguration<ConsentWithdrawal>
{
    public void Configure(EntityTypeBuilder<ConsentWithdrawal> withdrawal)
    {
        withdrawal.ToTable("consent_withdrawal");
        withdrawal.Ignore(w => w.Whole);
        withdrawal.HasIndex(w => w.ApplicationId).IsUnique();
        withdrawal.HasOne<JoinApplication>().WithMany().HasForeignKey(w => w.ApplicationId);
        withdrawal.HasOne<PrivacyRequest>().WithMany().HasForeignKey(w => w.RequestId);
    }
}

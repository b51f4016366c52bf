using System.ComponentModel;
using DoanKet.App.Enterprises;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>A further employer whose workers found one union together with those of the first.</summary>
[DisplayName("Doanh nghiệp tham gia")]
public sealed class CaseEmployer : IOrgScoped, IAudited, IPartOf
{
    public long Id { get; private set; }
    public required long OrgUnitId { get; init; }
    public required long CaseId { get; init; }

    [DisplayName("Doanh nghiệp"), NamesPart, RefersTo(typeof(Enterprise))]
    public required long EmployerId { get; init; }

    public (string Entity, long Id) Whole => (nameof(FoundingCase), CaseId);
}

internal sealed class CaseEmployerMap : IEntityTypeConfiguration<CaseEmployer>
{
    public void Configure(EntityTypeBuilder<CaseEmployer> employer)
    {
        employer.ToTable("founding_employer");
        employer.Ignore(e => e.Whole);
        employer.HasIndex(e => new { e.CaseId, e.EmployerId }).IsUnique();
        employer.HasIndex(e => e.EmployerId);
        employer.HasOne<FoundingCase>().WithMany().HasForeignKey(e => e.CaseId);
        employer.HasOne<Enterprise>().WithMany().HasForeignKey(e => e.EmployerId);
    }
}

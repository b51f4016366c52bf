using System.ComponentModel;
using DoanKet.App.Members;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Privacy;

/// <summary>The code by which somebody sees what is kept of him. Handed over by the unit; only its hash is kept, so that nobody can read it again.</summary>
/// <remarks>It belongs to the person, who may move to another unit meanwhile, so it has no scope of its own: <see cref="OwnDataCodes"/> finds the person in the scope first.</remarks>
[DisplayName("Mã xem dữ liệu của mình")]
public sealed class OwnDataCode : IAudited, IPartOf
{
    /// <summary>After so many wrong days of birth the code shows whole numbers to nobody.</summary>
    public const int MostGuesses = 5;

    public long Id { get; private set; }
    public required long PersonId { get; init; }

    [NotRecorded]
    public required string Hash { get; init; }

    [DisplayName("Làm ngày"), NamesPart]
    public required DateOnly MadeOn { get; init; }

    [DisplayName("Dùng đến hết ngày")]
    public required DateOnly Until { get; init; }

    [DisplayName("Hủy ngày")]
    public DateOnly? RevokedOn { get; internal set; }

    /// <summary>How often a wrong day of birth was typed.</summary>
    [NotRecorded]
    public int WrongGuesses { get; internal set; }

    public (string Entity, long Id) Whole => (nameof(Person), PersonId);

    public bool IsOpenOn(DateOnly day) => RevokedOn is null && day <= Until;
}

internal sealed class OwnDataCodeMap : IEntityTypeConfiguration<OwnDataCode>
{
    public void Configure(EntityTypeBuilder<OwnDataCode> code)
    {
        code.ToTable("own_data_code");
        code.Property(c => c.Hash).HasMaxLength(64);
        code.Ignore(c => c.Whole);
        code.HasIndex(c => c.Hash).IsUnique();
        code.HasIndex(c => c.PersonId);
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
    }
}

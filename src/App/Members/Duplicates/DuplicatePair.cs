using System.ComponentModel;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Duplicates;

public enum PairState
{
    [Description("Chờ xem")]
    Open,

    [Description("Không phải một người")]
    NotSame,

    [Description("Đã gộp")]
    Merged,
}

/// <summary>Two records that may be one person, found by <see cref="DuplicateSearch"/> and decided by an officer.</summary>
/// <remarks>It belongs to two units at once, so it has no scope of its own: <see cref="PairList"/> shows it to whoever sees one of the two records, and of the other no more than name, unit and masked number.</remarks>
public sealed class DuplicatePair : IAudited
{
    public long Id { get; private set; }

    /// <summary>The record that was opened first: it stays when the two are merged.</summary>
    [NotRecorded]
    public required long FirstId { get; set; }

    [NotRecorded]
    public required long SecondId { get; set; }

    /// <summary>The units that kept the records at the last search: by these a list is found; what may be seen is asked of the records themselves.</summary>
    [NotRecorded]
    public required long FirstUnitId { get; set; }

    [NotRecorded]
    public required long SecondUnitId { get; set; }

    /// <summary>How likely it is, 0 to 100.</summary>
    [NotRecorded]
    public required int Score { get; set; }

    /// <summary>The <see cref="Signs"/> as a number, so that they are asked for in SQL.</summary>
    [NotRecorded]
    public required int SignBits { get; set; }

    [DisplayName("Tình trạng")]
    public PairState State { get; internal set; }

    [DisplayName("Trở lại vì thông tin đã đổi")]
    public bool CameBack { get; internal set; }

    [NotRecorded]
    public DateTime? DecidedAt { get; internal set; }

    [NotRecorded]
    public string? DecidedBy { get; internal set; }

    [DisplayName("Lý do")]
    public string? Why { get; internal set; }

    /// <summary>The print of both records when it was decided that they are two people: when it changes, the question is put again.</summary>
    [NotRecorded]
    public string? DecidedOn { get; internal set; }

    /// <summary>When a unit that sees one side has asked the one above both to merge.</summary>
    [DisplayName("Đề nghị gộp lúc")]
    public DateTime? ProposedAt { get; internal set; }

    [DisplayName("Người đề nghị")]
    public string? ProposedBy { get; internal set; }

    public Signs Signs => (Signs)SignBits;
}

internal sealed class DuplicatePairMap : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> pair)
    {
        pair.ToTable("duplicate_pair");
        pair.Property(p => p.DecidedBy).HasMaxLength(200);
        pair.Property(p => p.ProposedBy).HasMaxLength(200);
        pair.Property(p => p.Why).HasMaxLength(500);
        pair.Property(p => p.DecidedOn).HasMaxLength(64);
        pair.Ignore(p => p.Signs);
        pair.HasIndex(p => new { p.FirstId, p.SecondId }).IsUnique();
        pair.HasIndex(p => p.SecondId);
        pair.HasIndex(p => new { p.State, p.Score, p.Id });
        pair.HasIndex(p => p.FirstUnitId);
        pair.HasIndex(p => p.SecondUnitId);
    }
}

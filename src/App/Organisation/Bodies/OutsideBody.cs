using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Operations;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Organisation.Bodies;

public enum BodyKind
{
    [Description("Cấp ủy, đảng ủy")]
    PartyCommittee,

    [Description("Ban của cấp ủy")]
    PartyCommission,

    [Description("Đảng đoàn, ban cán sự đảng")]
    PartyGroup,

    [Description("Cơ quan nhà nước")]
    StateAgency,

    [Description("Mặt trận, tổ chức chính trị - xã hội")]
    MassOrganisation,

    [Description("Cơ quan, tổ chức khác")]
    Other,
}

/// <summary>
/// A body outside the union that issues documents, leads tasks or receives them: "Ban Dân vận Tỉnh ủy". It has its days: many ended in 2025 and others took
/// over. Its name is no secret of any unit, so it belongs to no scope; only the unit that keeps it changes it.
/// </summary>
[DisplayName("Cơ quan ngoài công đoàn")]
public sealed class OutsideBody : IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that keeps this line of the catalogue: the federation of the province, the confederation for bodies of the centre.</summary>
    public required long KeeperUnitId { get; init; }

    [DisplayName("Tên"), NamesPart]
    public required string Name { get; set; }

    [DisplayName("Tên viết tắt")]
    public string? ShortName { get; set; }

    [DisplayName("Loại")]
    public required BodyKind Kind { get; set; }

    /// <summary>The body it belongs to: "Tỉnh ủy Lai Châu" of "Ban Dân vận Tỉnh ủy Lai Châu".</summary>
    [DisplayName("Thuộc"), RefersTo(typeof(OutsideBody))]
    public long? ParentId { get; set; }

    [DisplayName("Từ ngày")]
    public DateOnly? From { get; set; }

    /// <summary>The first day on which it is no more.</summary>
    [DisplayName("Đến ngày")]
    public DateOnly? To { get; set; }

    /// <summary>Who took over its work when it ended.</summary>
    [DisplayName("Cơ quan tiếp nhận"), RefersTo(typeof(OutsideBody))]
    public long? SuccessorId { get; set; }

    [DisplayName("Căn cứ thay đổi")]
    public string? Basis { get; set; }

    [NotRecorded]
    public string SearchText
    {
        get => VietText.SearchText($"{Name} {ShortName}");
        private set { }
    }

    public int Version { get; set; }

    public bool IsThereOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);
}

internal sealed class OutsideBodyMap : IEntityTypeConfiguration<OutsideBody>
{
    public void Configure(EntityTypeBuilder<OutsideBody> body)
    {
        body.ToTable("outside_body");
        body.Property(b => b.Name).HasMaxLength(200);
        body.Property(b => b.ShortName).HasMaxLength(60);
        body.Property(b => b.Basis).HasMaxLength(300);
        body.Property(b => b.SearchText).HasMaxLength(300).HasAnnotation(Platform.Data.TextColumns.WordSearch, true);
        body.HasIndex(b => b.KeeperUnitId);
        body.HasOne<OrgUnit>().WithMany().HasForeignKey(b => b.KeeperUnitId);
        body.HasOne<OutsideBody>().WithMany().HasForeignKey(b => b.ParentId);
        body.HasOne<OutsideBody>().WithMany().HasForeignKey(b => b.SuccessorId);
    }
}

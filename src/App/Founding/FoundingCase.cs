using System.ComponentModel;
using DoanKet.App.Enterprises;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Operations;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Founding;

/// <summary>The way of one enterprise or occupation from the survey to its union.</summary>
public sealed class FoundingCase : IOrgScoped, IAudited, IVersioned
{
    public long Id { get; private set; }

    /// <summary>The unit that runs the case.</summary>
    [DisplayName("Đơn vị phụ trách"), RefersTo(typeof(OrgUnit))]
    public required long OrgUnitId { get; set; }

    /// <summary>The unit whose register gave the number: the province.</summary>
    public required long RegisterUnitId { get; init; }

    /// <summary>"TL-2024-031"; without gaps within a province and year.</summary>
    [DisplayName("Số hồ sơ")]
    public required string Number
    {
        get;
        init
        {
            field = value;
            SearchText = VietText.SearchText($"{Name} {value}");
        }
    }

    /// <summary><see cref="UnitKind.Grassroots"/> or <see cref="UnitKind.Occupational"/>.</summary>
    [DisplayName("Loại tổ chức")]
    public required UnitKind UnionKind { get; init; }

    [DisplayName("Hình thức")]
    public FoundingKind Kind { get; internal set; }

    /// <summary>Of an occupational union: what its people do, and where.</summary>
    [DisplayName("Nghề")]
    public string? Trade { get; internal set; }

    [DisplayName("Địa bàn")]
    public string? Place { get; internal set; }

    /// <summary>The employer, of several the one named first; none for an occupational union.</summary>
    [DisplayName("Doanh nghiệp"), RefersTo(typeof(Enterprise))]
    public long? EnterpriseId { get; init; }

    /// <summary>The name of the enterprise or the occupation.</summary>
    [DisplayName("Tên")]
    public required string Name
    {
        get;
        set
        {
            field = value;
            SearchText = VietText.SearchText($"{value} {Number}");
        }
    }

    [NotRecorded]
    public string SearchText { get; private set; } = "";

    [DisplayName("Ngày mở hồ sơ")]
    public required DateOnly OpenedOn { get; init; }

    [DisplayName("Cán bộ phụ trách")]
    public string? Officer { get; set; }

    [DisplayName("Số đoàn viên dự kiến")]
    public int ExpectedMembers { get; set; }

    /// <summary>The day on which it was decided to go on although an employer had closed.</summary>
    [DisplayName("Tiếp tục dù doanh nghiệp ngừng, ngày")]
    public DateOnly? ContinuedOn { get; internal set; }

    /// <summary>The last step done.</summary>
    [DisplayName("Bước")]
    public FoundingStep Step { get; internal set; }

    [DisplayName("Ngày của bước")]
    public DateOnly StepOn { get; internal set; }

    /// <summary>The union that came of it.</summary>
    [DisplayName("Công đoàn được công nhận"), RefersTo(typeof(OrgUnit))]
    public long? UnionId { get; internal set; }

    /// <summary>The group of targets under which the union was counted when it was recognised; what becomes of the union later does not change it.</summary>
    [DisplayName("Nhóm chỉ tiêu")]
    public TargetGroup? Group { get; internal set; }

    /// <summary>The decision, or the letter of refusal.</summary>
    public long? DocumentId { get; internal set; }

    public int Version { get; set; }

    public bool IsClosed => Step.IsEnd();

    /// <summary>Applications may come and go until the dossier is handed in, and again when it is returned.</summary>
    public bool TakesApplications => Step is < FoundingStep.Dossier or FoundingStep.Returned;

    /// <summary>Employers may join and leave until the congress.</summary>
    public bool TakesEmployers => Kind is not FoundingKind.Occupation && Step < FoundingStep.Congress;
}

/// <summary>For whom the union is founded; papers and rules differ accordingly (DOMAIN 3.1).</summary>
public enum FoundingKind
{
    [Description("CĐCS của một doanh nghiệp")]
    OneEmployer,

    [Description("CĐCS của nhiều doanh nghiệp nhỏ")]
    SeveralEmployers,

    [Description("Nghiệp đoàn cơ sở")]
    Occupation,
}

public static class FoundingCases
{
    /// <summary>Those neither recognised, refused nor stopped; an employer has one at most.</summary>
    public static IQueryable<FoundingCase> UnderWay(this IQueryable<FoundingCase> cases) =>
        cases.Where(c => c.Step != FoundingStep.Recognised && c.Step != FoundingStep.Refused && c.Step != FoundingStep.Stopped);
}

/// <summary>A union has been recognised: the unit, the day, the group it counts under.</summary>
public sealed record UnionRecognised(long UnionId, long CaseId, UnitKind Kind, TargetGroup Group, DateOnly Day);

internal sealed class FoundingCaseMap : IEntityTypeConfiguration<FoundingCase>
{
    public void Configure(EntityTypeBuilder<FoundingCase> founding)
    {
        founding.ToTable("founding_case");
        founding.Property(c => c.Number).HasMaxLength(20);
        founding.Property(c => c.Name).HasMaxLength(200);
        founding.Property(c => c.Officer).HasMaxLength(100);
        founding.Property(c => c.SearchText).HasMaxLength(260).HasAnnotation(TextColumns.WordSearch, true);
        founding.Property(c => c.Trade).HasMaxLength(200);
        founding.Property(c => c.Place).HasMaxLength(200);
        founding.Ignore(c => c.IsClosed).Ignore(c => c.TakesApplications).Ignore(c => c.TakesEmployers);
        founding.HasIndex(c => new { c.RegisterUnitId, c.Number }).IsUnique();
        founding.HasIndex(c => new { c.OrgUnitId, c.Step });
        founding.HasIndex(c => c.EnterpriseId).IsUnique().HasFilter("\"Step\" <> 'Recognised' AND \"Step\" <> 'Refused' AND \"Step\" <> 'Stopped'");
    }
}

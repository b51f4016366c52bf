using System.ComponentModel;
using DoanKet.App.Organisation.Units;
using DoanKet.App.Platform.Data;
using DoanKet.App.Platform.Scope;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DoanKet.App.Members.Import;

/// <summary>How grave the findings of a line are.</summary>
public enum Gravity { None, Warning, Error }

/// <summary>What is known of the person of a line from the other lines and from the register of the whole country.</summary>
public enum LineMatch
{
    [Description("")]
    None,

    /// <summary>An earlier line is the same person: taken once.</summary>
    [Description("Lặp lại một dòng trước")]
    Repeated,

    [Description("Một số định danh, hai người trong tệp")]
    SameIdInFile,

    [Description("Có thể trùng người trong tệp")]
    MayBeTwin,

    [Description("Số định danh đã có trong sổ, của người khác")]
    IdOfAnother,

    [Description("Đã có trong sổ của đơn vị")]
    MemberHere,

    [Description("Đang sinh hoạt ở đơn vị khác")]
    MemberElsewhere,

    /// <summary>Was a member; the same record is taken up again.</summary>
    [Description("Từng là đoàn viên, kết nạp lại")]
    Former,

    [Description("Có thể trùng người trong sổ")]
    MayBeKnown,

    [Description("Đã được ghi là qua đời")]
    Died,
}

/// <summary>What has become of a line of a batch that was carried out, or what undoing it would do.</summary>
public enum RowOutcome { None, Imported, Reversed, Kept, Stuck }

/// <summary>One line of a file as read, with what was found; kept with its batch as the record of what was imported.</summary>
public sealed class MemberBatchRow : IOrgScoped
{
    public required long BatchId { get; init; }

    /// <summary>The place of the line among all lines of the file, from 1.</summary>
    public required int Seq { get; init; }

    /// <summary>The union that the person is to enter; the batch's own unit while none was found.</summary>
    public required long OrgUnitId { get; init; }

    /// <summary>The group of targets of the union; none while no union was found.</summary>
    public TargetGroup? Group { get; init; }

    public required string Sheet { get; init; }
    public required int Row { get; init; }
    public required string FullName { get; init; }
    public required string SearchText { get; init; }
    public required string SortKey { get; init; }
    public required long NameKey { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public Sex? Sex { get; init; }
    public string? CitizenId { get; init; }
    public string? OtherId { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public DateOnly? JoinedOn { get; init; }
    public DateOnly? IdIssuedOn { get; init; }
    public string? Address { get; init; }
    public string? Ethnicity { get; init; }
    public bool IsPartyMember { get; init; }
    public bool IsOnProbation { get; init; }
    public DateOnly? PartyJoinedOn { get; init; }
    public DateOnly? PartyOfficialOn { get; init; }
    public string? Position { get; init; }
    public string? JobTitle { get; init; }
    public string? CardNumber { get; init; }
    public string? Note { get; init; }

    /// <summary>The first day of membership in the union.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The findings of the reader as JSON; empty when there are none.</summary>
    public string Findings { get; init; } = "";

    public Gravity Gravity { get; init; }

    public LineMatch Match { get; private set; }

    /// <summary>The other line that <see cref="Match"/> speaks of.</summary>
    public int? TwinSeq { get; private set; }

    /// <summary>The union where the person of the register is or was a member.</summary>
    public long? KnownUnitId { get; private set; }

    /// <summary>The person of the register: found by the checks, or entered by the import.</summary>
    public long? PersonId { get; private set; }

    /// <summary>The import has opened the person's record.</summary>
    public bool IsNewPerson { get; private set; }

    public RowOutcome Outcome { get; private set; }

    /// <summary>Whether the line is entered when the batch is carried out.</summary>
    public bool CanEnter => Gravity is not Gravity.Error && Match.Enters();
}

internal sealed class MemberBatchRowMap : IEntityTypeConfiguration<MemberBatchRow>
{
    public void Configure(EntityTypeBuilder<MemberBatchRow> row)
    {
        row.ToTable("member_batch_row");
        row.HasAnnotation(TableSize.Large, true);
        row.HasKey(r => new { r.BatchId, r.Seq });
        row.Ignore(r => r.CanEnter);
        // No foreign key to the batch: looking it up for each of 100,000 lines takes a third of a second, and lines are written and removed with their batch in one transaction.
        // Lines of a trial have no person yet, and are not put into an index for it.
        row.HasIndex(r => r.PersonId).HasFilter("\"PersonId\" is not null");
    }
}
